// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/tensor_values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <array>
#include <cmath>
#include <limits>

namespace clipscope::clip {
namespace {

using testing::ElementsAre;

template <typename Value, std::size_t count>
TensorView viewOf(const std::array<Value, count>& values, DataType type, std::vector<std::int64_t> shape,
                  std::vector<std::int64_t> strides) {
    return {.type = type,
            .shape = std::move(shape),
            .strides = std::move(strides),
            .data = reinterpret_cast<const std::byte*>(values.data())};
}

TEST(TensorValues, FollowTheStrides) {
    const std::array<float, 6> values{1, 2, 3, 4, 5, 6};
    EXPECT_THAT(toFloats(viewOf(values, DataType::F32, {2, 3}, {3, 1})), ElementsAre(1, 2, 3, 4, 5, 6));
    EXPECT_THAT(toFloats(viewOf(values, DataType::F32, {3, 2}, {1, 3})), ElementsAre(1, 4, 2, 5, 3, 6));
    EXPECT_THAT(toFloats(viewOf(values, DataType::F32, {}, {})), ElementsAre(1));
}

TEST(TensorValues, OfHalfWidthAreWhatTheyStandFor) {
    const std::array<std::uint16_t, 3> bf16{0x3F80, 0xC040, 0x0001};
    EXPECT_THAT(toFloats(viewOf(bf16, DataType::BF16, {3}, {1})), ElementsAre(1, -3, 0x1p-133F));
    // One, the largest, the least, the least that is normal, minus two, zero, minus infinity.
    const std::array<std::uint16_t, 7> f16{0x3C00, 0x7BFF, 0x0001, 0x0400, 0xC000, 0x0000, 0xFC00};
    EXPECT_THAT(toFloats(viewOf(f16, DataType::F16, {7}, {1})),
                ElementsAre(1, 65504, 0x1p-24F, 0x1p-14F, -2, 0, -std::numeric_limits<float>::infinity()));
    const std::array<std::uint16_t, 1> none{0x7E00};
    EXPECT_TRUE(std::isnan(toFloats(viewOf(none, DataType::F16, {1}, {1})).front()));
}

}  // namespace
}  // namespace clipscope::clip
