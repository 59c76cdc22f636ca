// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sustained_level.h"

#include <gtest/gtest.h>
#include <vector>

namespace clipscope::telemetry {
namespace {

/// The changes that samples four times a second make.
std::vector<SustainedLevel::Change> changesOf(const std::vector<double>& percents) {
    SustainedLevel load(5);
    std::vector<SustainedLevel::Change> changes;
    double time = 0;
    for (const double percent : percents) {
        if (const auto change = load.add(time, percent)) {
            changes.push_back(*change);
        }
        time += 0.25;
    }
    return changes;
}

TEST(SustainedLevel, AQuietMachineIsNeverToldOf) {
    EXPECT_TRUE(changesOf(std::vector<double>(100, 4.9)).empty());
}

TEST(SustainedLevel, AShortSpikeIsNone) {
    std::vector<double> percents(40, 1);
    percents[20] = 16;
    EXPECT_TRUE(changesOf(percents).empty());
}

TEST(SustainedLevel, WhatLastsIsToldWithItsBeginAndItsEnd) {
    std::vector<double> percents(40, 0);
    std::fill(percents.begin() + 16, percents.begin() + 28, 50);  // from 3.75 s to 6.75 s
    const auto changes = changesOf(percents);
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_TRUE(changes[0].hasBegun);
    EXPECT_NEAR(changes[0].at, 3.75, 1);
    EXPECT_LE(changes[0].at, 3.75) << "no touched batch may be taken for a good one";
    EXPECT_GT(changes[0].mean, 5);
    EXPECT_FALSE(changes[1].hasBegun);
    EXPECT_NEAR(changes[1].at, 6.75, 1);
}

TEST(SustainedLevel, AClockThatStandsStillTellsNothing) {
    SustainedLevel load(5);
    for (int number = 0; number < 10; ++number) {
        EXPECT_FALSE(load.add(1, 100));
    }
}

}  // namespace
}  // namespace clipscope::telemetry
