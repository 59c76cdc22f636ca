// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/interval.h"

#include <gtest/gtest.h>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <utility>
#include <vector>

namespace clipscope::stats {
namespace {

/// Batch times whose autocorrelation falls by `correlation` from one to the next, around 10 ms.
std::vector<double> correlatedTimes(std::mt19937_64& random, std::size_t count, double correlation) {
    std::normal_distribution<double> normal;
    std::vector<double> times;
    double state = normal(random);
    for (std::size_t i = 0; i < count; ++i) {
        times.push_back(0.010 * (1 + 0.05 * state));
        state = correlation * state + std::sqrt(1 - correlation * correlation) * normal(random);
    }
    return times;
}

/// The chance of at least so many successes.
double upperTail(std::int64_t successes, std::int64_t trials, double probability) {
    double sum = 0;
    for (std::int64_t held = successes; held <= trials; ++held) {
        const auto n = static_cast<double>(trials);
        const auto k = static_cast<double>(held);
        const double ways = std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1);
        sum += std::exp(ways + k * std::log(probability) + (n - k) * std::log1p(-probability));
    }
    return sum;
}

TEST(ProportionInterval, HasAClosedFormWhereNothingOrAllSucceeded) {
    for (const std::int64_t trials : {1, 10, 512}) {
        const double end = std::pow(0.025, 1.0 / static_cast<double>(trials));
        const auto all = proportionInterval(trials, trials).value();
        EXPECT_NEAR(all.low, end, 1e-12);
        EXPECT_EQ(all.high, 1);
        const auto none = proportionInterval(0, trials).value();
        EXPECT_EQ(none.low, 0);
        EXPECT_NEAR(none.high, 1 - end, 1e-12);
    }
    EXPECT_FALSE(proportionInterval(0, 0));
}

TEST(ProportionInterval, LeavesTwoAndAHalfPercentOnEitherSide) {
    for (const auto& [successes, trials] : {std::pair<std::int64_t, std::int64_t>(7, 10), {1, 30}, {507, 512}}) {
        const auto interval = proportionInterval(successes, trials).value();
        EXPECT_NEAR(upperTail(successes, trials, interval.low), 0.025, 1e-9);
        EXPECT_NEAR(1 - upperTail(successes + 1, trials, interval.high), 0.025, 1e-9);
    }
}

// python -c "from scipy import stats as s; print([s.t.ppf(.975, d) for d in (1, 2, 4, 9, 29)])"
TEST(StudentT, AgreesWithSciPy) {
    EXPECT_NEAR(studentT975(1), 12.706204736174694, 1e-9);
    EXPECT_NEAR(studentT975(2), 4.302652729749462, 1e-9);
    EXPECT_NEAR(studentT975(4), 2.7764451051977934, 1e-9);
    EXPECT_NEAR(studentT975(9), 2.2621571627982050, 1e-9);
    EXPECT_NEAR(studentT975(29), 2.045229642132703, 1e-9);
}

// python -c "from scipy import stats as s; import numpy as n; l = n.log([19.8, 20.4, 20.1]);
//   print(n.exp(l.mean()), n.exp(s.t.interval(.95, 2, l.mean(), s.sem(l))))"
TEST(GeometricMean, AndItsIntervalAgreeWithSciPy) {
    const std::array<double, 3> passes{19.8, 20.4, 20.1};
    EXPECT_NEAR(*geometricMean(passes), 20.098507351843608, 1e-10);
    const Interval interval = *geometricMeanInterval(passes);
    EXPECT_NEAR(interval.low, 19.36690674, 1e-7);
    EXPECT_NEAR(interval.high, 20.85774477, 1e-7);
}

TEST(GeometricMean, OfNothingOrOfValuesWithoutLogarithmIsAbsent) {
    EXPECT_FALSE(geometricMean({}));
    EXPECT_FALSE(geometricMean(std::array{3.0, 0.0}));
    EXPECT_FALSE(geometricMean(std::array{3.0, -1.0}));
    EXPECT_FALSE(geometricMean(std::array{3.0, std::numeric_limits<double>::quiet_NaN()}));
    EXPECT_FALSE(geometricMeanInterval(std::array{3.0}));
    EXPECT_FALSE(geometricMeanInterval(std::array{3.0, 0.0}));
}

TEST(GeometricMean, TheIntervalOfLogNormalPassesCoversTheTruth95TimesIn100) {
    for (const std::size_t passes : {3U, 5U}) {
        std::mt19937_64 random(passes);
        std::lognormal_distribution<double> throughput(std::log(20.0), 0.04);
        constexpr int runs = 4000;
        int covered = 0;
        for (int run = 0; run < runs; ++run) {
            std::vector<double> values(passes);
            for (double& value : values) {
                value = throughput(random);
            }
            const Interval interval = *geometricMeanInterval(values);
            covered += interval.low <= 20 && 20 <= interval.high ? 1 : 0;
        }
        const double share = static_cast<double>(covered) / runs;
        EXPECT_GT(share, 0.93) << passes << " passes";
        EXPECT_LT(share, 0.97) << passes << " passes";
    }
}

TEST(WithinPass, TheIntervalCoversTheTruthThoughBatchesHangTogether) {
    for (const double correlation : {0.0, 0.5, 0.8}) {
        std::mt19937_64 random(7);
        constexpr int runs = 1000;
        int covered = 0;
        for (int run = 0; run < runs; ++run) {
            const auto interval = withinPassThroughputInterval(correlatedTimes(random, 3000, correlation));
            ASSERT_TRUE(interval) << correlation;
            covered += interval->low <= 100 && 100 <= interval->high ? 1 : 0;
        }
        const double share = static_cast<double>(covered) / runs;
        EXPECT_GT(share, 0.93) << correlation;
        EXPECT_LT(share, 0.97) << correlation;
    }
}

TEST(WithinPass, LiesAroundSamplesOverTime) {
    std::mt19937_64 random(3);
    const std::vector<double> times = correlatedTimes(random, 777, 0.3);
    double sum = 0;
    for (const double time : times) {
        sum += time;
    }
    const double throughput = 777 / sum;
    const Interval interval = *withinPassThroughputInterval(times);
    EXPECT_NEAR((1 / interval.low + 1 / interval.high) / 2, 1 / throughput, 1e-12);
    EXPECT_LT(interval.high - interval.low, 0.02 * throughput);
}

TEST(WithinPass, AShortOrWanderingPassHasNone) {
    std::mt19937_64 random(5);
    EXPECT_FALSE(withinPassThroughputInterval({}));
    EXPECT_FALSE(withinPassThroughputInterval(correlatedTimes(random, 49, 0)));
    // 200 batches of which each hangs together with some 40 others make no ten independent means.
    EXPECT_FALSE(withinPassThroughputInterval(correlatedTimes(random, 200, 0.95)));
    std::vector<double> ramp(5000);
    for (std::size_t i = 0; i < ramp.size(); ++i) {
        ramp[i] = 0.01 + 1e-6 * static_cast<double>(i);
    }
    EXPECT_FALSE(withinPassThroughputInterval(ramp));
}

TEST(WithinPass, EqualTimesHaveAnIntervalWithoutWidth) {
    const auto interval = withinPassThroughputInterval(std::vector<double>(50, 0.25));
    ASSERT_TRUE(interval);
    EXPECT_DOUBLE_EQ(interval->low, 4);
    EXPECT_DOUBLE_EQ(interval->high, 4);
}

// python -c "from scipy import stats as s; import numpy as n; a, b = n.log([[20, 21, 19.5, 20.5], [24, 25.5, 23, 25]]);
//   r = s.ttest_rel(b, a); c = r.confidence_interval(); print(n.expm1([(b - a).mean(), c.low, c.high]), r.pvalue)"
TEST(Improvement, AgreesWithSciPysPairedTest) {
    const auto found = pairedImprovement(std::array{20.0, 21.0, 19.5, 20.5}, std::array{24.0, 25.5, 23.0, 25.0});
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->share, 0.20322092487205548, 1e-10);
    EXPECT_NEAR(found->interval.low, 0.17497217, 1e-7);
    EXPECT_NEAR(found->interval.high, 0.23214884, 1e-7);
    EXPECT_NEAR(found->pValue, 0.00014405410875135567, 1e-10);
    EXPECT_TRUE(found->isClear);
}

TEST(Improvement, SlowerIsNegativeAndNoiseIsUnclear) {
    const auto slower = pairedImprovement(std::array{20.0, 20.1, 19.9}, std::array{10.0, 10.1, 9.9});
    EXPECT_LT(slower->share, -0.49);
    EXPECT_TRUE(slower->isClear);
    const auto noise = pairedImprovement(std::array{20.0, 21.0, 19.0}, std::array{21.0, 19.0, 20.0});
    EXPECT_FALSE(noise->isClear);
    EXPECT_GT(noise->pValue, 0.05);
}

TEST(Improvement, NeedsTwoPairsOfPositiveValues) {
    EXPECT_FALSE(pairedImprovement(std::array{1.0}, std::array{2.0}));
    EXPECT_FALSE(pairedImprovement(std::array{1.0, 1.0}, std::array{2.0}));
    EXPECT_FALSE(pairedImprovement(std::array{1.0, 0.0}, std::array{2.0, 2.0}));
}

TEST(Holm, KeepsOnlyWhatStandsBesideTheOthers) {
    // Holm 1979: the smallest of four against 0.05 / 4, the next against 0.05 / 3, and none after the first that fails.
    std::array<Improvement, 4> several;
    several[0].pValue = 0.02;
    several[1].pValue = 0.001;
    several[2].pValue = 0.016;
    several[3].pValue = 0.049;
    for (Improvement& item : several) {
        item.isClear = true;
    }
    const std::vector<Improvement*> all{&several[0], &several[1], &several[2], &several[3]};
    keepClearByHolm(all);
    EXPECT_TRUE(several[0].isClear);
    EXPECT_TRUE(several[1].isClear);
    EXPECT_TRUE(several[2].isClear);
    EXPECT_TRUE(several[3].isClear);
    several[2].pValue = 0.017;
    keepClearByHolm(all);
    EXPECT_FALSE(several[0].isClear);
    EXPECT_TRUE(several[1].isClear);
    EXPECT_FALSE(several[2].isClear);
    EXPECT_FALSE(several[3].isClear);
}

}  // namespace
}  // namespace clipscope::stats
