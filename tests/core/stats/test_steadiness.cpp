// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/steadiness.h"

#include <gtest/gtest.h>
#include <cmath>
#include <cstddef>
#include <functional>
#include <random>
#include <vector>

namespace clipscope::stats {
namespace {

/// Feeds a rule until it is over.
WarmUpRule warmUp(const std::function<double(std::size_t)>& wallSeconds) {
    WarmUpRule rule;
    while (!rule.isOver()) {
        rule.add(wallSeconds(rule.batches().size()));
    }
    return rule;
}

std::vector<double> passOf(std::size_t count, const std::function<double(std::size_t)>& wallSeconds) {
    std::vector<double> pass;
    for (std::size_t i = 0; i < count; ++i) {
        pass.push_back(wallSeconds(i));
    }
    return pass;
}

TEST(WarmUp, LastsAtLeastThreeTenthsOfASecond) {
    const WarmUpRule rule = warmUp([](std::size_t) { return 0.001; });
    EXPECT_TRUE(rule.isSteady());
    EXPECT_NEAR(rule.seconds(), 0.3, 0.0015);
}

TEST(WarmUp, ComparesTwoWindowsOfFive) {
    const WarmUpRule rule = warmUp([](std::size_t) { return 0.1; });
    EXPECT_TRUE(rule.isSteady());
    EXPECT_EQ(rule.batches().size(), 10U);
}

TEST(WarmUp, WaitsUntilTheBatchesStopGettingFaster) {
    const WarmUpRule rule = warmUp([](std::size_t i) { return 0.05 * (1 + std::exp(-static_cast<double>(i) / 8)); });
    EXPECT_TRUE(rule.isSteady());
    EXPECT_GT(rule.batches().size(), 25U);
    EXPECT_LT(rule.batches().size(), 50U);
}

TEST(WarmUp, TakesWindowsOfAtMostOneSecond) {
    // 0.3 s a batch: three make a window.
    EXPECT_EQ(warmUp([](std::size_t) { return 0.3; }).batches().size(), 6U);
    // Over a second each: single batches are compared.
    EXPECT_EQ(warmUp([](std::size_t) { return 2.5; }).batches().size(), 2U);
    const WarmUpRule settling = warmUp([](std::size_t i) { return i == 0 ? 3.0 : 2.5; });
    EXPECT_TRUE(settling.isSteady());
    EXPECT_EQ(settling.batches().size(), 3U);
}

TEST(WarmUp, GivesUpAfterTenSeconds) {
    const WarmUpRule rule = warmUp([](std::size_t i) { return i / 5 % 2 == 0 ? 0.1 : 0.2; });
    EXPECT_FALSE(rule.isSteady());
    EXPECT_GE(rule.seconds(), 10);
    EXPECT_LT(rule.seconds(), 10.2);
}

TEST(WarmUp, GivesSlowBatchesFourChances) {
    const WarmUpRule rule = warmUp([](std::size_t i) { return 20.0 + static_cast<double>(i); });
    EXPECT_FALSE(rule.isSteady());
    EXPECT_EQ(rule.batches().size(), 4U);
}

TEST(Drift, IsFoundWhereThePassSlowsDown) {
    std::mt19937_64 random(1);
    std::normal_distribution<double> noise(0, 0.01);
    const auto drift = findDrift(
        passOf(300, [&](std::size_t i) { return 0.1 * (1 + static_cast<double>(i) / 3000) * (1 + noise(random)); }));
    ASSERT_TRUE(drift);
    // Between the middles of the first and the last third lie 200 of 3000 batches.
    EXPECT_NEAR(*drift, 0.0656, 0.006);
}

TEST(Drift, GettingFasterIsNegative) {
    const auto drift = findDrift(passOf(60, [](std::size_t i) { return i < 30 ? 0.2 : 0.1; }));
    ASSERT_TRUE(drift);
    EXPECT_DOUBLE_EQ(*drift, -0.5);
}

TEST(Drift, ASmallChangeIsNone) {
    EXPECT_FALSE(findDrift(passOf(300, [](std::size_t i) { return i < 150 ? 0.1 : 0.1018; })));
    EXPECT_TRUE(findDrift(passOf(300, [](std::size_t i) { return i < 150 ? 0.1 : 0.1022; })));
}

TEST(Drift, SingleOutliersAreNone) {
    EXPECT_FALSE(findDrift(passOf(300, [](std::size_t i) { return i > 200 && i % 40 == 0 ? 5.0 : 0.1; })));
}

TEST(Drift, AFewBatchesSayNothing) {
    EXPECT_FALSE(findDrift({}));
    EXPECT_FALSE(findDrift(passOf(14, [](std::size_t i) { return i < 7 ? 0.1 : 0.2; })));
    EXPECT_TRUE(findDrift(passOf(15, [](std::size_t i) { return i < 7 ? 0.1 : 0.2; })));
}

TEST(Drift, IsRarelySeenInNoise) {
    std::mt19937_64 random(2);
    std::lognormal_distribution<double> time(std::log(0.1), 0.08);
    constexpr int runs = 2000;
    int seen = 0;
    for (int run = 0; run < runs; ++run) {
        seen += findDrift(passOf(60, [&](std::size_t) { return time(random); })) ? 1 : 0;
    }
    EXPECT_LT(static_cast<double>(seen) / runs, 0.02);
}

}  // namespace
}  // namespace clipscope::stats
