// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/normalise.h"

#include <gtest/gtest.h>
#include <vector>

namespace clipscope::kernels {
namespace {

TEST(Normalise, EveryValueOfEveryChannelFollowsTheFormula) {
    const std::array<float, 3> mean{0.48145466F, 0.4578275F, 0.40821073F};
    const std::array<float, 3> deviation{0.26862954F, 0.26130258F, 0.27577711F};
    std::vector<std::uint8_t> rgb;
    for (int value = 0; value < 256; ++value) {
        rgb.insert(rgb.end(), {static_cast<std::uint8_t>(value), static_cast<std::uint8_t>(255 - value),
                               static_cast<std::uint8_t>(value ^ 0x55)});
    }
    std::vector<float> out(rgb.size());
    normalise(rgb, mean, deviation, out);
    for (std::size_t pixel = 0; pixel < 256; ++pixel) {
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const double exact = (rgb[3 * pixel + channel] / 255.0 - mean[channel]) / deviation[channel];
            EXPECT_NEAR(out[channel * 256 + pixel], exact, 5e-7);
        }
    }
}

}  // namespace
}  // namespace clipscope::kernels
