// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/held_condition.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

class HeldConditionTest : public testing::Test {
protected:
    static Message text(const char* what) { return Message(MessageId::text, {std::string(what)}); }

    std::vector<ConditionChange> changes;
    HeldCondition held{ConditionKind::Throttle, ThrottleCause::Thermal, changes};
};

TEST_F(HeldConditionTest, TellsItsBeginAndItsEndOnce) {
    held.begin(3, Verdict::Suspected, text("why"));
    held.begin(4, Verdict::Suspected, text("again"));
    EXPECT_TRUE(held.holds());
    EXPECT_FALSE(held.isConfirmed());
    held.end(7);
    held.end(8);
    EXPECT_FALSE(held.holds());
    const std::vector<ConditionChange> expected{
        {.kind = ConditionKind::Throttle,
         .cause = ThrottleCause::Thermal,
         .hasBegun = true,
         .at = 3,
         .verdict = Verdict::Suspected,
         .evidence = text("why")},
        {.kind = ConditionKind::Throttle, .cause = ThrottleCause::Thermal, .hasBegun = false, .at = 7}};
    EXPECT_EQ(changes, expected);
}

TEST_F(HeldConditionTest, AConfirmationTakesThePlaceOfASuspicionAndItsBegin) {
    held.begin(3, Verdict::Suspected, text("a guess"));
    held.begin(5, Verdict::Confirmed, text("it says so"));
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_FALSE(changes[1].hasBegun);
    EXPECT_EQ(changes[1].at, 3) << "withdrawn: it ends when it began";
    EXPECT_TRUE(changes[2].hasBegun);
    EXPECT_EQ(changes[2].at, 3);
    EXPECT_EQ(changes[2].verdict, Verdict::Confirmed);
    EXPECT_TRUE(held.isConfirmed());
    held.begin(6, Verdict::Suspected, text("less"));
    EXPECT_EQ(changes.size(), 3U) << "what is sure stays sure";
}

TEST_F(HeldConditionTest, NeverEndsBeforeItBeganAndNeverBeginsInTheOneBefore) {
    held.begin(5, Verdict::Suspected, text("a"));
    held.end(2);
    EXPECT_EQ(changes.back().at, 5);
    held.begin(6, Verdict::Suspected, text("b"));
    held.end(9);
    held.begin(7, Verdict::Suspected, text("c"));
    EXPECT_EQ(held.from(), 9);
}

TEST_F(HeldConditionTest, NothingBeginsBeforeTheRun) {
    held.begin(-4, Verdict::Suspected, text("a"));
    EXPECT_EQ(held.from(), 0);
}

}  // namespace
}  // namespace clipscope::telemetry
