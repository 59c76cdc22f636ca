// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/softmax.h"

#include <gtest/gtest.h>
#include <cmath>
#include <numeric>
#include <vector>

namespace clipscope::kernels {
namespace {

TEST(Softmax, EachRowFollowsTheFormula) {
    std::vector<float> values{1, 2, 3, -1, 0, 0};
    softmaxRows(values, 3);
    const double first = std::exp(1) + std::exp(2) + std::exp(3);
    const double second = std::exp(-1) + 2;
    const std::vector<double> exact{std::exp(1) / first,   std::exp(2) / first, std::exp(3) / first,
                                    std::exp(-1) / second, 1 / second,          1 / second};
    for (std::size_t at = 0; at < exact.size(); ++at) {
        EXPECT_NEAR(values[at], exact[at], 1e-7);
    }
}

TEST(Softmax, LargeLogitsNeitherOverflowNorVanish) {
    std::vector<float> values{1e30F, 1e30F, 0, -3e38F, 1000, 1001, 1002, 1003};
    softmaxRows(values, 4);
    EXPECT_FLOAT_EQ(values[0], 0.5F);
    EXPECT_FLOAT_EQ(values[1], 0.5F);
    EXPECT_EQ(values[2], 0);
    EXPECT_EQ(values[3], 0);
    EXPECT_NEAR(std::accumulate(values.begin() + 4, values.end(), 0.0), 1, 1e-6);
    EXPECT_NEAR(values[7] / values[6], std::exp(1), 1e-5);
}

TEST(Softmax, OneColumnIsCertain) {
    std::vector<float> values{-7, 0, 99};
    softmaxRows(values, 1);
    EXPECT_EQ(values, (std::vector<float>{1, 1, 1}));
}

}  // namespace
}  // namespace clipscope::kernels
