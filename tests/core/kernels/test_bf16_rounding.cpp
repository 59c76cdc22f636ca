// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/bf16_rounding.h"
#include "tests/support/bf16.h"
#include "tests/support/vector_targets.h"

#include <gtest/gtest.h>
#include <cstdint>
#include <vector>

namespace clipscope::kernels {
namespace {

TEST(Bf16Rounding, IsToTheNearestTiesToEvenForAnyNumberOfValues) {
    test::onEachTarget([] {
        for (const std::size_t count : {0U, 1U, 7U, 16U, 33U}) {
            std::vector<float> values(count);
            for (std::size_t at = 0; at < count; ++at) {
                // Every second lies in the middle between two neighbours.
                values[at] = (at % 2 == 0 ? 1.0F : -1.0F) * (1.0F + static_cast<float>(at) / 256.0F);
            }
            std::vector<std::uint16_t> expected;
            for (const float value : values) {
                expected.push_back(test::toBf16(value));
            }
            std::vector<std::uint16_t> out(count);
            roundToBf16(values, out);
            EXPECT_EQ(out, expected);
        }
    });
}

}  // namespace
}  // namespace clipscope::kernels
