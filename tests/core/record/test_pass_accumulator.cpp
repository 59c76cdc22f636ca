// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/pass_accumulator.h"

#include <gtest/gtest.h>

namespace clipscope::record {
namespace {

/// Batches of 4 samples one after the other, from second 100 of the run on.
class PassAccumulatorTest : public testing::Test {
protected:
    void batches(int count, double wallSeconds) {
        for (int number = 0; number < count; ++number) {
            pass.add({.size = 4, .start = m_time, .wallSeconds = wallSeconds});
            m_time += wallSeconds;
        }
    }
    [[nodiscard]] PassSummary summary() const { return pass.summary({}); }

    PassAccumulator pass;

private:
    double m_time = 100;
};

TEST_F(PassAccumulatorTest, WithoutBatchesThereIsNothing) {
    EXPECT_EQ(summary().batches, 0);
    EXPECT_FALSE(summary().burst);
    EXPECT_FALSE(summary().sustained);
    EXPECT_FALSE(summary().drift);
}

TEST_F(PassAccumulatorTest, AShortPassIsNeitherBurstNorSustained) {
    batches(299, 0.1);
    EXPECT_NEAR(summary().throughput, 40, 1e-9);
    EXPECT_FALSE(summary().burst);
    EXPECT_FALSE(summary().sustained);
}

TEST_F(PassAccumulatorTest, BurstIsOfTheFirstTenSeconds) {
    batches(100, 0.1);
    batches(150, 0.2);
    ASSERT_TRUE(summary().burst);
    EXPECT_NEAR(*summary().burst, 40, 1e-6);
    ASSERT_TRUE(summary().sustained);
    EXPECT_NEAR(*summary().sustained, 20, 1e-6) << "of the last half, which is 20 s";
    EXPECT_NEAR(summary().throughput, 25, 1e-9) << "the whole";
}

TEST_F(PassAccumulatorTest, SustainedIsOfTheLastMinuteAtMost) {
    batches(1000, 0.1);
    batches(300, 0.2);
    EXPECT_NEAR(summary().seconds, 160, 1e-6);
    EXPECT_NEAR(summary().sustained.value_or(0), 20, 0.1) << "a batch that ends as the minute begins may be in";
}

TEST_F(PassAccumulatorTest, ABatchAcrossTheBoundaryCountsWithAllOfItsTime) {
    // Batches of 7 s: the first ten seconds hold one whole batch.
    batches(6, 7);
    EXPECT_NEAR(summary().burst.value_or(0), 4.0 / 7, 1e-9);
    EXPECT_NEAR(summary().sustained.value_or(0), 4.0 / 7, 1e-9);
}

TEST_F(PassAccumulatorTest, BatchesThatAreLongerThanTheBurstTellNone) {
    batches(3, 15);
    EXPECT_FALSE(summary().burst) << "none ended within ten seconds: not 0";
    EXPECT_TRUE(summary().sustained);
}

TEST_F(PassAccumulatorTest, WhatTheSensorsToldStandsBesideIt) {
    batches(3, 0.1);
    const PassResources resources{.temperatureMaxC = 91, .energyJoules = 12, .energySource = "rapl/energy"};
    EXPECT_EQ(pass.summary(resources).resources, resources);
}

}  // namespace
}  // namespace clipscope::record
