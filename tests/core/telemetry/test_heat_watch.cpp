// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/heat_watch.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <functional>

namespace clipscope::telemetry {
namespace {

class HeatWatchTest : public testing::Test {
protected:
    void play(double seconds, const std::function<double(double)>& celsius) {
        for (const double end = t + seconds - 0.05; t < end; t += 0.1) {
            heat.add(t, celsius(t), 100);
        }
    }
    void hold(double seconds, double celsius) {
        play(seconds, [celsius](double) { return celsius; });
    }

    HeatWatch heat;
    double t = 0;
};

TEST_F(HeatWatchTest, WithoutReadingsNothingIsKnownAndALimitIsAssumed) {
    heat.add(0, std::nullopt, std::nullopt);
    EXPECT_FALSE(heat.isKnown(0));
    EXPECT_FALSE(heat.presentC());
    EXPECT_FALSE(heat.mostSince(0));
    EXPECT_FALSE(heat.mean(0, 1));
    EXPECT_FALSE(heat.reachedAt(50));
    EXPECT_FALSE(heat.crossedAt(50, 10));
    EXPECT_FALSE(heat.nearLimitSince(5));
    EXPECT_FALSE(heat.isLimitTold());
    EXPECT_EQ(heat.limitC(), 95);
    heat.add(1, std::nullopt, 88);
    EXPECT_TRUE(heat.isLimitTold());
    heat.add(2, std::nullopt, std::nullopt);
    EXPECT_EQ(heat.limitC(), 88) << "told once";
}

TEST_F(HeatWatchTest, ATemperatureIsKnownForTwoSeconds) {
    heat.add(5, 60, 100);
    EXPECT_TRUE(heat.isKnown(7));
    EXPECT_FALSE(heat.isKnown(7.1));
}

TEST_F(HeatWatchTest, OneOddReadingIsPassedOver) {
    hold(2, 70);
    heat.add(t, 125, 100);
    EXPECT_EQ(heat.presentC(), 70);
    EXPECT_EQ(heat.mostSince(0), 70);
}

TEST_F(HeatWatchTest, MeansAreOfTheirTimesAlone) {
    hold(5, 60);
    hold(5, 80);
    EXPECT_NEAR(heat.mean(0, 4).value_or(0), 60, 1e-9);
    EXPECT_NEAR(heat.mean(6, 9).value_or(0), 80, 1e-9);
    EXPECT_FALSE(heat.mean(20, 30));
    EXPECT_EQ(heat.mostSince(6), 80);
}

TEST_F(HeatWatchTest, SinceWhenItStandsThere) {
    hold(10, 70);
    hold(10, 99);
    EXPECT_NEAR(heat.reachedAt(98).value_or(0), 10, 1.2);
    EXPECT_NEAR(heat.nearLimitSince(3).value_or(0), 10, 0.3);
    EXPECT_FALSE(heat.reachedAt(99.5));
    hold(3, 80);
    EXPECT_FALSE(heat.reachedAt(98)) << "it does so no more";
    EXPECT_FALSE(heat.nearLimitSince(3));
}

TEST_F(HeatWatchTest, WhenAStraightRiseCrossedALine) {
    play(40, [](double now) { return std::min(100.0, 60 + now); });
    hold(10, 100);
    EXPECT_NEAR(heat.crossedAt(100, 50).value_or(0), 40, 1);
    EXPECT_NEAR(heat.crossedAt(90, 50).value_or(0), 30, 1.5);
    hold(60, 100);
    EXPECT_FALSE(heat.crossedAt(90, 20)) << "none rose within those seconds";
}

}  // namespace
}  // namespace clipscope::telemetry
