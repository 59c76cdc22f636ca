// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/normalise.h"

#include <cstddef>

namespace clipscope::kernels {

void normalise(std::span<const std::uint8_t> rgb, const std::array<float, 3>& mean,
               const std::array<float, 3>& deviation, std::span<float> out) {
    const std::size_t pixels = rgb.size() / 3;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        std::array<float, 256> table{};
        for (std::size_t value = 0; value < table.size(); ++value) {
            table[value] = (static_cast<float>(value) / 255.0F - mean[channel]) / deviation[channel];
        }
        const std::span<float> plane = out.subspan(channel * pixels, pixels);
        for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
            plane[pixel] = table[rgb[3 * pixel + channel]];
        }
    }
}

}  // namespace clipscope::kernels
