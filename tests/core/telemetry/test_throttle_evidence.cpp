// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/throttle_evidence.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

TEST(ThrottleEvidence, EventsCountFromTheLookBeforeAndTimeFromItsOwnLength) {
    ThrottleEvidence evidence;
    evidence.add({.t = 1, .coreThrottles = 4, .currentSeconds = 2});
    EXPECT_FALSE(evidence.now(ThrottleCause::Thermal)) << "what was counted before says nothing";
    evidence.add({.t = 1.1, .coreThrottles = 6, .currentSeconds = 2.5});
    ASSERT_TRUE(evidence.now(ThrottleCause::Thermal));
    EXPECT_EQ(evidence.now(ThrottleCause::Thermal)->from, 1);
    EXPECT_EQ(evidence.now(ThrottleCause::Thermal)->count, 2);
    EXPECT_TRUE(evidence.now(ThrottleCause::Thermal)->isCounted);
    ASSERT_TRUE(evidence.now(ThrottleCause::Current));
    EXPECT_NEAR(evidence.now(ThrottleCause::Current)->from, 0.6, 1e-9) << "half a second ended now";
    evidence.add({.t = 1.2, .coreThrottles = 6, .currentSeconds = 2.5});
    EXPECT_FALSE(evidence.now(ThrottleCause::Thermal));
    EXPECT_EQ(evidence.lastTold(ThrottleCause::Thermal), 1.1);
}

TEST(ThrottleEvidence, TheCoresOwnEventsSayMoreThanThePackages) {
    ThrottleEvidence evidence;
    evidence.add({.t = 1, .coreThrottles = 4, .packageThrottles = 10});
    evidence.add({.t = 1.1, .coreThrottles = 4, .packageThrottles = 11});
    ASSERT_TRUE(evidence.now(ThrottleCause::Thermal));
    EXPECT_TRUE(evidence.now(ThrottleCause::Thermal)->isOfPackage);
    evidence.add({.t = 1.2, .coreThrottles = 5, .packageThrottles = 12});
    EXPECT_FALSE(evidence.now(ThrottleCause::Thermal)->isOfPackage);
}

TEST(ThrottleEvidence, HeatIsCountedWhereAnythingTellsOfIt) {
    ThrottleEvidence evidence;
    evidence.add({.t = 1, .packageThrottles = 3, .quotaSeconds = 2, .saysPowerCap = false});
    EXPECT_FALSE(evidence.isHeatCounted()) << "another core may be the hot one";
    evidence.add({.t = 1.1, .saysThermal = false});
    EXPECT_TRUE(evidence.isHeatCounted());
    evidence.add({.t = 1.2});
    EXPECT_FALSE(evidence.isHeatCounted()) << "the device fell silent";
    evidence.add({.t = 1.3, .coreThrottles = 3});
    EXPECT_TRUE(evidence.isHeatCounted());
}

TEST(ThrottleEvidence, FlagsAreToldAsTheyAreAndACountIsTrustedMore) {
    ThrottleEvidence evidence;
    evidence.add({.t = 1, .saysThermal = true, .saysPowerCap = true, .saysCurrent = true});
    for (const auto cause : {ThrottleCause::Thermal, ThrottleCause::PowerCap, ThrottleCause::Current}) {
        ASSERT_TRUE(evidence.now(cause)) << nameOf(cause);
        EXPECT_FALSE(evidence.now(cause)->isCounted);
    }
    evidence.add({.t = 1.5, .thermalSeconds = 3, .saysThermal = true});
    evidence.add({.t = 2, .thermalSeconds = 3.4, .saysThermal = true});
    EXPECT_TRUE(evidence.now(ThrottleCause::Thermal)->isCounted);
}

TEST(ThrottleEvidence, AFlagIsOutdatedWhereItsCounterStandsStill) {
    ThrottleEvidence evidence;
    for (double t = 0; t < 10; t += 0.5) {
        evidence.add({.t = t, .thermalSeconds = 7, .saysThermal = true});
        EXPECT_EQ(evidence.now(ThrottleCause::Thermal).has_value(), t <= 3) << t;
    }
}

TEST(ThrottleEvidence, AChangeOfPolicyIsRemembered) {
    ThrottleEvidence evidence;
    evidence.add({.t = 1, .policyChanges = 2});
    EXPECT_FALSE(evidence.hasPolicyChangedSince(0));
    evidence.add({.t = 2, .policyChanges = 3});
    EXPECT_TRUE(evidence.hasPolicyChangedSince(2));
    EXPECT_FALSE(evidence.hasPolicyChangedSince(2.1));
}

}  // namespace
}  // namespace clipscope::telemetry
