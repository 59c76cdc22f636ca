// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/clock_level.h"

#include <gtest/gtest.h>
#include <functional>

namespace clipscope::telemetry {
namespace {

/// Ten samples a second of a clock that is a little noisy.
class ClockLevelTest : public testing::Test {
protected:
    void play(double seconds, const std::function<double(double)>& mhz) {
        for (const double end = t + seconds - 0.05; t < end; t += 0.1) {
            level.add(t, mhz(t) + 4 * (static_cast<int>(10 * t + 0.5) % 3 - 1));
        }
    }
    void hold(double seconds, double mhz) {
        play(seconds, [mhz](double) { return mhz; });
    }

    ClockLevel level;
    double t = 0;
};

TEST_F(ClockLevelTest, NothingIsKnownBeforeASecondIsOver) {
    hold(0.8, 4000);
    EXPECT_FALSE(level.presentMhz());
    EXPECT_FALSE(level.levelMhz());
    EXPECT_FALSE(level.hasFallen());
    EXPECT_FALSE(level.isBack());
    hold(0.5, 4000);
    EXPECT_NEAR(level.levelMhz().value_or(0), 4000, 5);
}

TEST_F(ClockLevelTest, RisesAtOnceAndFallsNeverByItself) {
    hold(3, 3000);
    hold(3, 4000);
    EXPECT_NEAR(level.levelMhz().value_or(0), 4000, 5);
    hold(10, 3500);
    EXPECT_NEAR(level.levelMhz().value_or(0), 4000, 5);
    EXPECT_NEAR(level.presentMhz().value_or(0), 3500, 5);
    EXPECT_TRUE(level.hasFallen());
}

TEST_F(ClockLevelTest, AFallIsDatedToItsFirstLowSample) {
    hold(20, 4000);
    EXPECT_FALSE(level.hasFallen());
    const double begin = t;
    hold(0.5, 3600);
    ASSERT_TRUE(level.hasFallen());
    EXPECT_TRUE(level.fall().isStep);
    EXPECT_NEAR(level.fall().at, begin, 0.05);
}

TEST_F(ClockLevelTest, OneThatSinksIsDatedToItsBend) {
    hold(20, 4000);
    const double begin = t;
    play(30, [&](double now) { return 4000 - 20 * (now - begin); });
    ASSERT_TRUE(level.hasFallen());
    EXPECT_FALSE(level.fall().isStep);
    EXPECT_NEAR(level.fall().at, begin, 2);
    EXPECT_GT(level.fall().deviation, 0);
}

TEST_F(ClockLevelTest, OneOddSampleAndAFewPerCentAreNoFall) {
    hold(10, 4000);
    level.add(t, 900);
    t += 0.1;
    EXPECT_FALSE(level.hasFallen());
    hold(10, 3880);
    EXPECT_FALSE(level.hasFallen()) << "3 %";
}

TEST_F(ClockLevelTest, ANoisyClockHasToFallFurther) {
    play(20, [n = 0](double) mutable { return ++n % 2 == 0 ? 4000.0 : 3700.0; });
    play(3, [n = 0](double) mutable { return ++n % 2 == 0 ? 3800.0 : 3500.0; });
    EXPECT_FALSE(level.hasFallen()) << "5 %, which is within its noise";
}

TEST_F(ClockLevelTest, IsBackAfterTwoGoodSeconds) {
    hold(10, 4000);
    hold(5, 3000);
    EXPECT_FALSE(level.isBack());
    hold(1.5, 4000);
    EXPECT_FALSE(level.isBack());
    hold(1, 4000);
    EXPECT_TRUE(level.isBack());
}

TEST_F(ClockLevelTest, WhatIsAcceptedIsTheLevelAndCanBeTakenBack) {
    hold(10, 4000);
    hold(5, 3000);
    level.accept();
    EXPECT_NEAR(level.levelMhz().value_or(0), 3000, 5);
    EXPECT_FALSE(level.hasFallen());
    level.setLevel(4000);
    EXPECT_TRUE(level.hasFallen());
    level.beginAnew();
    EXPECT_FALSE(level.levelMhz());
    EXPECT_FALSE(level.hasFallen());
}

TEST_F(ClockLevelTest, WhatCameBeforeAnotherLevelExplainsNoFall) {
    hold(20, 2000);
    hold(10, 4000);
    const double begin = t;
    play(20, [&](double now) { return 4000 - 25 * (now - begin); });
    ASSERT_TRUE(level.hasFallen());
    EXPECT_NEAR(level.fall().at, begin, 2.5);
}

}  // namespace
}  // namespace clipscope::telemetry
