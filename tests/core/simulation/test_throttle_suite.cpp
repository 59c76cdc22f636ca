// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/throttle_suite.h"

#include <gtest/gtest.h>

namespace clipscope::simulation {
namespace {

TEST(ThrottleTrace, TheSameSeedTellsTheSameStory) {
    const ThrottleTrace one = drawThrottleTrace(ThrottleFamily::CreepingHeat, 5);
    const ThrottleTrace again = drawThrottleTrace(ThrottleFamily::CreepingHeat, 5);
    const ThrottleTrace other = drawThrottleTrace(ThrottleFamily::CreepingHeat, 6);
    ASSERT_EQ(one.samples.size(), again.samples.size());
    EXPECT_EQ(one.heatFrom, again.heatFrom);
    for (std::size_t at = 0; at < one.samples.size(); ++at) {
        EXPECT_EQ(one.samples[at].clockMhz, again.samples[at].clockMhz);
        EXPECT_EQ(one.samples[at].temperatureC, again.samples[at].temperatureC);
    }
    EXPECT_NE(one.heatFrom, other.heatFrom);
}

TEST(ThrottleTrace, HeatSlowsDownTheFamiliesThatSaySoAndNoOther) {
    for (std::size_t at = 0; at < throttleFamilies; ++at) {
        const auto family = static_cast<ThrottleFamily>(at);
        EXPECT_EQ(drawThrottleTrace(family, 3).heatFrom.has_value(), isHeat(family)) << nameOf(family);
    }
}

/// A judge that never says anything must miss what it is there for.
TEST(ThrottleScore, MissesAndFalseAlarmsFallShortOfTheBar) {
    EXPECT_TRUE((ThrottleScore{.family = ThrottleFamily::Thrashing, .traces = 100, .onTime = 95}).meetsBar());
    EXPECT_FALSE(
        (ThrottleScore{.family = ThrottleFamily::Thrashing, .traces = 100, .found = 100, .onTime = 94}).meetsBar());
    EXPECT_TRUE((ThrottleScore{.family = ThrottleFamily::Idle, .traces = 100, .falseAlarms = 2}).meetsBar());
    EXPECT_FALSE((ThrottleScore{.family = ThrottleFamily::Idle, .traces = 100, .falseAlarms = 3}).meetsBar());
    EXPECT_FALSE((ThrottleScore{.family = ThrottleFamily::Idle, .traces = 100, .falseAlarms = 1, .falseConfirmed = 1})
                     .meetsBar());
}

TEST(ThrottleSuite, TheJudgeMeetsItsBarInEveryFamily) {
    // More traces than the program draws by default would tell families apart better; these take a second.
    for (const ThrottleScore& score : runThrottleSuite(101, 60)) {
        const int missed = isHeat(score.family) ? score.traces - score.found : score.falseAlarms;
        EXPECT_LE(missed, 3) << nameOf(score.family);
        EXPECT_EQ(score.falseConfirmed, 0) << nameOf(score.family);
    }
}

TEST(ThrottleSuite, CausesAreToldApart) {
    const auto scores = runThrottleSuite(102, 40);
    const auto share = [&](ThrottleFamily family, telemetry::ThrottleCause cause) {
        const ThrottleScore& score = scores[static_cast<std::size_t>(family)];
        return static_cast<double>(score.causes[static_cast<std::size_t>(cause)]) / score.traces;
    };
    EXPECT_GE(share(ThrottleFamily::Steal, telemetry::ThrottleCause::Steal), 0.95);
    EXPECT_GE(share(ThrottleFamily::CpuQuota, telemetry::ThrottleCause::CpuQuota), 0.95);
    EXPECT_GE(share(ThrottleFamily::GpuPowerCap, telemetry::ThrottleCause::PowerCap), 0.6);
    EXPECT_GE(share(ThrottleFamily::GovernorChange, telemetry::ThrottleCause::FrequencyScaling), 0.9);
    EXPECT_EQ(share(ThrottleFamily::HotButFine, telemetry::ThrottleCause::Thermal), 0);
}

}  // namespace
}  // namespace clipscope::simulation
