// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/condition_text.h"

#include <gtest/gtest.h>

namespace clipscope::models {
namespace {

TEST(ConditionText, TellsWhatWhenAndWhy) {
    record::Condition condition{.began = {.kind = record::ConditionKind::Throttle,
                                          .device = "cpu",
                                          .cause = record::ThrottleCause::Thermal,
                                          .verdict = record::Verdict::Suspected,
                                          .evidence = Message(MessageId::stands_at_limit, {94.0, 95.0}),
                                          .from = 12.34},
                                .to = 20};
    EXPECT_EQ(conditionDetails(condition).toStdString(),
              "throttle suspected · heat · cpu\n12.3 s to 20.0 s\n"
              "Under load it stands at 94 °C; the limit is 95 °C.");
    condition.began.verdict = record::Verdict::Confirmed;
    condition.to.reset();
    EXPECT_TRUE(conditionDetails(condition).startsWith("throttled · heat · cpu\nsince 12.3 s"));
}

TEST(ConditionText, HasALabelForEveryKind) {
    using record::ConditionKind;
    for (const ConditionKind kind :
         {ConditionKind::Throttle, ConditionKind::BackgroundLoad, ConditionKind::MemoryPressure, ConditionKind::Swap,
          ConditionKind::ClockChange, ConditionKind::Battery}) {
        EXPECT_FALSE(conditionLabel({.kind = kind}).isEmpty());
    }
}

}  // namespace
}  // namespace clipscope::models
