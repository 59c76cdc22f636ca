// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/power_watch.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

class PowerWatchTest : public testing::Test {
protected:
    void hold(double seconds, std::optional<double> watts, std::optional<double> limit,
              std::optional<double> allowedMhz = std::nullopt) {
        for (const double end = t + seconds - 0.05; t < end; t += 0.1) {
            power.add(t, watts, limit, allowedMhz);
        }
    }

    PowerWatch power;
    double t = 0;
};

TEST_F(PowerWatchTest, IsAtItsLimitFrom96PerCentOn) {
    hold(2, 62.3, 65);
    EXPECT_FALSE(power.isAtLimitSince(0));
    hold(2, 62.5, 65);
    EXPECT_TRUE(power.isAtLimitSince(0)) << "the last second counts";
    EXPECT_NEAR(power.presentWatts(), 62.5, 1e-9);
    EXPECT_EQ(power.limitWatts(), 65);
}

TEST_F(PowerWatchTest, APeakIsNoLimit) {
    hold(3, 40, 65);
    power.add(t, 66, 65, std::nullopt);
    EXPECT_FALSE(power.isAtLimitSince(0));
}

TEST_F(PowerWatchTest, WithoutALimitOrPowerNothingIsAtIt) {
    EXPECT_FALSE(power.isAtLimitSince(0));
    EXPECT_FALSE(power.allowedMhz());
    hold(2, 100, std::nullopt);
    EXPECT_FALSE(power.isAtLimitSince(0));
    hold(2, std::nullopt, 65);
    EXPECT_FALSE(power.isAtLimitSince(t - 1)) << "what was drawn before is not now";
}

TEST_F(PowerWatchTest, WhatIsAllowedFallsByMoreThan2PerCent) {
    hold(3, {}, {}, 4200);
    hold(1, {}, {}, 4150);
    EXPECT_FALSE(power.hasAllowedClockFallenSince(0));
    hold(1, {}, {}, 3000);
    EXPECT_TRUE(power.hasAllowedClockFallenSince(0));
    EXPECT_FALSE(power.hasAllowedClockFallenSince(t - 0.5)) << "it was low by then";
    hold(1, {}, {}, 4200);
    EXPECT_FALSE(power.hasAllowedClockFallenSince(0)) << "and is not low now";
    hold(1, {}, {}, std::nullopt);
    EXPECT_FALSE(power.hasAllowedClockFallenSince(0));
}

}  // namespace
}  // namespace clipscope::telemetry
