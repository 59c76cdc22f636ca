// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/normalise.h"

#include "core/kernels/bf16_rounding.h"

#include <bit>
#include <cmath>
#include <cstddef>

namespace clipscope::kernels {
namespace {

constexpr int levels = 256;

float normalised(int value, float mean, float deviation) {
    return (static_cast<float>(value) / 255.0F - mean) / deviation;
}

using Table = std::array<float, levels>;

/// `convert` makes what is stored of each normalised float.
template <typename Value, typename Convert>
void normaliseBytes(std::span<const std::uint8_t> rgb, const std::array<float, 3>& mean,
                    const std::array<float, 3>& deviation, std::span<Value> out, Convert convert) {
    const std::size_t pixels = rgb.size() / 3;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        Table exact{};
        for (int value = 0; value < levels; ++value) {
            exact[static_cast<std::size_t>(value)] = normalised(value, mean[channel], deviation[channel]);
        }
        const std::array<Value, levels> table = convert(exact);
        const std::span<Value> plane = out.subspan(channel * pixels, pixels);
        for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
            plane[pixel] = table[rgb[3 * pixel + channel]];
        }
    }
}

float times(float value, const Reciprocal& factor) {
    return std::fma(value, factor.value, value * factor.rest);
}

}  // namespace

void normalise(std::span<const std::uint8_t> rgb, const std::array<float, 3>& mean,
               const std::array<float, 3>& deviation, std::span<float> out) {
    normaliseBytes(rgb, mean, deviation, out, [](const Table& exact) { return exact; });
}

void normalise(std::span<const std::uint8_t> rgb, const std::array<float, 3>& mean,
               const std::array<float, 3>& deviation, std::span<std::uint16_t> out) {
    normaliseBytes(rgb, mean, deviation, out, [](const Table& exact) {
        std::array<std::uint16_t, levels> rounded{};
        roundToBf16(exact, rounded);
        return rounded;
    });
}

Normalisation::Normalisation(const std::array<float, 3>& mean, const std::array<float, 3>& deviation)
    : mean(mean), deviation(deviation), isProductExact(true) {
    for (std::size_t channel = 0; channel < 3; ++channel) {
        reciprocal[channel] = Reciprocal(deviation[channel]);
        for (int value = 0; value < levels; ++value) {
            const float share = times(static_cast<float>(value), Reciprocal(255.0F));
            const float product = times(share - mean[channel], reciprocal[channel]);
            const float quotient = normalised(value, mean[channel], deviation[channel]);
            isProductExact &= std::bit_cast<std::uint32_t>(product) == std::bit_cast<std::uint32_t>(quotient);
        }
    }
}

}  // namespace clipscope::kernels
