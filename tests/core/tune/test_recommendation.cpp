// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_descriptor.h"
#include "core/bench/environment_gathering.h"
#include "core/plan/profile.h"
#include "core/tune/profile_saving.h"
#include "core/tune/recommendation.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope::tune {
namespace {

using backend::Precision;
using backend::Tower;
using record::CaseResult;

/// A case with as many passes as throughputs.
CaseResult caseOf(Tower tower, const std::string& backend, Precision precision, std::int64_t size,
                  const std::vector<double>& throughputs) {
    CaseResult item{
        .definition =
            {.model = "m", .backend = backend, .precision = precision, .tower = tower, .batchSize = size, .threads = 2},
        .status = record::CaseStatus::Done};
    item.definition.id = backend + std::to_string(size);
    for (std::size_t at = 0; at < throughputs.size(); ++at) {
        record::PassResult pass{.repetition = static_cast<std::int32_t>(at)};
        pass.summary.throughput = throughputs[at];
        item.passes.push_back(pass);
    }
    item.throughput = stats::geometricMean(throughputs);
    item.fidelity = record::FidelityMeasured{.inputs = 64, .cosineMin = 1, .centredMin = 1};
    return item;
}

class RecommendationTest : public testing::Test {
protected:
    RecommendationTest() {
        run.state = record::RunState::Complete;
        run.plan.threads = {0};
        run.environment.cpusAllowed = 2;
        run.cases = {caseOf(Tower::Image, "eager", Precision::Fp32, 1, {10, 11, 10}),
                     caseOf(Tower::Image, "eager", Precision::Fp32, 32, {20, 21, 20}),
                     caseOf(Tower::Image, "packed", Precision::Bf16, 1, {40, 41, 40}),
                     caseOf(Tower::Image, "packed", Precision::Bf16, 32, {90, 91, 90}),
                     caseOf(Tower::Image, "inductor", Precision::Bf16, 32, {80, 83, 80}),
                     caseOf(Tower::Text, "eager", Precision::Fp32, 32, {30, 31, 30}),
                     caseOf(Tower::Text, "packed", Precision::Bf16, 8, {300, 310, 300}),
                     caseOf(Tower::Text, "inductor", Precision::Bf16, 32, {290, 291, 290})};
    }

    CaseResult& at(std::size_t index) { return run.cases[index]; }

    record::RunSnapshot run;
};

TEST_F(RecommendationTest, TheSettingsThatWinInAllTowersWithTheBestSizeOfEach) {
    const auto found = recommend(run);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->winners.size(), 2U);
    EXPECT_EQ(found->winners[0], &at(3));
    EXPECT_EQ(found->winners[1], &at(6));
    EXPECT_EQ(found->next[0]->definition.backend, "inductor");
    ASSERT_TRUE(found->lead);
    // Per repetition the geometric mean of both towers: sqrt(90 x 300) / sqrt(80 x 290), and so on.
    EXPECT_NEAR(found->lead->share,
                std::pow(90 * 300 * 90. * 300 * 91 * 310 / (80 * 290 * 80. * 290 * 83 * 291), 1. / 6) - 1, 1e-9);
    EXPECT_EQ(found->baseline[0], &at(1));
    EXPECT_GT(found->gain->share, 2);
    EXPECT_TRUE(found->isFidelityKnown);
}

TEST_F(RecommendationTest, WhatIsBelowItsBarIsNeverRecommended) {
    at(3).fidelity->centredMin = 0.9969;
    at(2).fidelity->cosineMin = 0.9994;
    const auto found = recommend(run);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->winners[0]->definition.backend, "inductor");
    for (CaseResult& item : run.cases) {
        item.fidelity->cosineMin = 0.5;
    }
    EXPECT_FALSE(recommend(run));
}

TEST_F(RecommendationTest, FailedCasesAndSettingsThatLackATowerDoNotCount) {
    at(6).status = record::CaseStatus::Failed;
    EXPECT_EQ(recommend(run)->winners[0]->definition.backend, "inductor");
    at(7).passes.clear();
    at(7).throughput.reset();
    EXPECT_EQ(recommend(run)->winners[0]->definition.backend, "eager");
    EXPECT_TRUE(recommend(run)->baseline.empty()) << "it is the winner itself";
}

TEST_F(RecommendationTest, AShortcutThatOneTowerHasIsSwitchedOffForBoth) {
    using backend::Shortcut;
    // As a plan without text-length expands, and beside it one that is without either.
    at(6).definition.noShortcut = {Shortcut::TextLength};
    at(7).definition.noShortcut = {Shortcut::TextLength};
    run.cases.push_back(caseOf(Tower::Image, "packed", Precision::Bf16, 32, {70, 71, 70}));
    run.cases.back().definition.noShortcut = {Shortcut::LastBlock};
    run.cases.push_back(caseOf(Tower::Text, "packed", Precision::Bf16, 32, {60, 61, 60}));
    run.cases.back().definition.noShortcut = {Shortcut::LastBlock, Shortcut::TextLength};
    const auto found = recommend(run);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->winners[0], &at(3));
    EXPECT_EQ(found->winners[1], &at(6));
    EXPECT_THAT(shortcutsOff(found->winners), testing::ElementsAre(Shortcut::TextLength));
    EXPECT_EQ(profileOf(*found, run).noShortcut, shortcutsOff(found->winners));
    at(3).status = at(6).status = at(2).status = at(4).status = record::CaseStatus::Failed;
    const auto plain = recommend(run);
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->winners[0], &run.cases[8]);
    EXPECT_EQ(plain->winners[1], &run.cases[9]);
    EXPECT_EQ(plain->next[0]->definition.backend, "eager") << "once, whichever shortcuts are off";
}

TEST_F(RecommendationTest, WithoutFidelityItSaysSo) {
    for (CaseResult& item : run.cases) {
        item.fidelity.reset();
    }
    EXPECT_FALSE(recommend(run)->isFidelityKnown);
}

TEST_F(RecommendationTest, KnowsWhetherTheRunHadAChoice) {
    EXPECT_FALSE(recommend(run)->isOnlyChoice);
    for (const std::size_t index : {0, 1, 4, 5, 7}) {
        at(index).status = record::CaseStatus::Failed;
    }
    const auto left = recommend(run);
    EXPECT_TRUE(left->next.empty());
    EXPECT_FALSE(left->isOnlyChoice) << "the others failed";
    std::erase_if(run.cases, [](const CaseResult& item) { return item.definition.backend != "packed"; });
    EXPECT_TRUE(recommend(run)->isOnlyChoice) << "batch sizes are none";
}

TEST_F(RecommendationTest, IsSavedAsAProfileThatAPlanTakes) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "fast.json";
    run.environment.cpusAllowed = 100000;
    EXPECT_FALSE(saveProfile(run, file));
    const plan::Profile profile = plan::readProfile(file);
    EXPECT_EQ(profile.backend, "packed");
    EXPECT_EQ(profile.precision, Precision::Bf16);
    EXPECT_THAT(profile.batchSizes, testing::ElementsAre(8, 32));
    EXPECT_EQ(profile.threads, 0) << "what the machine has, as the plan said";
    EXPECT_EQ(plan::profileToJson(profile), readFile(file));
    plan::Plan plan;
    plan.threads = {7};
    EXPECT_TRUE(plan::applyProfile(plan, file));
    EXPECT_THAT(plan.backends, testing::ElementsAre("packed"));
    EXPECT_THAT(plan.batchSizes, testing::ElementsAre(8, 32));
    EXPECT_THAT(plan.threads, testing::ElementsAre(7)) << "this machine has fewer CPUs than the profile's";
}

TEST_F(RecommendationTest, IsOfThisMachineAlsoUnderAQuotaAndWithoutAModelName) {
    const test::TemporaryFolder root;
    root.write("proc/self/cgroup", "0::/\n");
    root.write("sys/fs/cgroup/cgroup.controllers", "cpu\n");
    root.write("sys/fs/cgroup/cpu.max", "50000 100000\n");
    for (const char* cpu : {"model name\t: A CPU\n\n", "CPU implementer\t: 0x41\nCPU part\t: 0xd0c\n\n", "\n"}) {
        root.write("proc/cpuinfo", cpu);
        run.environment = bench::gatherEnvironment({.sysroot = root.path(), .usesLibsensors = false});
        const auto file = root.path() / "fast.json";
        ASSERT_FALSE(saveProfile(run, file));
        EXPECT_EQ(plan::readProfile(file).cpus, 1) << "half a CPU";
        plan::Plan plan;
        plan.threads = {7};
        EXPECT_FALSE(plan::applyProfile(plan, file, root.path())) << cpu;
        EXPECT_THAT(plan.threads, testing::ElementsAre(0));
    }
}

TEST_F(RecommendationTest, WithoutAWinnerOrAnEndNoProfileIsWritten) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("fast.json", "that of last week");
    for (const auto state :
         {record::RunState::Stopped, record::RunState::Aborted, record::RunState::Failed, record::RunState::Running}) {
        run.state = state;
        EXPECT_TRUE(saveProfile(run, file)->is(MessageId::unfinished_run_not_saved));
    }
    run.state = record::RunState::Complete;
    run.cases.clear();
    EXPECT_TRUE(saveProfile(run, file)->is(MessageId::no_winner_to_save));
    EXPECT_EQ(readFile(file), "that of last week");
}

}  // namespace
}  // namespace clipscope::tune
