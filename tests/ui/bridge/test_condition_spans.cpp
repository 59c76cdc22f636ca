// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/condition_spans.h"

#include <gtest/gtest.h>
#include <algorithm>

namespace clipscope::bridge {
namespace {

using record::ConditionKind;
using record::ThrottleCause;
using record::Verdict;

record::ConditionBegan began(std::int32_t number, double from, ConditionKind kind = ConditionKind::Throttle,
                             Verdict verdict = Verdict::Suspected) {
    return {.condition = number,
            .kind = kind,
            .device = "cpu",
            .cause = kind == ConditionKind::BackgroundLoad ? std::nullopt : std::optional(ThrottleCause::Thermal),
            .verdict = verdict,
            .from = from};
}

record::SensorsPicked hiding(const std::string& role) {
    return {.picks = {{.role = role, .isHidden = true}}};
}

TEST(ConditionSpans, KeepWhatBeganAndWhenItEnded) {
    ConditionSpans spans;
    spans.begin(began(0, 1, ConditionKind::BackgroundLoad));
    spans.begin(began(1, 2));
    spans.end({.condition = 0, .to = 4});
    spans.end({.condition = 7, .to = 5});
    ASSERT_EQ(spans.all().size(), 2U);
    EXPECT_EQ(spans.all()[0].to, 4);
    EXPECT_EQ(spans.all()[1].to, std::nullopt);
}

TEST(ConditionSpans, ForgetWhatIsWithdrawn) {
    ConditionSpans spans;
    spans.begin(began(0, 2, ConditionKind::ClockChange));
    spans.end({.condition = 0, .to = 2});
    EXPECT_TRUE(spans.all().empty());
}

TEST(ConditionSpans, LeaveOutWhatRestsOnAHiddenSensor) {
    ConditionSpans spans;
    spans.setPicks(hiding("cpu_temperature"));
    spans.begin(began(0, 1));
    EXPECT_TRUE(spans.all().empty());
    spans.begin(began(1, 1, ConditionKind::Throttle, Verdict::Confirmed));  // the device itself told it
    spans.begin(began(2, 1, ConditionKind::BackgroundLoad));
    EXPECT_EQ(spans.all().size(), 2U);

    ConditionSpans withoutClock;
    withoutClock.setPicks(hiding("cpu_clock"));
    withoutClock.begin(began(0, 1, ConditionKind::ClockChange));
    EXPECT_TRUE(withoutClock.all().empty());

    ConditionSpans withoutGpu;
    withoutGpu.setPicks(hiding("gpu_temperature"));
    withoutGpu.begin(began(0, 1));
    EXPECT_EQ(withoutGpu.all().size(), 1U);
}

TEST(ConditionSpans, HoldAnyNumberInBoundedMemoryAndLoseNoneOfThem) {
    ConditionSpans spans(16);
    for (int number = 0; number < 2000; ++number) {
        const double from = 10.0 * number;
        const auto kind = number % 3 == 0 ? ConditionKind::BackgroundLoad : ConditionKind::Throttle;
        spans.begin(began(number, from, kind));
        spans.end({.condition = number, .to = from + 4});
    }
    EXPECT_LE(spans.all().size(), 16U);
    for (int number = 0; number < 2000; ++number) {
        const auto kind = number % 3 == 0 ? ConditionKind::BackgroundLoad : ConditionKind::Throttle;
        EXPECT_TRUE(std::ranges::any_of(spans.all(), [&](const record::Condition& span) {
            return span.began.kind == kind && span.began.from <= 10.0 * number && *span.to >= 10.0 * number + 4;
        })) << number;
    }
}

}  // namespace
}  // namespace clipscope::bridge
