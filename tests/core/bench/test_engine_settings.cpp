// SPDX-License-Identifier: GPL-3.0-or-later
// Threads, shortcuts, compiled towers and fidelity in a run.
#include "core/hardware/cpu_list.h"
#include "core/hardware/cpu_selection.h"
#include "core/hardware/thread_binding.h"
#include "core/record/fidelity_bar.h"
#include "core/telemetry/cpu_offer.h"
#include "tests/core/bench/run_session_fixture.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <map>
#include <set>

namespace clipscope::bench {
namespace {

using backend::Precision;
using backend::Tower;
using record::CaseStatus;
using record::RunState;
using EngineSettings = test::RunSessionFixture;

TEST_F(EngineSettings, CasesWhoseThreadsCannotRunAreSkippedWithTheReason) {
    const auto cpus = static_cast<int>(hardware::offeredCpuList().size());
    plan.towers = {Tower::Image};
    plan.precisions = {Precision::Fp32};
    plan.batchSizes = {1};
    plan.threads = {1, cpus + 1};
    plan.cores = {"all", "900", hardware::cpuListText(hardware::offeredCpuList())};
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, RunState::Complete);
    ASSERT_EQ(run->cases.size(), 6U);
    EXPECT_EQ(run->cases[0].status, CaseStatus::Done);
    EXPECT_TRUE(run->cases[1].statusReason.is(MessageId::threads_exceed_cpus));
    EXPECT_TRUE(run->cases[2].statusReason.is(MessageId::cpus_not_offered));
    EXPECT_TRUE(run->cases[4].statusReason.is(MessageId::cores_are_the_same));
}

TEST_F(EngineSettings, AnEncoderIsAskedForWithItsThreadsAndShortcuts) {
    plan.backends = {"packed"};
    plan.towers = {Tower::Image};
    plan.precisions = {Precision::Fp32};
    plan.batchSizes = {1};
    plan.numRuns = 1;
    plan.threads = {1};
    plan.pins = {plan::Pin::On};
    plan.noShortcut = {backend::Shortcut::LastBlock};
    RunSession session(setup());
    (void)runToEnd(session);
    const backend::EncoderRequest& request = engine.loads.back();
    EXPECT_EQ(request.threads, 1);
    EXPECT_TRUE(request.isPinned);
    EXPECT_EQ(request.cpus, hardware::offeredCpuList());
    EXPECT_EQ(request.shortcuts, (backend::Shortcuts{.lastBlock = false, .textLength = true}));
    ASSERT_EQ(journalOf<record::EncoderLoaded>(session).size(), 1U);
}

/// The threads of this process, as the system tells.
std::size_t threadsOfProcess() {
    const std::filesystem::directory_iterator tasks("/proc/self/task");
    return static_cast<std::size_t>(std::distance(begin(tasks), end(tasks)));
}

class NumericThreads : public test::RunSessionFixture {
protected:
    NumericThreads() {
        plan.towers = {Tower::Image};
        plan.precisions = {Precision::Fp32};
        plan.batchSizes = {4};
        plan.numRuns = 1;
        plan.source = plan::Source::Files;
        plan.isFidelityMeasured = false;
        engine.placementFor = [](const backend::EncoderRequest& request) {
            const std::vector<int>& cpus = request.cpus.empty() ? hardware::offeredCpuList() : request.cpus;
            hardware::bindThisThread(cpus);
            return backend::Placement{.cpus = {cpus}, .threadIds = {hardware::thisThreadId()}};
        };
    }

    record::EncoderLoaded loaded() {
        RunSession session(setup());
        run = runToEnd(session);
        EXPECT_EQ(run->state, RunState::Complete) << run->failure.english();
        return journalOf<record::EncoderLoaded>(session).front();
    }

    const std::vector<int>& offered = hardware::offeredCpuList();
    std::shared_ptr<const record::RunSnapshot> run;
};

TEST_F(NumericThreads, AreAsManyAsThePlanSaysAndToldWithTheCase) {
    std::set<std::size_t> seen;
    engine.beforeBatch = [&](const backend::EncoderRequest&, std::int64_t) { seen.insert(threadsOfProcess()); };
    std::map<int, std::size_t> most;
    for (const int threads : {1, 4}) {
        plan.numericThreads = threads;
        EXPECT_EQ(loaded().numericThreadCpus.size(), static_cast<std::size_t>(threads));
        EXPECT_EQ(run->cases.front().numericThreads, threads);
        most[threads] = *seen.rbegin();
        seen.clear();
    }
    EXPECT_EQ(most[4], most[1] + 3) << "three helpers, and none for one thread";
}

TEST_F(NumericThreads, AreOneForEachCpuOfTheSelectionUnlessThePlanSays) {
    EXPECT_EQ(loaded().numericThreadCpus.size(), static_cast<std::size_t>(telemetry::usableCpus()));
    plan.cores = {std::to_string(offered.front())};
    EXPECT_EQ(loaded().numericThreadCpus.size(), 1U);
}

TEST_F(NumericThreads, StayOnTheCasesCpusWhereverOtherThreadsAreMoved) {
    const std::string last = std::to_string(offered.back());
    plan.cores = {last};
    plan.numericThreads = 3;
    EXPECT_EQ(loaded().numericThreadCpus, (std::vector<std::string>{last, last, last}));
    if (offered.size() > 1) {
        plan.cores = {"all"};
        plan.pins = {plan::Pin::On};
        plan.numericThreads = static_cast<int>(offered.size()) + 1;
        const auto onCpus = loaded().numericThreadCpus;
        EXPECT_EQ(onCpus[1], std::to_string(offered[1])) << "the second has the second CPU";
        EXPECT_EQ(onCpus.back(), std::to_string(offered[0])) << "one too many shares the first";
    }
}

TEST_F(NumericThreads, MoreThanCpusAreAllowedAndRemarkedUpon) {
    plan.numericThreads = static_cast<int>(offered.size()) + 1;
    (void)loaded();
    EXPECT_EQ(run->cases.front().status, CaseStatus::Done);
    ASSERT_EQ(run->warnings.size(), 1U);
    EXPECT_TRUE(run->warnings.front().message.is(MessageId::numeric_threads_exceed_cpus));
}

TEST_F(NumericThreads, AreNotStartedForBatchesWithoutNumerics) {
    plan.source = plan::Source::Pixels;
    plan.numericThreads = 4;
    EXPECT_TRUE(loaded().numericThreadCpus.empty());
    EXPECT_FALSE(run->cases.front().numericThreads);
    plan.towers = {Tower::Pair};
    EXPECT_EQ(loaded().numericThreadCpus.size(), 4U) << "a pair ends with a similarity";
}

TEST_F(EngineSettings, FidelityIsMeasuredOnceForEveryCaseAndMarksAnEngineThatIsWrong) {
    for (unsigned char shade = 0; shade < 8; ++shade) {
        inputs.write("images/" + std::to_string(shade) + ".png",
                     test::tinyPng(40, 40, {static_cast<unsigned char>(30 * shade), 90, 10}));
    }
    engine.embeddingFor = [](const backend::EncoderRequest& request, float input, std::size_t at) {
        // The reference's angle follows the input; bf16 mixes inputs up by answering as for another.
        const bool isWrong = request.precision == Precision::Bf16;
        return std::cos((isWrong ? 0.3F : input) * static_cast<float>(at + 1));
    };
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(journalOf<record::FidelityMeasured>(session).size(), 8U);
    for (const record::CaseResult& item : run->cases) {
        ASSERT_TRUE(item.fidelity) << item.definition.id;
        EXPECT_EQ(record::meetsBar(*item.fidelity, item.definition.precision),
                  item.definition.precision == Precision::Fp32)
            << item.definition.id;
        EXPECT_FALSE(item.fidelity->top1) << "a ranking by random weights means nothing";
    }
}

TEST_F(EngineSettings, FidelityCanBeLeftOut) {
    plan.isFidelityMeasured = false;
    RunSession session(setup());
    EXPECT_FALSE(runToEnd(session)->cases.front().fidelity);
    EXPECT_EQ(engine.loads.size(), 8U);
}

/// Towers that have to be made first, as TorchInductor's have.
class TowersToMake : public test::RunSessionFixture {
protected:
    TowersToMake() {
        plan.backends = {"inductor"};
        plan.precisions = {Precision::Fp32};
        plan.isFidelityMeasured = false;
        engine.makingFor = [this](const backend::EncoderRequest& request) {
            made.push_back(request.tower);
            return std::optional(2.5);
        };
    }

    std::vector<Tower> made;
};

TEST_F(TowersToMake, AreMadeOnceBeforeTheFirstPassHoweverManyCasesShareThem) {
    plan.pins = {plan::Pin::Off, plan::Pin::On};
    plan.noShortcut = {backend::Shortcut::TextLength};
    bool hasMeasured = false;
    engine.beforeBatch = [&](const backend::EncoderRequest&, std::int64_t) {
        EXPECT_EQ(made, (std::vector{Tower::Image, Tower::Text}));
        hasMeasured = true;
    };
    RunSession session(setup());
    EXPECT_EQ(runToEnd(session)->cases.size(), 8U);
    EXPECT_TRUE(hasMeasured);
    EXPECT_EQ(made.size(), 2U);
    EXPECT_EQ(engine.loads.size(), 8U) << "four encoders in each of two repetitions, and none for the making";
}

TEST_F(TowersToMake, AreHeldForAllRepetitionsAndNotBeyondTheRun) {
    plan.numRuns = 3;
    long leastUsers = std::numeric_limits<long>::max();
    engine.beforeBatch = [&](const backend::EncoderRequest&, std::int64_t) {
        leastUsers = std::min(leastUsers, engine.held.use_count());
    };
    {
        RunSession session(setup());
        (void)runToEnd(session);
    }
    EXPECT_EQ(leastUsers, 3) << "the engine, and the run for each tower";
    EXPECT_EQ(engine.held.use_count(), 1);
}

TEST_F(TowersToMake, CountWithTheLoadThatFindsThemFirst) {
    plan.towers = {Tower::Image, Tower::Pair};
    RunSession session(setup());
    (void)runToEnd(session);
    double sum = 0;
    int loads = 0;
    for (const auto& loaded : journalOf<record::EncoderLoaded>(session)) {
        sum += loaded.buildSeconds.value_or(0);
        EXPECT_GE(loaded.seconds, loaded.buildSeconds.value_or(0));
        ++loads;
    }
    EXPECT_EQ(loads, 4);
    EXPECT_EQ(sum, 5) << "both towers, each once";
}

TEST_F(TowersToMake, AreSkippedWhereWhatMakesThemIsMissingAndTheRestRuns) {
    plan.towers = {Tower::Image, Tower::Text, Tower::Pair};
    engine.makingFor = [](const backend::EncoderRequest& request) -> std::optional<double> {
        if (request.tower == Tower::Image) {
            throw Error(ErrorCode::Unavailable, MessageId::inductor_not_installed);
        }
        return {};
    };
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, RunState::Complete);
    for (const record::CaseResult& item : run->cases) {
        const bool isText = item.definition.tower == Tower::Text;
        EXPECT_EQ(item.status, isText ? CaseStatus::Done : CaseStatus::Skipped) << item.definition.id;
        EXPECT_EQ(item.statusReason.is(MessageId::inductor_not_installed), !isText);
    }
}

TEST_F(TowersToMake, EndTheRunWhereNothingElseIsLeft) {
    engine.makingFor = [](const backend::EncoderRequest&) -> std::optional<double> {
        throw Error(ErrorCode::Unavailable, MessageId::inductor_not_installed);
    };
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, RunState::Failed);
    EXPECT_EQ(run->failureKind, ErrorCode::Unavailable);
}

TEST_F(TowersToMake, FailTheirCasesWhereTheyCannotBeMadeAndAreNotTriedAgain) {
    plan.pins = {plan::Pin::Off, plan::Pin::On};
    engine.makingFor = [this](const backend::EncoderRequest& request) -> std::optional<double> {
        made.push_back(request.tower);
        if (request.tower == Tower::Text) {
            throw Error(ErrorCode::Internal, MessageId::inductor_failed, {std::string("odd")});
        }
        return {};
    };
    RunSession session(setup());
    const auto run = runToEnd(session);
    for (const record::CaseResult& item : run->cases) {
        EXPECT_EQ(item.status, item.definition.tower == Tower::Text ? CaseStatus::Failed : CaseStatus::Done);
    }
    EXPECT_EQ(made.size(), 2U);
}

}  // namespace
}  // namespace clipscope::bench
