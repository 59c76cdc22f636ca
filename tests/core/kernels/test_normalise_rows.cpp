// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/normalise_rows.h"
#include "tests/support/vector_targets.h"

#include <gtest/gtest.h>
#include <cmath>
#include <limits>
#include <vector>

namespace clipscope::kernels {
namespace {

using test::onEachTarget;

std::vector<float> waves(std::size_t count, double amplitude) {
    std::vector<float> values(count);
    for (std::size_t at = 0; at < count; ++at) {
        values[at] = static_cast<float>(amplitude * std::sin(static_cast<double>(7 * at + 1)));
    }
    return values;
}

void expectNormalised(const std::vector<float>& rows, const std::vector<float>& normalised, std::size_t width) {
    for (std::size_t begin = 0; begin < rows.size(); begin += width) {
        double squares = 0;
        for (std::size_t at = begin; at < begin + width; ++at) {
            squares += static_cast<double>(rows[at]) * static_cast<double>(rows[at]);
        }
        for (std::size_t at = begin; at < begin + width; ++at) {
            ASSERT_NEAR(normalised[at], static_cast<double>(rows[at]) / std::sqrt(squares), 5e-7)
                << width << ", " << at;
        }
    }
}

TEST(NormaliseRows, EveryWidthFollowsTheFormula) {
    onEachTarget([] {
        for (std::size_t width = 1; width <= 70; ++width) {
            const auto rows = waves(5 * width, 3);
            std::vector<float> normalised(rows.size());
            normaliseRows(rows, width, normalised);
            expectNormalised(rows, normalised, width);
        }
    });
}

TEST(NormaliseRows, LargeAndSmallValuesNeitherOverflowNorVanish) {
    onEachTarget([] {
        for (const double amplitude : {1e-37, 1e-20, 1e20, 3e38}) {
            const auto rows = waves(2 * 512, amplitude);
            std::vector<float> normalised(rows.size());
            normaliseRows(rows, 512, normalised);
            expectNormalised(rows, normalised, 512);
        }
    });
}

TEST(NormaliseRows, ZerosBecomeNoNumberAndDisturbNoOtherRow) {
    onEachTarget([] {
        for (const std::size_t width : {1U, 5U, 16U, 37U}) {
            std::vector<float> rows(3 * width, 0.0F);
            rows[width] = -2;
            normaliseRows(rows, width, rows);
            for (std::size_t at = 0; at < width; ++at) {
                EXPECT_TRUE(std::isnan(rows[at]));
                EXPECT_EQ(rows[width + at], at == 0 ? -1 : 0);
                EXPECT_TRUE(std::isnan(rows[2 * width + at]));
            }
        }
    });
}

TEST(NormaliseRows, WhatIsNoNumberSpoilsItsRowAndNoOther) {
    onEachTarget([] {
        for (const std::size_t width : {2U, 16U, 37U}) {
            std::vector<float> rows(2 * width, 1);
            rows[width / 2] = std::numeric_limits<float>::quiet_NaN();
            normaliseRows(rows, width, rows);
            EXPECT_TRUE(std::isnan(rows[0]));
            EXPECT_TRUE(std::isnan(rows[width - 1]));
            EXPECT_NEAR(rows[width], 1 / std::sqrt(static_cast<double>(width)), 1e-6);
        }
    });
}

TEST(NormaliseRows, AnyNumberOfThreadsGivesTheSameBits) {
    constexpr std::size_t width = 77;
    const auto rows = waves(53 * width, 1);
    onEachTarget([&] {
        std::vector<float> alone(rows.size());
        normaliseRows(rows, width, alone);
        for (const int threads : {1, 2, 3, 5}) {
            ThreadTeam team(threads);
            std::vector<float> shared(rows.size());
            normaliseRows(team, rows, width, shared);
            EXPECT_EQ(shared, alone) << threads;
        }
    });
}

}  // namespace
}  // namespace clipscope::kernels
