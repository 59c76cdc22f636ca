// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduler/fixed_policy.h"

#include <gtest/gtest.h>

namespace clipscope::scheduler {
namespace {

TEST(FixedPolicy, StaysWithTheSizeOfThePlanWhateverItSees) {
    FixedPolicy policy(24);
    bool isFirst = true;
    for (const double wall : {0.1, 5.0, 0.0001}) {
        const auto action = std::get<RunBatch>(policy.next({.largestThatFits = 1}));
        EXPECT_EQ(action.size, 24);
        ASSERT_EQ(action.choice.has_value(), isFirst) << "it decides once";
        if (isFirst) {
            EXPECT_EQ(action.choice->bindingLimit, "plan");
            EXPECT_TRUE(action.choice->reason.is(MessageId::size_is_fixed));
        }
        isFirst = false;
        policy.observe({.size = 24, .wallSeconds = wall});
    }
}

}  // namespace
}  // namespace clipscope::scheduler
