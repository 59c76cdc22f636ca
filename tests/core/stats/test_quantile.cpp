// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/quantile.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

namespace clipscope::stats {
namespace {

/// 1, 2, … count: a value that is its own rank.
std::vector<double> ranks(std::size_t count) {
    std::vector<double> values(count);
    std::iota(values.begin(), values.end(), 1.0);
    return values;
}

TEST(SamplesNeeded, IsTheFewestThatLetOneOverTheBoundAt99Percent) {
    for (const double quantile : {0.9, 0.95, 0.99, 0.999}) {
        const auto chanceOfAtMostOneOver = [&](double n) {
            return std::pow(quantile, n) + n * (1 - quantile) * std::pow(quantile, n - 1);
        };
        const auto needed = static_cast<double>(samplesNeeded(quantile));
        EXPECT_LE(chanceOfAtMostOneOver(needed), 0.01) << quantile;
        EXPECT_GT(chanceOfAtMostOneOver(needed - 1), 0.01) << quantile;
    }
    EXPECT_EQ(samplesNeeded(0.5), 1);
}

TEST(Quantile, IsOfNearestRank) {
    EXPECT_EQ(estimateQuantile(ranks(101), 0.5).value, 51);
    EXPECT_EQ(estimateQuantile(ranks(100), 0.5).value, 50);
    EXPECT_EQ(estimateQuantile(ranks(1), 0.5).value, 1);
    EXPECT_EQ(estimateQuantile(ranks(70), 0.9).value, 63);
    EXPECT_EQ(estimateQuantile(ranks(71), 0.9).value, 64);
    // 0.95 n is whole here, and above it in floating point.
    EXPECT_EQ(estimateQuantile(ranks(1000), 0.95).value, 950);
    EXPECT_EQ(estimateQuantile(ranks(10000), 0.999).value, 9990);
}

TEST(Quantile, IsWithheldWithTheNumberThatIsMissing) {
    const QuantileEstimate p90 = estimateQuantile(ranks(60), 0.9);
    EXPECT_FALSE(p90.value);
    EXPECT_FALSE(p90.interval);
    EXPECT_EQ(p90.count, 60);
    EXPECT_EQ(p90.missing, 4);
    EXPECT_TRUE(estimateQuantile(ranks(64), 0.9).value);
    const QuantileEstimate none = estimateQuantile({}, 0.5);
    EXPECT_FALSE(none.value);
    EXPECT_EQ(none.missing, 1);
}

// python -c "from scipy.stats import binom; print([(binom.ppf(.025, n, p), binom.ppf(.975, n, p) + 1) for n, p in
//   ((6, .5), (10, .5), (101, .5), (64, .9), (130, .95), (662, .99), (6636, .999), (1000, .9))])"
TEST(Quantile, TheIntervalsRanksAgreeWithSciPy) {
    struct Row {
        std::size_t count;
        double quantile;
        Interval ranks;
    };
    const std::array<Row, 8> rows{{{6, 0.5, {1, 6}},
                                   {10, 0.5, {2, 9}},
                                   {101, 0.5, {41, 61}},
                                   {64, 0.9, {53, 63}},
                                   {130, 0.95, {118, 129}},
                                   {662, 0.99, {650, 661}},
                                   {6636, 0.999, {6624, 6635}},
                                   {1000, 0.9, {881, 919}}}};
    for (const Row& row : rows) {
        EXPECT_EQ(estimateQuantile(ranks(row.count), row.quantile).interval, row.ranks)
            << row.count << ' ' << row.quantile;
    }
}

TEST(Quantile, TheMedianOfFiveHasNoInterval) {
    EXPECT_EQ(estimateQuantile(ranks(5), 0.5).value, 3);
    EXPECT_FALSE(estimateQuantile(ranks(5), 0.5).interval);
}

TEST(Quantile, TheIntervalCoversTheTruthAtLeast95TimesIn100) {
    std::mt19937_64 random(11);
    std::exponential_distribution<double> latency(1);
    const double truth = std::log(10.0);
    constexpr int runs = 4000;
    int covered = 0;
    for (int run = 0; run < runs; ++run) {
        std::vector<double> values(200);
        std::ranges::generate(values, [&] { return latency(random); });
        std::ranges::sort(values);
        const Interval interval = *estimateQuantile(values, 0.9).interval;
        covered += interval.low <= truth && truth <= interval.high ? 1 : 0;
    }
    EXPECT_GT(static_cast<double>(covered) / runs, 0.945);
    EXPECT_LT(static_cast<double>(covered) / runs, 0.975);
}

TEST(Median, TakesTheMiddle) {
    EXPECT_FALSE(median({}));
    EXPECT_EQ(median(std::array{4.0}), 4);
    EXPECT_EQ(median(std::array{9.0, 1.0, 4.0}), 4);
    EXPECT_EQ(median(std::array{9.0, 1.0, 4.0, 2.0}), 3);
}

}  // namespace
}  // namespace clipscope::stats
