// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/pass_figures.h"
#include "core/record/run_model.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>
#include <cmath>
#include <utility>

namespace clipscope::record {
namespace {

std::shared_ptr<const RunSnapshot> fold(const std::vector<Event>& events, std::size_t count = SIZE_MAX) {
    RunModel model;
    for (std::size_t at = 0; at < std::min(count, events.size()); ++at) {
        model.apply(events[at]);
    }
    return model.snapshot();
}

TEST(RunModel, FoldedSummariesEqualStoredOnes) {
    const auto events = test::sampleRun(7);
    const auto run = fold(events);
    int compared = 0;
    for (const Event& event : events) {
        if (const auto* finished = std::get_if<PassFinished>(&event.payload)) {
            const CaseResult& result = run->cases[static_cast<std::size_t>(finished->caseIndex)];
            EXPECT_EQ(result.passes[static_cast<std::size_t>(finished->repetition)].summary, finished->summary);
            ++compared;
        }
    }
    EXPECT_EQ(compared, 4);
}

TEST(RunModel, ThroughputIsTheGeometricMeanOfThePasses) {
    const auto run = fold(test::sampleRun());
    const CaseResult& result = run->cases.front();
    const double first = 12 / (0.1 + 0.101 + 0.102 + 2 * 0.0001);
    const double second = 12 / (0.11 + 0.111 + 0.112 + 2 * 0.0001);
    ASSERT_TRUE(result.throughput);
    EXPECT_NEAR(*result.throughput, std::sqrt(first * second), 1e-9);
    ASSERT_TRUE(result.interval);
    EXPECT_LT(result.interval->low, *result.throughput);
    EXPECT_GT(result.interval->high, *result.throughput);
    EXPECT_EQ(result.samples, 24);
    EXPECT_EQ(result.batches, 6);
    EXPECT_EQ(result.status, CaseStatus::Done);
}

TEST(RunModel, WhatTakesLongInALoadHoldsToItsEnd) {
    RunModel model;
    std::uint64_t seq = 0;
    const auto apply = [&](EventPayload payload) {
        model.apply({.seq = seq++, .t = 0, .payload = std::move(payload)});
        return model.snapshot()->activity;
    };
    apply(test::sampleStart());
    apply(LoadProgress{.caseIndex = 0, .fraction = 0});
    const Message compiling(MessageId::inductor_compiling);
    apply(LoadProgress{.caseIndex = 0, .fraction = 0, .activity = compiling});
    const Activity during = apply(LoadProgress{.caseIndex = 0, .fraction = 0.3});
    EXPECT_EQ(during.loadActivity, compiling);
    EXPECT_EQ(during.loadFraction, 0.3);
    EXPECT_TRUE(apply(LoadProgress{.caseIndex = 0, .fraction = 1}).loadActivity.isEmpty());
    apply(LoadProgress{.caseIndex = 0, .fraction = 0.1, .activity = compiling});
    EXPECT_TRUE(apply(LoadProgress{.caseIndex = 0, .fraction = 0}).loadActivity.isEmpty()) << "another load";
    apply(LoadProgress{.caseIndex = 0, .fraction = 0.1, .activity = compiling});
    EXPECT_TRUE(apply(LoadProgress{.caseIndex = 1, .fraction = 0.5}).loadActivity.isEmpty());
}

TEST(RunModel, QuantilesAreWithheldUntilThereAreSamples) {
    const auto run = fold(test::sampleRun());
    const auto& quantiles = run->cases.front().batchSeconds;
    EXPECT_TRUE(quantiles[0].value);
    EXPECT_FALSE(quantiles[1].value);
    EXPECT_EQ(quantiles[1].missing, 64 - 6);
}

TEST(RunModel, MemoryIsToldAsAShareOfWhatIsOffered) {
    const auto run = fold(test::sampleRun());
    ASSERT_TRUE(run->cases.front().memoryPercent);
    EXPECT_DOUBLE_EQ(*run->cases.front().memoryPercent, 12.5);
    EXPECT_DOUBLE_EQ(*run->cases.front().cpuUtilPercent, 95);
}

TEST(RunModel, ARunningPassShowsAFigureOfItsOwn) {
    const auto events = test::sampleRun();
    const auto run = fold(events, 5);
    EXPECT_EQ(run->state, RunState::Running);
    const CaseResult& result = run->cases.front();
    EXPECT_EQ(result.status, CaseStatus::Running);
    ASSERT_TRUE(result.throughput);
    EXPECT_FALSE(result.interval);
    EXPECT_EQ(run->activity.caseIndex, 0);
    EXPECT_FALSE(run->activity.isWarmingUp);
    EXPECT_FALSE(run->cases.back().throughput) << "missing is not 0";
}

TEST(RunModel, PassesPlannedShrinkWhenACaseEnds) {
    RunModel model;
    model.apply({.payload = test::sampleStart()});
    EXPECT_EQ(model.snapshot()->passesPlanned, 4);
    model.apply({.payload = CaseSkipped{.caseIndex = 1, .reason = Message(MessageId::no_gpu_engine)}});
    EXPECT_EQ(model.snapshot()->passesPlanned, 2);
    EXPECT_EQ(model.snapshot()->cases[1].status, CaseStatus::Skipped);
}

TEST(RunModel, AFailedCaseKeepsItsReasonAndTheRunGoesOn) {
    RunModel model;
    model.apply({.payload = test::sampleStart()});
    model.apply({.payload = CaseFailed{.caseIndex = 0, .reason = Message(MessageId::engine_out_of_memory)}});
    EXPECT_EQ(model.snapshot()->state, RunState::Running);
    EXPECT_EQ(model.snapshot()->cases[0].status, CaseStatus::Failed);
    EXPECT_TRUE(model.snapshot()->cases[0].statusReason.is(MessageId::engine_out_of_memory));
}

TEST(RunModel, AStoppedRunMarksWhatWasLeft) {
    RunModel model;
    model.apply({.payload = test::sampleStart()});
    model.apply({.payload = RunFinished{.outcome = RunOutcome::Stopped}});
    EXPECT_EQ(model.snapshot()->state, RunState::Stopped);
    EXPECT_EQ(model.snapshot()->cases[0].status, CaseStatus::Stopped);
}

TEST(RunModel, AJournalWithoutItsEndWasCutOff) {
    RunModel model;
    model.apply({.payload = test::sampleStart()});
    EXPECT_FALSE(model.snapshot()->wasCutOff);
    EXPECT_TRUE(model.finalSnapshot()->wasCutOff);
}

TEST(RunModel, CaseNumbersThatAreNotInTheRunAreIgnored) {
    RunModel model;
    model.apply({.payload = test::sampleStart()});
    model.apply({.payload = BatchDone{.caseIndex = 99, .size = 1, .wallSeconds = 1}});
    model.apply({.payload = PassFinished{.caseIndex = -1}});
    EXPECT_EQ(model.snapshot()->passesDone, 0);
}

TEST(RunModel, RestsAreKeptAndShownWhileTheyLast) {
    RunModel model;
    const auto apply = [&](EventPayload payload) {
        model.apply({.seq = 0, .t = 0, .payload = std::move(payload)});
        return model.snapshot();
    };
    apply(test::sampleStart());
    const Message cooling(MessageId::cools_down_for, {30.0});
    EXPECT_EQ(apply(WaitBegan{.activity = cooling, .atMostSeconds = 30})->activity.waitActivity, cooling);
    EXPECT_TRUE(apply(IdleMeasured{.device = "cpu", .watts = 5})->activity.waitActivity.isEmpty());
    apply(WaitBegan{.activity = cooling, .atMostSeconds = 30});
    const auto run = apply(CooledDown{.repetition = 1, .toC = 55});
    EXPECT_TRUE(run->activity.waitActivity.isEmpty());
    ASSERT_EQ(run->cooldowns.size(), 1U);
    EXPECT_EQ(run->cooldowns[0].toC, 55);
    ASSERT_EQ(run->idle.size(), 1U);
    EXPECT_EQ(run->idle[0].watts, 5);
}

/// The energy above idle of a case that took 30 J for 10 samples in 2 s.
std::optional<double> aboveIdle(const std::vector<IdleMeasured>& idle) {
    CaseResult result;
    PassSummary summary{.samples = 10, .seconds = 2, .throughput = 5};
    summary.resources = {.energyJoules = 30, .powerMeanWatts = 15, .energySource = "rapl/energy"};
    result.passes = {{.summary = summary}};
    setPassFigures(result, 0, idle);
    EXPECT_EQ(result.energyPerSample, 3);
    return result.energyAboveIdlePerSample;
}

TEST(PassFigures, EnergyAboveIdleNeedsIdlePowerOfTheSameSourceForLongEnough) {
    const IdleMeasured idle{.device = "cpu", .seconds = leastIdleSeconds, .watts = 5, .source = "rapl/energy"};
    EXPECT_DOUBLE_EQ(aboveIdle({idle}).value(), 2) << "30 J - 2 s x 5 W, for 10 samples";
    EXPECT_FALSE(aboveIdle({}));
    IdleMeasured other = idle;
    other.device = "gpu";
    EXPECT_FALSE(aboveIdle({other}));
    other = idle;
    other.source = "board/power";
    EXPECT_FALSE(aboveIdle({other}));
    other = idle;
    other.seconds = leastIdleSeconds - 1;
    EXPECT_FALSE(aboveIdle({other}));
}

}  // namespace
}  // namespace clipscope::record
