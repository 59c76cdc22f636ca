// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/softmax.h"
#include "tests/support/vector_targets.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace clipscope::kernels {
namespace {

using test::onEachTarget;

TEST(Softmax, EachRowFollowsTheFormula) {
    const double first = std::exp(1) + std::exp(2) + std::exp(3);
    const double second = std::exp(-1) + 2;
    const std::vector<double> exact{std::exp(1) / first,   std::exp(2) / first, std::exp(3) / first,
                                    std::exp(-1) / second, 1 / second,          1 / second};
    onEachTarget([&] {
        std::vector<float> values{1, 2, 3, -1, 0, 0};
        softmaxRows(values, 3);
        for (std::size_t at = 0; at < exact.size(); ++at) {
            EXPECT_NEAR(values[at], exact[at], 1e-7);
        }
    });
}

TEST(Softmax, EveryNumberOfColumnsCountsEachOnce) {
    onEachTarget([] {
        for (std::size_t columns = 1; columns <= 70; ++columns) {
            std::vector<float> values(3 * columns);
            for (std::size_t at = 0; at < values.size(); ++at) {
                values[at] = static_cast<float>(at % 7) - 3;
            }
            const std::vector<float> logits = values;
            softmaxRows(values, columns);
            for (std::size_t row = 0; row < 3; ++row) {
                double sum = 0;
                for (std::size_t column = 0; column < columns; ++column) {
                    sum += std::exp(static_cast<double>(logits[row * columns + column]));
                }
                for (std::size_t column = 0; column < columns; ++column) {
                    const std::size_t at = row * columns + column;
                    ASSERT_NEAR(values[at] / (std::exp(static_cast<double>(logits[at])) / sum), 1, 1e-6)
                        << columns << ", " << at;
                }
            }
        }
    });
}

TEST(Softmax, ExponentialsAreWithinAMillionth) {
    // Beside a logit of 0, the ratio of two probabilities is an exponential.
    std::vector<float> powers;
    for (double power = 0; power > -87.33; power -= 0.0007) {
        powers.push_back(static_cast<float>(power));
    }
    onEachTarget([&] {
        double worst = 0;
        for (const float power : powers) {
            std::vector<float> row{0, power};
            softmaxRows(row, 2);
            const double ratio = static_cast<double>(row[1]) / static_cast<double>(row[0]);
            worst = std::max(worst, std::abs(ratio / std::exp(static_cast<double>(power)) - 1));
        }
        EXPECT_LE(worst, 1e-6);
        RecordProperty("largest_error", std::to_string(worst));
    });
}

TEST(Softmax, LargeLogitsNeitherOverflowNorVanish) {
    onEachTarget([] {
        std::vector<float> values{1e30F, 1e30F, 0, -3e38F, 1000, 1001, 1002, 1003};
        softmaxRows(values, 4);
        EXPECT_FLOAT_EQ(values[0], 0.5F);
        EXPECT_FLOAT_EQ(values[1], 0.5F);
        EXPECT_EQ(values[2], 0);
        EXPECT_EQ(values[3], 0);
        EXPECT_NEAR(std::accumulate(values.begin() + 4, values.end(), 0.0), 1, 1e-6);
        EXPECT_NEAR(values[7] / values[6], std::exp(1), 1e-5);
    });
}

TEST(Softmax, WhatIsNoNumberSpoilsItsRowAndNoOther) {
    const float none = std::numeric_limits<float>::quiet_NaN();
    onEachTarget([&] {
        for (std::size_t columns = 1; columns <= 40; ++columns) {
            std::vector<float> values(2 * columns, 1);
            values[columns / 2] = none;
            softmaxRows(values, columns);
            for (std::size_t column = 0; column < columns; ++column) {
                EXPECT_TRUE(std::isnan(values[column])) << columns << ", " << column;
                EXPECT_FLOAT_EQ(values[columns + column], 1 / static_cast<float>(columns));
            }
        }
    });
}

TEST(Softmax, OneColumnIsCertain) {
    onEachTarget([] {
        std::vector<float> values{-7, 0, 99};
        softmaxRows(values, 1);
        EXPECT_EQ(values, (std::vector<float>{1, 1, 1}));
    });
}

}  // namespace
}  // namespace clipscope::kernels
