// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/expansion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <iterator>
#include <set>

namespace clipscope::plan {
namespace {

Plan smallPlan() {
    Plan plan;
    plan.precisions = {backend::Precision::Fp32, backend::Precision::Bf16};
    plan.towers = {backend::Tower::Image, backend::Tower::Text};
    plan.batchSizes = {1, 8};
    return plan;
}

TEST(Expansion, MakesEveryCombinationOnceInTheOrderOfTables) {
    const auto cases = expand(smallPlan(), "vit-b-32", [](const std::string&) { return 4; });
    ASSERT_EQ(cases.size(), 8U);
    EXPECT_EQ(cases[0].id, "image-cpu-eager-fp32-b1");
    EXPECT_EQ(cases[1].id, "image-cpu-eager-fp32-b8");
    EXPECT_EQ(cases[2].id, "image-cpu-eager-bf16-b1");
    EXPECT_EQ(cases[7].id, "text-cpu-eager-bf16-b8");
    std::set<std::string> ids;
    std::ranges::for_each(cases, [&](const Case& item) { EXPECT_TRUE(ids.insert(item.id).second); });
}

TEST(Expansion, ThreadsZeroStandsForTheMachine) {
    Plan plan = smallPlan();
    EXPECT_EQ(expand(plan, "m", [](const std::string&) { return 4; }).front().threads, 4);
    plan.threads = {2};
    EXPECT_EQ(expand(plan, "m", [](const std::string&) { return 4; }).front().threads, 2);
}

std::vector<std::string> idsOf(const std::vector<Case>& cases) {
    std::vector<std::string> ids;
    std::ranges::transform(cases, std::back_inserter(ids), &Case::id);
    return ids;
}

int cpusHere(const std::string& cores) {
    return cores == "physical" ? 2 : 4;
}

TEST(Expansion, SweepsThreadsCoresAndPinning) {
    Plan plan = smallPlan();
    plan.towers = {backend::Tower::Image};
    plan.precisions = {backend::Precision::Fp32};
    plan.batchSizes = {8};
    plan.cores = {"all", "physical", "0-2,3"};
    plan.pins = {Pin::Off, Pin::On};
    const auto cases = expand(plan, "m", cpusHere);
    EXPECT_THAT(idsOf(cases),
                testing::ElementsAre("image-cpu-eager-fp32-b8", "image-cpu-eager-fp32-b8-pinned",
                                     "image-cpu-eager-fp32-b8-physical", "image-cpu-eager-fp32-b8-physical-pinned",
                                     "image-cpu-eager-fp32-b8-cpus0-2+3", "image-cpu-eager-fp32-b8-cpus0-2+3-pinned"));
    EXPECT_EQ(cases[0].threads, 4);
    EXPECT_EQ(cases[2].threads, 2) << "one for each CPU of the selection";
}

TEST(Expansion, ThreadsThatComeToTheSameAreMeasuredOnce) {
    Plan plan = smallPlan();
    plan.towers = {backend::Tower::Image};
    plan.precisions = {backend::Precision::Fp32};
    plan.batchSizes = {8};
    plan.threads = {0, 1, 4};
    EXPECT_THAT(idsOf(expand(plan, "m", cpusHere)),
                testing::ElementsAre("image-cpu-eager-fp32-b8-t4", "image-cpu-eager-fp32-b8-t1"));
}

TEST(Expansion, ShortcutsAreSwitchedOffWhereAnEngineHasThem) {
    Plan plan = smallPlan();
    plan.backends = {"eager", "packed"};
    plan.precisions = {backend::Precision::Fp32};
    plan.batchSizes = {8};
    plan.noShortcut = {backend::Shortcut::TextLength};
    EXPECT_THAT(idsOf(expand(plan, "m", cpusHere)),
                testing::ElementsAre("image-cpu-eager-fp32-b8", "image-cpu-packed-fp32-b8", "text-cpu-eager-fp32-b8",
                                     "text-cpu-packed-fp32-b8-no-text-length"));
    plan.noShortcut = {backend::Shortcut::LastBlock, backend::Shortcut::TextLength};
    const auto plain = expand(plan, "m", cpusHere);
    EXPECT_EQ(plain[1].id, "image-cpu-packed-fp32-b8-plain");
    EXPECT_EQ(plain[3].id, "text-cpu-packed-fp32-b8-plain");
    EXPECT_EQ(plain[3].shortcuts(), (backend::Shortcuts{.lastBlock = false, .textLength = false}));
}

TEST(Expansion, AnAblationMeasuresEveryEngineWithAndWithoutItsShortcuts) {
    Plan plan = smallPlan();
    plan.backends = {"eager", "packed", "inductor"};
    plan.towers = {backend::Tower::Image};
    plan.precisions = {backend::Precision::Fp32};
    plan.batchSizes = {8};
    plan.ablations = {Ablation::Shortcuts};
    EXPECT_THAT(
        idsOf(expand(plan, "m", cpusHere)),
        testing::ElementsAre("image-cpu-eager-fp32-b8", "image-cpu-packed-fp32-b8", "image-cpu-packed-fp32-b8-plain",
                             "image-cpu-inductor-fp32-b8", "image-cpu-inductor-fp32-b8-plain"));
    plan.noShortcut = {backend::Shortcut::LastBlock};
    EXPECT_EQ(expand(plan, "m", cpusHere).size(), 3U) << "without shortcuts there is one way";
}

TEST(Expansion, AnAblationWithoutCompilingNeedsNoFurtherCompiledTower) {
    Plan plan = smallPlan();
    plan.backends = {"packed", "inductor"};
    plan.precisions = {backend::Precision::Fp32};
    plan.batchSizes = {8};
    plan.ablations = {Ablation::ShortcutsWithoutCompiling};
    const auto cases = expand(plan, "m", cpusHere);
    EXPECT_THAT(idsOf(cases), testing::ElementsAre("image-cpu-packed-fp32-b8", "image-cpu-packed-fp32-b8-plain",
                                                   "image-cpu-inductor-fp32-b8", "text-cpu-packed-fp32-b8",
                                                   "text-cpu-packed-fp32-b8-plain", "text-cpu-inductor-fp32-b8",
                                                   "text-cpu-inductor-fp32-b8-no-text-length"));
    EXPECT_TRUE(cases.back().shortcuts().lastBlock) << "what is compiled in stays";
    plan.noShortcut = {backend::Shortcut::LastBlock};
    EXPECT_EQ(expand(plan, "m", cpusHere).back().id, "text-cpu-inductor-fp32-b8-plain");
}

TEST(Expansion, GpuOnlyLeavesNothingWithoutAnEngineForGpus) {
    Plan plan = smallPlan();
    plan.isGpuOnly = true;
    EXPECT_TRUE(expand(plan, "m", [](const std::string&) { return 4; }).empty());
}

TEST(RepetitionOrder, HoldsEveryCaseOnceAndKeepsEncodersTogether) {
    const auto cases = expand(smallPlan(), "m", [](const std::string&) { return 4; });
    for (int repetition = 0; repetition < 20; ++repetition) {
        const auto order = repetitionOrder(cases, 1, repetition);
        EXPECT_EQ(std::set<std::size_t>(order.begin(), order.end()).size(), cases.size());
        std::vector<std::string> encoders;
        for (const std::size_t index : order) {
            if (encoders.empty() || encoders.back() != cases[index].encoderKey()) {
                encoders.push_back(cases[index].encoderKey());
            }
        }
        EXPECT_EQ(encoders.size(), 4U) << "an encoder would be loaded twice";
    }
}

TEST(RepetitionOrder, DependsOnSeedAndRepetitionAlone) {
    const auto cases = expand(smallPlan(), "m", [](const std::string&) { return 4; });
    std::set<std::vector<std::size_t>> seen;
    for (int repetition = 0; repetition < 10; ++repetition) {
        EXPECT_EQ(repetitionOrder(cases, 1, repetition), repetitionOrder(cases, 1, repetition));
        seen.insert(repetitionOrder(cases, 1, repetition));
    }
    EXPECT_GT(seen.size(), 3U) << "the order should change from one repetition to the next";
    EXPECT_NE(repetitionOrder(cases, 1, 0), repetitionOrder(cases, 2, 0));
}

}  // namespace
}  // namespace clipscope::plan
