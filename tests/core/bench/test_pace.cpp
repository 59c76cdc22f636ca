// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/pace.h"
#include "core/plan/builtin_plans.h"
#include "core/plan/expansion.h"

#include <gtest/gtest.h>
#include <algorithm>

namespace clipscope::bench {
namespace {

class PaceTest : public testing::Test {
protected:
    plan::Plan plan = plan::builtinPlan("quick");
    std::vector<plan::Case> cases = plan::expand(plan, "vit-b-32", [](const std::string&) { return 2; });
    Pace pace{clip::preset("vit-b-32"), {"avx2"}};

    const plan::Case& find(const std::string& id) const { return *std::ranges::find(cases, id, &plan::Case::id); }
};

TEST_F(PaceTest, MoreWorkTakesLonger) {
    EXPECT_GT(pace.batchSeconds(find("image-cpu-eager-fp32-b32")), pace.batchSeconds(find("image-cpu-eager-fp32-b8")));
    EXPECT_GT(pace.batchSeconds(find("image-cpu-eager-fp32-b8")), pace.batchSeconds(find("text-cpu-eager-fp32-b8")));
}

TEST_F(PaceTest, OneMeasuredCaseCorrectsItsKin) {
    const auto& measured = find("image-cpu-eager-fp32-b8");
    const double before = pace.batchSeconds(measured);
    const double kinBefore = pace.batchSeconds(find("image-cpu-eager-fp32-b32"));
    const double otherBefore = pace.batchSeconds(find("text-cpu-eager-bf16-b32"));
    pace.observePass(measured, 3 * before, 10);
    EXPECT_DOUBLE_EQ(pace.batchSeconds(measured), 3 * before);
    EXPECT_DOUBLE_EQ(pace.passSeconds(measured, plan), 10);
    EXPECT_NEAR(pace.batchSeconds(find("image-cpu-eager-fp32-b32")) / kinBefore, 3, 0.1);
    EXPECT_NEAR(pace.batchSeconds(find("text-cpu-eager-bf16-b32")) / otherBefore, 3, 0.2);

    // A nearer relative wins over a farther one.
    pace.observePass(find("text-cpu-eager-bf16-b8"), pace.batchSeconds(find("text-cpu-eager-bf16-b8")) / 3, 5);
    EXPECT_NEAR(pace.batchSeconds(find("text-cpu-eager-bf16-b32")) / otherBefore, 1, 0.1);
}

TEST_F(PaceTest, APassIsNeverForeseenShorterThanItsMinimum) {
    plan.minSeconds = 5;
    for (const plan::Case& item : cases) {
        EXPECT_GE(pace.passSeconds(item, plan), 5);
    }
}

TEST_F(PaceTest, LoadsAreLearnt) {
    pace.observeLoad(find("image-cpu-eager-fp32-b8"), 7);
    EXPECT_EQ(pace.loadSeconds(find("image-cpu-eager-fp32-b1")), 7);
    EXPECT_LT(pace.loadSeconds(find("text-cpu-eager-fp32-b1")), 7);
}

}  // namespace
}  // namespace clipscope::bench
