// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/throttle_counter.h"

#include <gtest/gtest.h>
#include <limits>

namespace clipscope::telemetry {
namespace {

TEST(ThrottleCounter, TellsWhatWasCountedSinceTheLookBefore) {
    ThrottleCounter counter;
    EXPECT_FALSE(counter.isKnown());
    EXPECT_FALSE(counter.add(1, 500)) << "counted before anybody looked";
    EXPECT_TRUE(counter.isKnown());
    const auto step = counter.add(1.5, 503);
    ASSERT_TRUE(step);
    EXPECT_EQ(step->count, 3);
    EXPECT_EQ(step->since, 1);
    EXPECT_EQ(counter.add(2, 503).value_or(ThrottleCounter::Step{.count = 9}).count, 0);
}

TEST(ThrottleCounter, AGapIsBridgedByNothing) {
    ThrottleCounter counter;
    (void)counter.add(0, 10);
    EXPECT_TRUE(counter.add(3, 11));
    EXPECT_FALSE(counter.add(6.5, 12)) << "nobody knows when in over three seconds";
    EXPECT_TRUE(counter.add(7, 13));
}

TEST(ThrottleCounter, WhatCannotBeReadForAMomentIsBridgedAndKnownNoMore) {
    ThrottleCounter counter;
    (void)counter.add(0, 10);
    EXPECT_FALSE(counter.add(1, std::nullopt));
    EXPECT_FALSE(counter.isKnown());
    const auto step = counter.add(2, 14);
    ASSERT_TRUE(step);
    EXPECT_EQ(step->count, 4);
    EXPECT_EQ(step->since, 0);
}

TEST(ThrottleCounter, AResetAndAReturnCountNothing) {
    ThrottleCounter counter;
    (void)counter.add(0, 500);
    EXPECT_FALSE(counter.add(1, 0));
    EXPECT_FALSE(counter.add(2, 500)) << "it is where it was: 500 events in a second are none";
    EXPECT_EQ(counter.add(3, 501).value_or(ThrottleCounter::Step{}).count, 1);
}

TEST(ThrottleCounter, AfterAResetItCountsOn) {
    ThrottleCounter counter;
    (void)counter.add(0, 500);
    (void)counter.add(1, 0);
    EXPECT_EQ(counter.add(2, 2).value_or(ThrottleCounter::Step{}).count, 2);
}

TEST(ThrottleCounter, ANumberThatIsNoneIsNotRead) {
    ThrottleCounter counter;
    (void)counter.add(0, 5);
    for (const double odd : {-1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        EXPECT_FALSE(counter.add(0.1, odd));
        EXPECT_FALSE(counter.isKnown());
    }
    EXPECT_TRUE(counter.add(0.2, 6));
}

}  // namespace
}  // namespace clipscope::telemetry
