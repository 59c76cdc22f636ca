// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/counter_rate.h"

#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

class CounterRateTest : public testing::Test {
protected:
    std::optional<CounterRate::Step> stepAfter(double seconds, std::uint64_t count) {
        m_clock.advance(std::chrono::duration<double>(seconds));
        return rate.step(m_clock.now(), count);
    }

    CounterRate rate;

private:
    test::FakeClock m_clock;
};

TEST_F(CounterRateTest, AFirstLookYieldsNothingAndLaterOnesTheTimeThatPassed) {
    EXPECT_FALSE(stepAfter(1, 700));
    const auto step = stepAfter(0.4, 720);
    ASSERT_TRUE(step);
    EXPECT_DOUBLE_EQ(step->count, 20);
    EXPECT_DOUBLE_EQ(step->seconds, 0.4);
    EXPECT_DOUBLE_EQ(step->perSecond(), 50);
}

TEST_F(CounterRateTest, WhereNoTimePassedNothingIsKnownAndNothingIsLost) {
    (void)stepAfter(1, 100);
    EXPECT_FALSE(stepAfter(0, 150)) << "a division by 0";
    EXPECT_FALSE(stepAfter(-0.5, 150)) << "a clock that steps back";
    const auto step = stepAfter(1.5, 200);
    ASSERT_TRUE(step);
    EXPECT_DOUBLE_EQ(step->perSecond(), 100) << "from the look that counted";
}

TEST_F(CounterRateTest, AStepBackIsAResetAndTheNextLookCounts) {
    (void)stepAfter(1, 1000);
    EXPECT_FALSE(stepAfter(1, 5));
    EXPECT_DOUBLE_EQ(stepAfter(1, 8).value_or(CounterRate::Step{}).count, 3);
}

TEST_F(CounterRateTest, ACounterWithARangeGoesOnWhereItBeginsAgain) {
    rate = CounterRate(1000);
    (void)stepAfter(1, 990);
    EXPECT_DOUBLE_EQ(stepAfter(1, 4).value_or(CounterRate::Step{}).count, 14);
    (void)stepAfter(1, 999);
    EXPECT_DOUBLE_EQ(stepAfter(1, 0).value_or(CounterRate::Step{}).count, 1) << "a second time";
    (void)stepAfter(1, 5000);
    EXPECT_FALSE(stepAfter(1, 10)) << "it was beyond its range: nobody knows what it counts";
}

TEST_F(CounterRateTest, WhatIsForgottenIsAFirstLookAgain) {
    (void)stepAfter(1, 10);
    rate.forget();
    EXPECT_FALSE(stepAfter(1, 20));
    EXPECT_TRUE(stepAfter(1, 30));
}

}  // namespace
}  // namespace clipscope::telemetry
