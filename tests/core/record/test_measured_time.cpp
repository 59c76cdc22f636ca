// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/measured_time.h"
#include "core/record/run_model.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

namespace clipscope::record {
namespace {

TEST(MeasuredTime, APassIsAStretchWithItsPausesAndTheTimeBetweenPassesIsNone) {
    MeasuredTime time;
    EXPECT_EQ(time.seconds(), 0);
    time.beginPass();
    time.add(1, 2);
    time.add(2.5, 4);
    time.beginPass();
    time.add(10, 11);
    ASSERT_EQ(time.stretches().size(), 2U);
    EXPECT_EQ(time.seconds(), 4);
    EXPECT_EQ(time.secondsWithin(3, 10.5), 1.5);
    EXPECT_EQ(time.secondsWithin(3, std::nullopt), 2);
    EXPECT_EQ(time.secondsWithin(4, 10), 0);
}

TEST(MeasuredTime, BatchesOfSeveralStreamsThatOverlapCountOnce) {
    MeasuredTime time;
    time.add(0, 3);
    time.add(1, 2);
    EXPECT_EQ(time.seconds(), 3);
}

TEST(RunModel, KnowsHowMuchOfTheMeasuredTimeAConditionTouches) {
    RunModel model;
    for (const Event& event : test::sampleRun()) {
        model.apply(event);
    }
    // The first pass begins at 0.5 s, and its batches take 0.1, 0.101 and 0.102 s.
    model.apply({.seq = 1000, .t = 9, .payload = ConditionBegan{.condition = 0, .from = 0.2}});
    model.apply({.seq = 1001, .t = 9, .payload = ConditionEnded{.condition = 0, .to = 0.65}});
    const auto run = model.snapshot();
    ASSERT_EQ(run->conditions.size(), 1U);
    EXPECT_NEAR(run->conditions[0].measuredSeconds, 0.15, 1e-9);
    EXPECT_NEAR(run->measuredSeconds, 2 * (0.303 + 0.0002) + 2 * (0.333 + 0.0002), 1e-9);
}

}  // namespace
}  // namespace clipscope::record
