// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/throttle_judge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <functional>

namespace clipscope::telemetry {
namespace {

/// A device that is busy at 4000 MHz and 70 degC with a limit of 100, unless a test says otherwise; ten samples a
/// second.
class ThrottleJudgeTest : public testing::Test {
protected:
    using Story = std::function<void(ThrottleSample&)>;

    void play(
        double seconds, const Story& story = [](ThrottleSample&) {}) {
        for (const double end = t + seconds - 0.05; t < end; t += 0.1) {
            ThrottleSample sample{.t = t,
                                  .busyPercent = 99,
                                  .clockMhz = 4000 + 8 * (static_cast<int>(10 * t) % 3 - 1),
                                  .allowedClockMhz = 4200,
                                  .temperatureC = 70,
                                  .temperatureLimitC = 100,
                                  .stealPercent = 0};
            story(sample);
            const auto& changes = judge.add(sample);
            all.insert(all.end(), changes.begin(), changes.end());
        }
    }

    /// Begins of that cause that were not withdrawn, in order.
    std::vector<ConditionChange> begun(ThrottleCause cause) const {
        std::vector<ConditionChange> found;
        for (const ConditionChange& change : all) {
            if (change.cause == cause && change.hasBegun) {
                found.push_back(change);
            } else if (change.cause == cause && !found.empty() && change.at == found.back().at) {
                found.pop_back();
            }
        }
        return found;
    }

    double endOf(ThrottleCause cause) const {
        const auto last = std::find_if(all.rbegin(), all.rend(), [&](const ConditionChange& change) {
            return change.cause == cause && !change.hasBegun;
        });
        return last == all.rend() ? -1 : last->at;
    }

    ThrottleJudge judge;
    std::vector<ConditionChange> all;
    double t = 0;
};

TEST_F(ThrottleJudgeTest, ASteadyDeviceIsNotThrottled) {
    play(60);
    EXPECT_THAT(all, testing::IsEmpty());
    EXPECT_TRUE(judge.canJudge());
    EXPECT_FALSE(judge.thermalVerdict());
}

TEST_F(ThrottleJudgeTest, AClockThatFallsAtTheLimitIsSuspectedFromThen) {
    play(20);
    play(10, [](ThrottleSample& sample) {
        sample.clockMhz = 3000;
        sample.temperatureC = 99.5;
    });
    ASSERT_EQ(begun(ThrottleCause::Thermal).size(), 1U);
    EXPECT_NEAR(begun(ThrottleCause::Thermal)[0].at, 20, 0.5);
    EXPECT_EQ(judge.thermalVerdict(), Verdict::Suspected);
    play(10);
    EXPECT_NEAR(endOf(ThrottleCause::Thermal), 30, 0.5);
    EXPECT_FALSE(judge.thermalVerdict());
}

TEST_F(ThrottleJudgeTest, ACounterThatRisesConfirmsAndKeepsTheBegin) {
    double events = 7;
    play(20, [&](ThrottleSample& sample) { sample.coreThrottles = events; });
    play(10, [&](ThrottleSample& sample) {
        sample.clockMhz = 3000;
        sample.temperatureC = 99.5;
        // It is told three seconds late.
        events += sample.t > 23 && sample.t < 23.5 ? 1 : 0;
        sample.coreThrottles = events;
    });
    ASSERT_EQ(begun(ThrottleCause::Thermal).size(), 1U) << "the suspicion is withdrawn";
    EXPECT_EQ(begun(ThrottleCause::Thermal)[0].verdict, Verdict::Confirmed);
    EXPECT_NEAR(begun(ThrottleCause::Thermal)[0].at, 20, 0.5);
    EXPECT_TRUE(begun(ThrottleCause::Thermal)[0].evidence.is(MessageId::throttle_events));
}

TEST_F(ThrottleJudgeTest, AClockThatSinksSlowlyIsNoticedAndDatedBack) {
    play(20, [](ThrottleSample& sample) { sample.temperatureC = 90 + 0.5 * sample.t; });
    play(60, [](ThrottleSample& sample) {
        sample.clockMhz = *sample.clockMhz * (1 - 0.004 * (sample.t - 20));
        sample.temperatureC = 100;
    });
    ASSERT_EQ(begun(ThrottleCause::Thermal).size(), 1U);
    EXPECT_NEAR(begun(ThrottleCause::Thermal)[0].at, 20, 2);
}

TEST_F(ThrottleJudgeTest, AClockThatFallsAgainAndAgainIsThrottledSinceTheFirstTime) {
    // The sensor comes to the limit late, and the controller switches between two clocks meanwhile.
    play(20);
    play(8, [](ThrottleSample& sample) {
        sample.clockMhz = std::fmod(sample.t - 20, 2) < 1.4 ? 2800 : 4000;
        sample.temperatureC = 94;
    });
    play(4, [](ThrottleSample& sample) {
        sample.clockMhz = 2800;
        sample.temperatureC = 99.5;
    });
    const auto thermal = begun(ThrottleCause::Thermal);
    ASSERT_EQ(thermal.size(), 1U);
    EXPECT_NEAR(thermal[0].at, 20, 0.5);
    EXPECT_THAT(thermal[0].evidence.english(), testing::HasSubstr("fell by 30 %")) << "as far as it fell";
}

TEST_F(ThrottleJudgeTest, ADeviceThatHasNothingToDoIsNotThrottled) {
    play(20, [](ThrottleSample& sample) { sample.temperatureC = 98; });
    play(20, [](ThrottleSample& sample) {
        sample.busyPercent = 3;
        sample.clockMhz = 800;
        sample.temperatureC = 97.5;
    });
    EXPECT_THAT(all, testing::IsEmpty());
}

TEST_F(ThrottleJudgeTest, APowerLimitIsAClockChangeUntilTheClockHasSettled) {
    play(20, [](ThrottleSample& sample) {
        sample.powerWatts = 90;
        sample.powerLimitWatts = 125;
    });
    play(20, [](ThrottleSample& sample) {
        sample.clockMhz = 3200;
        sample.powerWatts = 64.5;
        sample.powerLimitWatts = 65;
        sample.temperatureC = 98;
    });
    EXPECT_THAT(begun(ThrottleCause::Thermal), testing::IsEmpty());
    ASSERT_EQ(begun(ThrottleCause::PowerCap).size(), 1U);
    EXPECT_EQ(begun(ThrottleCause::PowerCap)[0].kind, ConditionKind::ClockChange);
    EXPECT_NEAR(endOf(ThrottleCause::PowerCap), 21.3, 0.7) << "what comes then is how the machine is";
}

TEST_F(ThrottleJudgeTest, AGovernorThatChangesIsNoHeatEvenWhereItIsHot) {
    play(20, [](ThrottleSample& sample) {
        sample.temperatureC = 98;
        sample.policyChanges = 0;
    });
    play(20, [](ThrottleSample& sample) {
        sample.clockMhz = 2400;
        sample.policyChanges = 1;
        sample.temperatureC = 97.5 - 0.5 * (sample.t - 20);
    });
    EXPECT_THAT(begun(ThrottleCause::Thermal), testing::IsEmpty());
    EXPECT_EQ(begun(ThrottleCause::FrequencyScaling).size(), 1U);
}

TEST_F(ThrottleJudgeTest, ACounterThatIsResetOrComesBackCountsNothing) {
    play(10, [](ThrottleSample& sample) { sample.coreThrottles = 500; });
    play(1, [](ThrottleSample& sample) { sample.coreThrottles = 0; });
    play(10, [](ThrottleSample& sample) { sample.coreThrottles = 500; });
    play(10, [](ThrottleSample& sample) { sample.coreThrottles = 0; });
    EXPECT_THAT(all, testing::IsEmpty());
    EXPECT_TRUE(judge.canJudge());
}

TEST_F(ThrottleJudgeTest, APackageThatCountsTheHeatOfOtherCoresSaysNothing) {
    double events = 0;
    play(30, [&](ThrottleSample& sample) {
        sample.coreThrottles = 0;
        sample.packageThrottles = events += 1;
    });
    EXPECT_THAT(all, testing::IsEmpty());
}

TEST_F(ThrottleJudgeTest, AFlagThatStandsStillBesideACounterThatDoesNotRiseIsOutdated) {
    play(20, [](ThrottleSample& sample) {
        sample.saysThermal = false;
        sample.thermalSeconds = 12;
    });
    play(30, [](ThrottleSample& sample) {
        sample.saysThermal = true;
        sample.thermalSeconds = 12;
        sample.temperatureC = 60;
    });
    EXPECT_THAT(begun(ThrottleCause::Thermal), testing::IsEmpty());
}

TEST_F(ThrottleJudgeTest, TimeThatAGpuCountsIsConfirmedThoughItsCoreIsCool) {
    play(20, [](ThrottleSample& sample) { sample.thermalSeconds = 0; });
    play(10, [](ThrottleSample& sample) {
        sample.thermalSeconds = sample.t - 20;
        sample.temperatureC = 62;
    });
    ASSERT_EQ(begun(ThrottleCause::Thermal).size(), 1U) << "its memory may be hot";
    EXPECT_EQ(begun(ThrottleCause::Thermal)[0].verdict, Verdict::Confirmed);
    play(10, [](ThrottleSample& sample) { sample.thermalSeconds = 10; });
    EXPECT_NEAR(endOf(ThrottleCause::Thermal), 30, 0.5);
}

TEST_F(ThrottleJudgeTest, QuotaAndStealAreTheirOwnCauses) {
    play(10, [](ThrottleSample& sample) { sample.quotaSeconds = 3; });
    play(10, [](ThrottleSample& sample) { sample.quotaSeconds = 3 + 0.3 * (sample.t - 10); });
    play(10, [](ThrottleSample& sample) { sample.quotaSeconds = 6; });
    play(10, [](ThrottleSample& sample) { sample.stealPercent = 30; });
    play(10);
    ASSERT_EQ(begun(ThrottleCause::CpuQuota).size(), 1U);
    EXPECT_NEAR(begun(ThrottleCause::CpuQuota)[0].at, 10, 0.3);
    EXPECT_NEAR(endOf(ThrottleCause::CpuQuota), 20, 0.3);
    ASSERT_EQ(begun(ThrottleCause::Steal).size(), 1U);
    EXPECT_NEAR(begun(ThrottleCause::Steal)[0].at, 30, 0.3);
    EXPECT_THAT(begun(ThrottleCause::Thermal), testing::IsEmpty());
}

TEST_F(ThrottleJudgeTest, AnotherComputationIsHeldAgainstItsOwnClock) {
    play(20, [](ThrottleSample& sample) { sample.temperatureC = 97.5; });
    judge.setWork(1);
    play(20, [](ThrottleSample& sample) {
        sample.temperatureC = 97.5;
        sample.clockMhz = 3400;
    });
    EXPECT_THAT(begun(ThrottleCause::Thermal), testing::IsEmpty()) << "wide vectors run at lower clocks";
    judge.setWork(0);
    play(20, [](ThrottleSample& sample) {
        sample.temperatureC = 97.5;
        sample.clockMhz = 3000;
    });
    EXPECT_EQ(begun(ThrottleCause::Thermal).size(), 1U) << "it held 4000 MHz before";
}

TEST_F(ThrottleJudgeTest, WithoutSensorsNothingIsKnown) {
    play(10, [](ThrottleSample& sample) { sample = {.t = sample.t}; });
    EXPECT_FALSE(judge.canJudge());
    EXPECT_THAT(all, testing::IsEmpty());
}

TEST_F(ThrottleJudgeTest, WhatHoldsEndsWithTheDevice) {
    play(20);
    play(5, [](ThrottleSample& sample) {
        sample.clockMhz = 3000;
        sample.temperatureC = 100;
    });
    const auto& changes = judge.end(t);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_FALSE(changes[0].hasBegun);
    EXPECT_EQ(changes[0].at, t);
    EXPECT_FALSE(judge.canJudge());
}

}  // namespace
}  // namespace clipscope::telemetry
