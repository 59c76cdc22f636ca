// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/heat_limit.h"

#include <gtest/gtest.h>

namespace clipscope::bench {
namespace {

using telemetry::ReadingStatus;
using telemetry::Value;

TEST(HeatLimit, IsPassedOnceItWasAboveForASecond) {
    HeatLimit limit(90);
    EXPECT_FALSE(limit.add(0, Value(95.0)));
    EXPECT_FALSE(limit.add(0.9, Value(95.0)));
    EXPECT_TRUE(limit.add(1, Value(91.0)));
    EXPECT_FALSE(limit.add(2, Value(95.0))) << "once";
}

TEST(HeatLimit, AShortPeakSaysNothing) {
    HeatLimit limit(90);
    EXPECT_FALSE(limit.add(0, Value(95.0)));
    EXPECT_FALSE(limit.add(0.8, Value(90.0))) << "at it is not above it";
    EXPECT_FALSE(limit.add(1.2, Value(95.0)));
    EXPECT_TRUE(limit.add(2.2, Value(95.0)));
}

TEST(HeatLimit, WhatIsNotKnownIsNotHot) {
    HeatLimit limit(90);
    EXPECT_FALSE(limit.add(0, Value(95.0)));
    EXPECT_FALSE(limit.add(0.5, Value(ReadingStatus::Stale)));
    EXPECT_FALSE(limit.add(1.1, Value(95.0)));
}

TEST(HeatLimit, AnotherDeviceBeginsAnew) {
    HeatLimit limit(90);
    EXPECT_FALSE(limit.add(0, Value(95.0)));
    limit.restart();
    EXPECT_FALSE(limit.add(1.5, Value(95.0)));
}

}  // namespace
}  // namespace clipscope::bench
