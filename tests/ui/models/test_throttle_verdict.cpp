// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_run.h"
#include "ui/models/throttle_verdict.h"

#include <gtest/gtest.h>

namespace clipscope::models {
namespace {

using State = ThrottleVerdict::State;

/// A run of two cases with a pass each: 1 to 10 s and 11 to 20 s, warm from the first second on.
class ThrottleVerdictTest : public ::testing::Test {
protected:
    ThrottleVerdictTest() {
        const record::RunStarted start = test::sampleStart();
        apply(0, start);
        for (record::CaseIndex index = 0; index < 2; ++index) {
            m_run.cases.push_back({.definition = start.cases[static_cast<std::size_t>(index)]});
            apply(10.0 * index, record::PassStarted{.caseIndex = index});
            apply(10.0 * index + 1, record::WarmedUp{.caseIndex = index});
            apply(10.0 * index + 10, record::PassFinished{.caseIndex = index});
        }
    }

    void apply(double t, record::EventPayload payload) { m_timeline.apply({.t = t, .payload = std::move(payload)}); }
    void throttle(double from, std::optional<double> to, record::Verdict verdict = record::Verdict::Suspected,
                  const std::string& device = "cpu") {
        const record::ConditionBegan began{.condition = m_count,
                                           .kind = record::ConditionKind::Throttle,
                                           .device = device,
                                           .cause = record::ThrottleCause::Thermal,
                                           .verdict = verdict,
                                           .from = from};
        apply(from, began);
        m_run.conditions.push_back({.began = began, .to = to});
        if (to) {
            apply(*to, record::ConditionEnded{.condition = m_count, .to = *to});
        }
        ++m_count;
    }
    [[nodiscard]] State now() const { return presentThrottle(m_run, m_run.cases[0], m_timeline).state; }
    [[nodiscard]] ThrottleVerdict of(std::size_t index) const {
        return throttleOfCase(m_run, m_run.cases[index], m_timeline);
    }

    record::RunSnapshot m_run;
    bridge::RunTimeline m_timeline;
    std::int32_t m_count = 0;
};

TEST_F(ThrottleVerdictTest, IsUnknownWhereNobodyCanTell) {
    EXPECT_EQ(now(), State::Unknown);
    EXPECT_EQ(of(0).state, State::Unknown);
}

TEST_F(ThrottleVerdictTest, IsNoneWhereSensorsWouldHaveTold) {
    m_run.telemetry.throttle.push_back({.device = "cpu", .isPossible = true});
    m_run.cases[0].observedShare = 1;
    EXPECT_EQ(now(), State::None);
    EXPECT_EQ(of(0).state, State::None);
    EXPECT_EQ(of(1).state, State::Unknown);
}

TEST_F(ThrottleVerdictTest, HoldsAsLongAsTheConditionDoes) {
    throttle(3, std::nullopt);
    EXPECT_EQ(now(), State::Suspected);
    apply(5, record::ConditionEnded{.condition = 0, .to = 5});
    EXPECT_EQ(now(), State::Unknown);
}

TEST_F(ThrottleVerdictTest, IsTheSurestOfThoseThatTouchedACase) {
    m_run.cases[0].observedShare = 1;
    m_run.cases[0].throttledShare = 0.25;
    throttle(3, 4, record::Verdict::Confirmed);
    throttle(5, 6);
    EXPECT_EQ(of(0).state, State::Confirmed);
    EXPECT_EQ(of(0).cause, record::ThrottleCause::Thermal);
    EXPECT_EQ(of(0).share, 0.25);
    EXPECT_EQ(of(1).state, State::Unknown);
}

TEST_F(ThrottleVerdictTest, LeavesWarmUpAndOtherDevicesAside) {
    throttle(10.2, 10.8);
    throttle(12, 13, record::Verdict::Confirmed, "gpu0");
    EXPECT_EQ(of(1).state, State::Unknown);
}

}  // namespace
}  // namespace clipscope::models
