// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/builtin_plans.h"
#include "core/plan/plan_json.h"
#include "tests/support/expect_error.h"

#include <gtest/gtest.h>

namespace clipscope::plan {
namespace {

TEST(BuiltinPlans, AreWhatTheirNamesPromise) {
    EXPECT_EQ(builtinPlan("quick").batchSizes, (std::vector<std::int64_t>{1, 8, 32}));
    EXPECT_EQ(builtinPlan("quick").numRuns, 3);
    EXPECT_EQ(builtinPlan("full").batchSizes, (std::vector<std::int64_t>{1, 16, 32, 64, 128}));
    EXPECT_EQ(builtinPlan("full").numRuns, 5);
    EXPECT_EQ(builtinPlan("sustained").minSeconds, 600);
}

TEST(BuiltinPlans, CanBeWrittenReadAndRun) {
    for (const BuiltinPlan& builtin : builtinPlans()) {
        EXPECT_EQ(planFromJson(planToJson(builtin.plan), builtin.name), builtin.plan);
        EXPECT_NO_THROW(checkPlan(builtin.plan));
    }
}

TEST(BuiltinPlans, AnUnknownNameListsThem) {
    test::expectError(ErrorCode::BadUsage, {"fast", "quick, optimizations, full, sustained"},
                      [] { (void)builtinPlan("fast"); });
}

}  // namespace
}  // namespace clipscope::plan
