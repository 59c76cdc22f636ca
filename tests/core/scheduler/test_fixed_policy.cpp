// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduler/fixed_policy.h"

#include <gtest/gtest.h>

namespace clipscope::scheduler {
namespace {

TEST(FixedPolicy, StaysWithTheSizeOfThePlanWhateverItSees) {
    FixedPolicy policy(24);
    for (const double wall : {0.1, 5.0, 0.0001}) {
        const auto action = std::get<RunBatch>(policy.next({.largestThatFits = 1}));
        EXPECT_EQ(action.size, 24);
        EXPECT_EQ(action.bindingLimit, "plan");
        EXPECT_FALSE(action.reason.isEmpty());
        policy.observe({.size = 24, .wallSeconds = wall});
    }
}

}  // namespace
}  // namespace clipscope::scheduler
