// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_model.h"
#include "core/record/validity.h"
#include "tests/support/sample_run.h"
#include "tests/support/test_sensors.h"

#include <gtest/gtest.h>
#include <algorithm>

namespace clipscope::record {
namespace {

TEST(Validity, WithoutConditionsEverythingIsValid) {
    const std::vector<BatchSpan> batches{{.start = 0, .wallSeconds = 1, .size = 4}};
    const ValidPart part = Validity().validPart(batches);
    EXPECT_EQ(part.share, 1);
    EXPECT_EQ(part.throughput, 4);
}

TEST(Validity, ABatchIsTouchedWhereItOverlapsACondition) {
    Validity validity;
    validity.begin({.condition = 0, .from = 2});
    validity.end({.condition = 0, .to = 3});
    validity.begin({.condition = 1, .from = 8});
    EXPECT_FALSE(validity.isTouched(1, 2)) << "it ended when the condition began";
    EXPECT_TRUE(validity.isTouched(1, 2.1));
    EXPECT_TRUE(validity.isTouched(2.4, 2.5));
    EXPECT_FALSE(validity.isTouched(3, 8));
    EXPECT_TRUE(validity.isTouched(100, 101)) << "the second still holds";
}

TEST(Validity, AConditionThatEndsWhenItBeganNeverWas) {
    Validity validity;
    validity.begin({.condition = 0, .from = 2});
    validity.end({.condition = 0, .to = 2});
    EXPECT_FALSE(validity.isTouched(1, 3));
}

TEST(Validity, NamesTheKindsThatTouchEachOnce) {
    Validity validity;
    validity.begin({.condition = 0, .kind = ConditionKind::Swap, .from = 0.5});
    validity.end({.condition = 0, .to = 0.6});
    validity.begin({.condition = 1, .kind = ConditionKind::Throttle, .from = 0.5});
    validity.begin({.condition = 2, .kind = ConditionKind::Battery, .from = 5});
    const std::vector<BatchSpan> batches{{.start = 0, .wallSeconds = 1, .size = 8},
                                         {.start = 1, .wallSeconds = 1, .size = 8}};
    EXPECT_EQ(validity.validPart(batches).kinds, (std::vector{ConditionKind::Throttle, ConditionKind::Swap}));
    EXPECT_EQ(validity.validPart(std::span(batches).last(1)).kinds, std::vector{ConditionKind::Throttle});
}

TEST(Validity, TheRestHasAThroughputOfItsOwn) {
    Validity validity;
    validity.begin({.condition = 0, .from = 1.5});
    const std::vector<BatchSpan> batches{{.start = 0, .wallSeconds = 1, .size = 8},
                                         {.start = 1, .wallSeconds = 4, .size = 8}};
    const ValidPart part = validity.validPart(batches);
    EXPECT_EQ(part.share, 0.5);
    EXPECT_EQ(part.throughput, 8);
    EXPECT_FALSE(validity.validPart(std::span(batches).last(1)).throughput) << "nothing is left";
}

TEST(Validity, AConditionThatEndsWhenItBeganTouchesNothing) {
    Validity validity;
    validity.begin({.condition = 0, .from = 2});
    validity.end({.condition = 0, .to = 2});
    EXPECT_FALSE(validity.isTouched(1, 3));
}

TEST(Validity, ThrottledTimeIsOfOneDeviceAndOfWhatWasObserved) {
    Validity validity;
    validity.setJudgement("cpu", true, 4);
    validity.setJudgement("cpu", true, 5);
    validity.setJudgement("cpu", false, 8);
    validity.setJudgement("cpu", false, 9);
    validity.setJudgement("cpu", true, 12);
    validity.begin({.condition = 0, .kind = ConditionKind::Throttle, .device = "cpu", .from = 6});
    validity.end({.condition = 0, .to = 7});
    validity.begin({.condition = 1, .kind = ConditionKind::Throttle, .device = "cpu", .from = 6.5});
    validity.end({.condition = 1, .to = 7.5});
    validity.begin({.condition = 2, .kind = ConditionKind::ClockChange, .device = "cpu", .from = 13});
    validity.begin({.condition = 3, .kind = ConditionKind::Throttle, .device = "gpu0", .from = 0});
    const auto cpu = validity.throttledTime("cpu", 0, 20);
    EXPECT_DOUBLE_EQ(cpu.observed, 4 + 8);
    EXPECT_DOUBLE_EQ(cpu.throttled, 1.5) << "each second once, and a change of the clock is no throttling";
    EXPECT_NEAR(validity.throttledTime("cpu", 6.8, 7.2).throttled, 0.4, 1e-12);
    EXPECT_DOUBLE_EQ(validity.throttledTime("gpu0", 2, 5).throttled, 3) << "it still holds";
    EXPECT_DOUBLE_EQ(validity.throttledTime("gpu0", 2, 5).observed, 0);
    EXPECT_DOUBLE_EQ(validity.throttledTime("gpu1", 2, 5).throttled, 0);
}

/// The sample run with a condition told at its end, which began with the first batch of its first case.
std::shared_ptr<const RunSnapshot> disturbedRun(std::vector<ConditionKind> watched) {
    RunModel model;
    std::vector<Event> events = test::sampleRun();
    std::get<RunStarted>(events.front().payload).watched = std::move(watched);
    double firstBatch = -1;
    double firstPass = -1;
    model.apply({.seq = 0, .t = 0, .payload = test::sensorsChanged({"other.cpu"}, telemetry::Quantity::Share)});
    for (const double t : {0.0, 1.0}) {
        model.apply({.seq = 0, .t = t, .payload = Telemetry{.readings = {test::reading(0, 1)}}});
    }
    for (const Event& event : events) {
        if (const auto* batch = std::get_if<BatchDone>(&event.payload); batch != nullptr && firstBatch < 0) {
            firstBatch = batch->start;
        }
        if (std::holds_alternative<PassFinished>(event.payload) && firstPass < 0) {
            firstPass = event.t;
        }
        model.apply(event);
        static_cast<void>(model.snapshot());
    }
    const double t = events.back().t;
    model.apply({.seq = events.size(), .t = t, .payload = ConditionBegan{.condition = 0, .from = firstBatch}});
    model.apply({.seq = events.size() + 1, .t = t, .payload = ConditionEnded{.condition = 0, .to = firstPass}});
    return model.snapshot();
}

TEST(RunModel, AConditionThatIsToldLateTouchesBatchesThatWereJudgedBefore) {
    const auto run = disturbedRun({ConditionKind::BackgroundLoad});
    ASSERT_TRUE(run->cases[0].valid);
    EXPECT_EQ(run->cases[0].valid->share, 0.5) << "one of two passes";
    EXPECT_GT(run->cases[0].throughput, 0) << "no figure loses them";
    EXPECT_EQ(run->cases[0].batches, 6);
    ASSERT_TRUE(run->cases[1].valid);
    EXPECT_EQ(run->cases[1].valid->share, 1);
    ASSERT_EQ(run->conditions.size(), 1U);
    EXPECT_TRUE(run->conditions[0].to);
}

TEST(RunModel, ARunThatIsOverBeforeADisturbanceWouldBeNoticedIsNotCalledValid) {
    RunModel model;
    std::vector<Event> events = test::sampleRun();
    std::get<RunStarted>(events.front().payload).watched = {ConditionKind::BackgroundLoad};
    std::ranges::for_each(events, [&](const Event& event) { model.apply(event); });
    EXPECT_FALSE(model.snapshot()->cases[0].valid);
}

TEST(RunModel, WhereNothingIsWatchedNothingIsSaidOfValidity) {
    EXPECT_FALSE(disturbedRun({})->cases[0].valid);
}

}  // namespace
}  // namespace clipscope::record
