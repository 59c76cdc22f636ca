// SPDX-License-Identifier: GPL-3.0-or-later
// How RunModel joins conditions, verdicts and sensors with what was measured.
#include "core/record/run_model.h"
#include "tests/support/sample_run.h"
#include "tests/support/test_sensors.h"

#include <gtest/gtest.h>

namespace clipscope::record {
namespace {

/// A run of two cases whose first one measures a batch of one second from each of the seconds 10 to 19.
class RunConditions : public testing::Test {
protected:
    RunConditions() {
        RunStarted start = test::sampleStart();
        start.watched = {ConditionKind::Throttle, ConditionKind::BackgroundLoad};
        at(0, start);
        at(0, test::sensorsChanged({"other.cpu"}, telemetry::Quantity::Share));
        at(1, Telemetry{.readings = {test::reading(0, 1)}});
        at(3, Telemetry{.readings = {test::reading(0, 1)}});
    }

    void at(double t, EventPayload payload) { model.apply({.seq = m_seq++, .t = t, .payload = std::move(payload)}); }

    void measure() {
        at(9, PassStarted{.caseIndex = 0});
        at(10, WarmedUp{.caseIndex = 0, .batches = 1, .seconds = 1, .wallSeconds = {1}});
        for (int second = 10; second < 20; ++second) {
            at(second + 1, BatchDone{.caseIndex = 0, .size = 4, .start = second + 0.0, .wallSeconds = 1});
        }
    }

    void began(std::int32_t number, double t, double from, ThrottleCause cause = ThrottleCause::Thermal,
               Verdict verdict = Verdict::Suspected) {
        at(t, ConditionBegan{.condition = number,
                             .kind = ConditionKind::Throttle,
                             .device = "cpu",
                             .cause = cause,
                             .verdict = verdict,
                             .evidence = {},
                             .from = from});
    }
    void ended(std::int32_t number, double t, double to) { at(t, ConditionEnded{.condition = number, .to = to}); }

    const CaseResult& result() {
        m_snapshot = model.snapshot();
        return m_snapshot->cases[0];
    }

    RunModel model;

private:
    std::uint64_t m_seq = 0;
    std::shared_ptr<const RunSnapshot> m_snapshot;
};

TEST_F(RunConditions, AWithdrawnConditionTouchesNoBatch) {
    measure();
    began(0, 20, 14.5);
    ASSERT_TRUE(result().valid);
    EXPECT_DOUBLE_EQ(result().valid->share, 0.4);
    ended(0, 21, 14.5);
    EXPECT_DOUBLE_EQ(result().valid->share, 1) << "it never was";
    EXPECT_TRUE(model.snapshot()->conditions.empty());
    EXPECT_TRUE(model.snapshot()->telemetry.throttle.empty() || !model.snapshot()->telemetry.throttle[0].verdict);
}

TEST_F(RunConditions, AConfirmationTakesThePlaceOfTheSuspicion) {
    measure();
    began(0, 20, 15);
    ended(0, 21, 15);
    began(1, 21, 15, ThrottleCause::Thermal, Verdict::Confirmed);
    ended(1, 22, 18);
    const auto run = model.snapshot();
    ASSERT_EQ(run->conditions.size(), 1U);
    EXPECT_EQ(run->conditions[0].began.verdict, Verdict::Confirmed);
    EXPECT_EQ(run->conditions[0].to, 18);
    EXPECT_DOUBLE_EQ(result().valid->share, 0.7);
    EXPECT_NEAR(result().valid->throughput.value_or(0), 4, 1e-9);
}

TEST_F(RunConditions, WhileItHoldsTheVerdictIsShown) {
    began(0, 12, 11, ThrottleCause::Thermal, Verdict::Suspected);
    const auto during = model.snapshot();
    ASSERT_EQ(during->telemetry.throttle.size(), 1U);
    EXPECT_EQ(during->telemetry.throttle[0].verdict, Verdict::Suspected);
    EXPECT_FALSE(during->conditions[0].to);
    ended(0, 14, 13);
    EXPECT_FALSE(model.snapshot()->telemetry.throttle[0].verdict);
}

TEST_F(RunConditions, TheThrottledShareIsOfTheTimeInWhichAVerdictWasPossible) {
    EXPECT_FALSE(result().throttledShare) << "nobody could tell: not 0";
    at(15, ThrottleWatched{.device = "cpu", .isPossible = true});
    measure();
    began(0, 20, 18);
    ended(0, 21, 19);
    ASSERT_TRUE(result().observedShare);
    EXPECT_NEAR(*result().observedShare, 0.5, 1e-9);
    ASSERT_TRUE(result().throttledShare);
    EXPECT_NEAR(*result().throttledShare, 0.2, 1e-9);
}

TEST_F(RunConditions, ThrottlingOfAnotherDeviceIsNotTheCases) {
    at(5, ThrottleWatched{.device = "cpu", .isPossible = true});
    at(5, ThrottleWatched{.device = "gpu0", .isPossible = true});
    measure();
    at(20, ConditionBegan{.condition = 0,
                          .kind = ConditionKind::Throttle,
                          .device = "gpu0",
                          .cause = ThrottleCause::Thermal,
                          .evidence = {},
                          .from = 12});
    EXPECT_EQ(result().throttledShare, 0.0);
}

TEST_F(RunConditions, TheSameDisturbanceTwiceAtOnceCountsOnce) {
    at(5, ThrottleWatched{.device = "cpu", .isPossible = true});
    measure();
    began(0, 20, 12, ThrottleCause::Thermal);
    began(1, 20, 14, ThrottleCause::CpuQuota);
    ended(0, 21, 16);
    ended(1, 21, 18);
    EXPECT_NEAR(result().throttledShare.value_or(0), 0.6, 1e-9);
}

TEST_F(RunConditions, EndsOfUnknownConditionsAreIgnored) {
    measure();
    ended(7, 20, 12);
    EXPECT_DOUBLE_EQ(result().valid->share, 1);
}

TEST_F(RunConditions, AMachineThatSleptIsAWarningAndTheCostIsKept) {
    at(12, MachineSlept{.seconds = 40});
    at(30, TelemetryCost{.cpuSeconds = 0.12, .dropped = 3});
    const auto run = model.snapshot();
    ASSERT_EQ(run->warnings.size(), 1U);
    EXPECT_TRUE(run->warnings[0].message.is(MessageId::machine_slept));
    ASSERT_TRUE(run->telemetryCost);
    EXPECT_EQ(run->telemetryCost->dropped, 3);
}

}  // namespace
}  // namespace clipscope::record
