// SPDX-License-Identifier: GPL-3.0-or-later
// Threads, shortcuts, compiled towers and fidelity in a run.
#include "core/hardware/cpu_list.h"
#include "core/hardware/cpu_selection.h"
#include "core/record/fidelity_bar.h"
#include "tests/core/bench/run_session_fixture.h"

#include <cmath>

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

TEST_F(EngineSettings, CompiledTowersAreMadeBeforeTheFirstPass) {
    plan.backends = {"packed", "inductor"};
    plan.precisions = {Precision::Fp32};
    plan.isFidelityMeasured = false;
    RunSession session(setup());
    (void)runToEnd(session);
    int loaded = 0;
    for (const record::Event& event : journal(session)) {
        if (std::holds_alternative<record::PassStarted>(event.payload)) {
            break;
        }
        loaded += std::holds_alternative<record::EncoderLoaded>(event.payload) ? 1 : 0;
    }
    EXPECT_EQ(loaded, 3) << "inductor's two towers, and the first encoder that is measured";
}

}  // namespace
}  // namespace clipscope::bench
