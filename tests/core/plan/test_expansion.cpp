// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/expansion.h"

#include <gtest/gtest.h>
#include <algorithm>
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
