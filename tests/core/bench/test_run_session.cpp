// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/bench/run_session_fixture.h"
#include "tests/support/expect_error.h"

#include <gtest/gtest.h>
#include <cmath>
#include <latch>
#include <limits>

namespace clipscope::bench {
namespace {

using RunSessionTest = test::RunSessionFixture;

using backend::Precision;
using backend::Tower;
using record::CaseStatus;
using record::RunState;

TEST_F(RunSessionTest, TheReferenceIsMadeByAsManyThreadsAsOpenMpGives) {
    plan.threads = {1};
    std::vector<int> reference;
    engine.beforeBatch = [&](const backend::EncoderRequest& request, std::int64_t) {
        if (reference.size() < 2) {
            reference.push_back(request.threads);
        }
        if (reference.size() == 1) {
            throw Error(ErrorCode::Unavailable, MessageId::openmp_gives_fewer, {std::int64_t{3}, request.threads});
        }
    };
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(reference.back(), 3);
    for (const record::CaseResult& result : run->cases) {
        EXPECT_TRUE(result.fidelity) << result.definition.id;
    }
}

TEST_F(RunSessionTest, MeasuresEveryCaseInEveryRepetition) {
    engine.secondsFor = [](const backend::EncoderRequest& request, std::int64_t size) {
        return (request.precision == Precision::Bf16 ? 0.005 : 0.01) * static_cast<double>(size);
    };
    RunSession session(setup());
    const auto run = runToEnd(session);
    ASSERT_EQ(run->state, RunState::Complete) << run->failure.english();
    ASSERT_EQ(run->cases.size(), 8U);
    for (const record::CaseResult& result : run->cases) {
        EXPECT_EQ(result.status, CaseStatus::Done);
        EXPECT_EQ(result.passes.size(), 2U);
        ASSERT_TRUE(result.throughput);
        EXPECT_NEAR(*result.throughput, result.definition.precision == Precision::Bf16 ? 200 : 100, 1e-3);
        for (const record::PassResult& pass : result.passes) {
            EXPECT_GE(pass.summary.seconds, 0.5);
            EXPECT_TRUE(pass.summary.isSteady);
        }
    }
    EXPECT_EQ(run->passesDone, 16);
    EXPECT_EQ(engine.mostLoaded, 1) << "one encoder is loaded at a time";
    EXPECT_EQ(engine.loads.size(), 10U) << "each encoder once in each repetition, and the reference of each tower";
}

TEST_F(RunSessionTest, TheJournalHoldsWhatTheWindowShowed) {
    RunSession session(setup());
    const auto live = runToEnd(session);
    const auto replayed = record::readRun(session.folder());
    ASSERT_EQ(replayed->cases.size(), live->cases.size());
    for (std::size_t index = 0; index < live->cases.size(); ++index) {
        EXPECT_EQ(replayed->cases[index].throughput, live->cases[index].throughput);
        EXPECT_EQ(replayed->cases[index].batchSeconds, live->cases[index].batchSeconds);
    }
    EXPECT_EQ(replayed->plan, plan);
    EXPECT_EQ(replayed->state, RunState::Complete);
    EXPECT_EQ(replayed->environment.value("command_line"), "clipscope-cli run");
    EXPECT_EQ(replayed->environment.value("fake_engine"), "1");
}

TEST_F(RunSessionTest, WarmUpIsDiscardedAndRecorded) {
    plan.towers = {Tower::Image};
    plan.precisions = {Precision::Fp32};
    plan.batchSizes = {1};
    plan.numRuns = 1;
    double count = 0;
    engine.secondsFor = [&](const backend::EncoderRequest&, std::int64_t) { return 0.1 + 0.9 / std::pow(2, count++); };
    RunSession session(setup());
    const auto run = runToEnd(session);
    const auto warmUps = journalOf<record::WarmedUp>(session);
    ASSERT_EQ(warmUps.size(), 1U);
    EXPECT_GE(warmUps.front().batches, 5);
    EXPECT_EQ(warmUps.front().wallSeconds.size(), static_cast<std::size_t>(warmUps.front().batches));
    EXPECT_NEAR(*run->cases.front().throughput, 10, 0.3) << "the slow start is not in the figure";
}

TEST_F(RunSessionTest, APairOwnsBothEncodersAndCountsASampleForBoth) {
    plan.towers = {Tower::Pair};
    plan.precisions = {Precision::Fp32};
    plan.batchSizes = {4};
    RunSession session(setup());
    const auto run = runToEnd(session);
    ASSERT_EQ(run->cases.front().status, CaseStatus::Done) << run->cases.front().statusReason.english();
    EXPECT_NEAR(*run->cases.front().throughput, 50, 1e-3);
    EXPECT_EQ(engine.mostLoaded, 2);
}

TEST_F(RunSessionTest, AFailingCaseIsRecordedAndTheRunGoesOn) {
    engine.beforeBatch = [](const backend::EncoderRequest& request, std::int64_t size) {
        if (request.tower == Tower::Image && request.precision == Precision::Bf16 && size == 4) {
            throw Error(ErrorCode::Memory, MessageId::engine_out_of_memory);
        }
    };
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, RunState::Complete);
    int failed = 0;
    for (const record::CaseResult& result : run->cases) {
        if (result.status == CaseStatus::Failed) {
            ++failed;
            EXPECT_EQ(result.definition.id, "image-cpu-eager-bf16-b4");
            EXPECT_TRUE(result.statusReason.is(MessageId::engine_out_of_memory));
        } else {
            EXPECT_EQ(result.passes.size(), 2U) << result.definition.id;
        }
    }
    EXPECT_EQ(failed, 1);
}

TEST_F(RunSessionTest, ABatchThatCannotFitIsRefusedWithTheSizeThatWould) {
    plan.model = "vit-l-14";
    plan.towers = {Tower::Image};
    plan.precisions = {Precision::Fp32};
    plan.batchSizes = {1, 65536};
    plan.numRuns = 1;
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->cases[0].status, CaseStatus::Done);
    EXPECT_EQ(run->cases[1].status, CaseStatus::Skipped);
    EXPECT_TRUE(run->cases[1].statusReason.is(MessageId::batch_does_not_fit));
    const auto largest = std::get<std::int64_t>(run->cases[1].statusReason.args().back());
    EXPECT_GT(largest, 0);
    EXPECT_LT(largest, 65536);
}

TEST_F(RunSessionTest, AStopEndsTheBatchInFlightAndWritesEverything) {
    std::latch inBatch(1);
    std::latch mayGoOn(1);
    int batches = 0;
    engine.beforeBatch = [&](const backend::EncoderRequest&, std::int64_t) {
        if (++batches == 60) {
            inBatch.count_down();
            mayGoOn.wait();
        }
    };
    RunSession session(setup());
    session.start();
    inBatch.wait();
    session.requestStop();
    mayGoOn.count_down();
    ASSERT_TRUE(session.waitFor(std::chrono::minutes(1)));
    const auto run = record::readRun(session.folder());
    EXPECT_EQ(run->state, RunState::Stopped);
    EXPECT_FALSE(run->wasCutOff);
    EXPECT_EQ(batches, 60) << "no batch was begun after the stop";
}

TEST_F(RunSessionTest, AStopAtOnceLeavesAnIntactJournal) {
    std::latch inBatch(1);
    std::latch mayGoOn(1);
    int batches = 0;
    engine.beforeBatch = [&](const backend::EncoderRequest&, std::int64_t) {
        if (++batches == 40) {
            inBatch.count_down();
            mayGoOn.wait();
        }
    };
    RunSession session(setup());
    session.start();
    inBatch.wait();
    session.stopNow();
    const auto run = record::readRun(session.folder());
    EXPECT_EQ(run->state, RunState::Aborted);
    EXPECT_FALSE(run->wasCutOff);
    mayGoOn.count_down();
}

TEST_F(RunSessionTest, EmbeddingsThatAreNoNumbersFailTheirCases) {
    engine.embeddingValue = std::numeric_limits<float>::quiet_NaN();
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, RunState::Complete);
    for (const record::CaseResult& item : run->cases) {
        EXPECT_EQ(item.status, CaseStatus::Failed);
        EXPECT_TRUE(item.statusReason.is(MessageId::embeddings_not_finite));
    }
}

TEST_F(RunSessionTest, WithoutAnEngineNothingIsMade) {
    engine.notInstalled = Message(MessageId::engine_not_installed, {std::string("x.so")});
    test::expectError(ErrorCode::Unavailable, {"x.so", "./dev build"}, [&] { RunSession session(setup()); });
    EXPECT_FALSE(std::filesystem::exists(plan.outputDir));
}

TEST_F(RunSessionTest, AnEngineThatDoesNotOpenFailsTheRunWithTheReason) {
    engine.missing = Message(MessageId::engine_not_opened, {std::string("x.so"), std::string("no libc10.so")});
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, RunState::Failed);
    EXPECT_EQ(run->failureKind, ErrorCode::Unavailable);
    EXPECT_TRUE(run->failure.is(MessageId::engine_not_opened));
}

TEST_F(RunSessionTest, MaxSecondsBoundsACaseOverItsPasses) {
    plan.towers = {Tower::Image};
    plan.precisions = {Precision::Fp32};
    plan.batchSizes = {1};
    plan.numRuns = 50;
    plan.minSeconds = 3;
    plan.isFidelityMeasured = false;
    plan.maxSeconds = 10;
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, RunState::Complete);
    EXPECT_EQ(run->cases.front().status, CaseStatus::Done);
    EXPECT_LE(seconds(clock.now().time_since_epoch()), 10.1);
    EXPECT_GE(run->cases.front().passes.size(), 2U);
    EXPECT_EQ(run->passesPlanned, run->passesDone);
}

TEST_F(RunSessionTest, MaxBatchesBoundsAPass) {
    plan.minSeconds = 1000;
    plan.maxBatches = 7;
    RunSession session(setup());
    for (const record::CaseResult& result : runToEnd(session)->cases) {
        EXPECT_EQ(result.batches, 14);
    }
}

TEST_F(RunSessionTest, ANarrowIntervalEndsACaseAfterOneFurtherPass) {
    plan.towers = {Tower::Image};
    plan.precisions = {Precision::Fp32};
    plan.batchSizes = {1};
    plan.numRuns = 40;
    plan.intervalWidth = 0.05;
    RunSession session(setup());
    EXPECT_EQ(runToEnd(session)->cases.front().passes.size(), 6U) << "five passes to judge by, and one more";
}

TEST_F(RunSessionTest, ACorruptPictureIsToldAndTheRestIsUsed) {
    inputs.write("images/c.jpg", "\xff\xd8\xff garbage");
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, RunState::Complete);
    ASSERT_EQ(run->warnings.size(), 2U);
    EXPECT_NE(run->warnings.front().message.english().find("c.jpg"), std::string::npos);
    EXPECT_EQ(run->environment.value("pictures_left_out"), "1");
}

TEST_F(RunSessionTest, TablesAreWrittenOnceTheJournalIsComplete) {
    RunSetup given = setup();
    RunState seen = RunState::Preparing;
    given.writeTables = [&](const std::filesystem::path& folder) {
        seen = record::readRun(folder)->state;
        throw Error(ErrorCode::Output, MessageId::file_unwritable, {std::string("report.md"), std::string("full")});
    };
    RunSession session(std::move(given));
    const auto run = runToEnd(session);
    EXPECT_EQ(seen, RunState::Complete);
    EXPECT_EQ(run->state, RunState::Complete);
    ASSERT_TRUE(session.tableFailure());
    EXPECT_TRUE(session.tableFailure()->is(MessageId::file_unwritable));
}

TEST_F(RunSessionTest, WhatCannotBeRunIsRefusedBeforeAnythingIsMade) {
    const std::filesystem::path runs = plan.outputDir;
    plan.isGpuOnly = true;
    test::expectError(ErrorCode::Unavailable, {"--gpu-only"}, [&] { const RunSession session(setup()); });
    plan.isGpuOnly = false;
    plan.model = "resnet";
    test::expectError(ErrorCode::BadUsage, {"resnet", "vit-b-32"}, [&] { const RunSession session(setup()); });
    plan.model = "tiny";
    plan.images = (inputs.path() / "nowhere").string();
    test::expectError(ErrorCode::BadInput, {"nowhere", "--images"}, [&] { const RunSession session(setup()); });
    EXPECT_FALSE(std::filesystem::exists(runs));
}

}  // namespace
}  // namespace clipscope::bench
