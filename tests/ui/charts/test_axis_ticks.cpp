// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_ticks.h"

#include <gtest/gtest.h>

namespace clipscope::charts {
namespace {

TEST(AxisTicks, RoundsUpToNiceSteps) {
    EXPECT_DOUBLE_EQ(niceStep(1), 1);
    EXPECT_DOUBLE_EQ(niceStep(0.013), 0.02);
    EXPECT_DOUBLE_EQ(niceStep(2.1), 2.5);
    EXPECT_DOUBLE_EQ(niceStep(700), 1000);
}

TEST(AxisTicks, ThinksInMinutesAndHoursAboveTenSeconds) {
    EXPECT_DOUBLE_EQ(niceTimeStep(0.3), 0.5);
    EXPECT_DOUBLE_EQ(niceTimeStep(7), 10);
    EXPECT_DOUBLE_EQ(niceTimeStep(11), 15);
    EXPECT_DOUBLE_EQ(niceTimeStep(31), 60);
    EXPECT_DOUBLE_EQ(niceTimeStep(1000), 1800);
    EXPECT_DOUBLE_EQ(niceTimeStep(5000), 7200);
}

TEST(AxisTicks, EndsAnAxisAboveItsHighestValue) {
    for (const double value : {0.003, 0.9, 1.0, 33.6, 207.0, 1234.0, 98765.0}) {
        EXPECT_GE(niceCeiling(value), value);
        EXPECT_LE(niceCeiling(value), 2 * value);
    }
    EXPECT_DOUBLE_EQ(niceCeiling(33.6), 40);
    EXPECT_DOUBLE_EQ(niceCeiling(0), 1);
}

}  // namespace
}  // namespace clipscope::charts
