// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/background_load.h"

#include <gtest/gtest.h>
#include <vector>

namespace clipscope::telemetry {
namespace {

/// The changes that samples four times a second make.
std::vector<BackgroundLoad::Change> changesOf(const std::vector<double>& percents) {
    BackgroundLoad load;
    std::vector<BackgroundLoad::Change> changes;
    double time = 0;
    for (const double percent : percents) {
        if (const auto change = load.add(time, percent)) {
            changes.push_back(*change);
        }
        time += 0.25;
    }
    return changes;
}

TEST(BackgroundLoad, AQuietMachineIsNeverToldOf) {
    EXPECT_TRUE(changesOf(std::vector<double>(100, 4.9)).empty());
}

TEST(BackgroundLoad, AShortSpikeIsNone) {
    std::vector<double> percents(40, 1);
    percents[20] = 16;
    EXPECT_TRUE(changesOf(percents).empty());
}

TEST(BackgroundLoad, WhatLastsIsToldWithItsBeginAndItsEnd) {
    std::vector<double> percents(40, 0);
    std::fill(percents.begin() + 16, percents.begin() + 28, 50);  // from 3.75 s to 6.75 s
    const auto changes = changesOf(percents);
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_TRUE(changes[0].hasBegun);
    EXPECT_NEAR(changes[0].at, 3.75, 1);
    EXPECT_LE(changes[0].at, 3.75) << "no touched batch may be taken for a good one";
    EXPECT_GT(changes[0].percent, 5);
    EXPECT_FALSE(changes[1].hasBegun);
    EXPECT_NEAR(changes[1].at, 6.75, 1);
}

TEST(BackgroundLoad, AClockThatStandsStillTellsNothing) {
    BackgroundLoad load;
    for (int number = 0; number < 10; ++number) {
        EXPECT_FALSE(load.add(1, 100));
    }
}

}  // namespace
}  // namespace clipscope::telemetry
