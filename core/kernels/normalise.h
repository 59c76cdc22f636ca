// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace clipscope::kernels {

/// Interleaved 8-bit RGB to planar float: (value / 255 - mean) / deviation, per channel, each step rounded to float.
///
/// \param rgb pixels x 3
/// \param out 3 x pixels
void normalise(std::span<const std::uint8_t> rgb, const std::array<float, 3>& mean,
               const std::array<float, 3>& deviation, std::span<float> out);

/// The same in bf16: each float rounded to the nearest value of 16 bits, ties to even.
/// \param out 3 x pixels, the bits of bf16
void normalise(std::span<const std::uint8_t> rgb, const std::array<float, 3>& mean,
               const std::array<float, 3>& deviation, std::span<std::uint16_t> out);

/// 1 / divisor as the sum of two floats: a product with it, `value * x + rest * x` with the second product rounded and
/// the sum rounded once, is almost always the correctly rounded quotient.
struct Reciprocal {
    float value = 1;
    float rest = 0;

    constexpr Reciprocal() = default;
    constexpr explicit Reciprocal(float divisor)
        : value(static_cast<float>(1 / static_cast<double>(divisor))),
          rest(static_cast<float>(1 / static_cast<double>(divisor) - static_cast<double>(value))) {}
};

/// What vectors need to normalise with the very result of normalise().
struct Normalisation {
    std::array<float, 3> mean{};
    std::array<float, 3> deviation{};
    std::array<Reciprocal, 3> reciprocal{};
    /// Whether products with reciprocals equal both quotients for every value of 8 bits in every channel. They do for
    /// any usual deviation, and take a fraction of the time.
    bool isProductExact = false;

    Normalisation() = default;
    /// Tries all 256 values of each channel.
    Normalisation(const std::array<float, 3>& mean, const std::array<float, 3>& deviation);
};

}  // namespace clipscope::kernels
