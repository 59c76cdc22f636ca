// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/telemetry_fold.h"

#include "tests/support/test_sensors.h"

#include <gtest/gtest.h>

namespace clipscope::record {
namespace {

using telemetry::Quantity;

class TelemetryFoldTest : public testing::Test {
protected:
    TelemetryFoldTest() {
        fold.apply(test::sensorsChanged({"cpu.temp", "cpu.power", "other.cpu"}, Quantity::Share));
        fold.apply(picked(0, 1));
    }

    static SensorsPicked picked(std::optional<SensorIndex> temperature, std::optional<SensorIndex> power) {
        return {.picks = {{.role = "cpu_temperature", .sensor = temperature, .why = {}},
                          {.role = "cpu_power", .sensor = power, .why = {}}}};
    }
    static ConditionBegan throttle(ThrottleCause cause, Verdict verdict, std::int32_t number = 0) {
        return {.condition = number,
                .kind = ConditionKind::Throttle,
                .device = "cpu",
                .cause = cause,
                .verdict = verdict,
                .evidence = {}};
    }

    TelemetryFold fold;
};

TEST_F(TelemetryFoldTest, APickedSensorTellsItsNewestValueAndNothingBefore) {
    EXPECT_EQ(fold.state().find("cpu_temperature"), nullptr) << "nothing was read: not 0";
    fold.apply(Telemetry{.readings = {test::reading(0, 71), test::reading(2, 3)}});
    fold.apply(Telemetry{.readings = {test::reading(0, 72)}});
    ASSERT_NE(fold.state().find("cpu_temperature"), nullptr);
    EXPECT_EQ(fold.state().find("cpu_temperature")->present, Value(72));
    EXPECT_EQ(fold.state().find("cpu_temperature")->sensor.id, "cpu.temp");
    EXPECT_EQ(fold.state().find("cpu_power"), nullptr);
    fold.apply(Telemetry{.readings = {test::reading(0, ReadingStatus::Stale)}});
    EXPECT_EQ(fold.state().find("cpu_temperature"), nullptr) << "a stale value is none";
}

TEST_F(TelemetryFoldTest, AnotherPickKeepsTheValueOfASensorThatStays) {
    fold.apply(Telemetry{.readings = {test::reading(0, 71), test::reading(1, 50)}});
    fold.apply(picked(std::nullopt, 1));
    EXPECT_EQ(fold.state().find("cpu_temperature"), nullptr);
    ASSERT_NE(fold.state().find("cpu_power"), nullptr);
    EXPECT_EQ(fold.state().find("cpu_power")->present, Value(50));
}

TEST_F(TelemetryFoldTest, APickThatTheJournalLacksIsNone) {
    fold.apply(picked(99, 1));
    fold.apply(Telemetry{.readings = {test::reading(99, 1)}});
    EXPECT_EQ(fold.state().picked.front().sensor.id, "");
}

TEST_F(TelemetryFoldTest, ASourceIsKnownByItsNewestState) {
    fold.apply(SensorsChanged{.source = "nvml", .status = ReadingStatus::Ok, .reason = {}, .sensors = 4});
    fold.apply(SensorsChanged{.source = "nvml", .status = ReadingStatus::Stale, .reason = {}, .sensors = 4});
    ASSERT_EQ(fold.state().sources.size(), 2U);
    EXPECT_EQ(fold.state().sources[1].status, ReadingStatus::Stale);
    EXPECT_TRUE(fold.state().sources[0].added.empty()) << "sensors are held once";
}

TEST_F(TelemetryFoldTest, OnlyValuesTellOfOthers) {
    EXPECT_FALSE(fold.tellsOfOthers({.readings = {test::reading(0, 5)}}));
    EXPECT_FALSE(fold.tellsOfOthers({.readings = {test::reading(2, ReadingStatus::Absent)}}));
    EXPECT_TRUE(fold.tellsOfOthers({.readings = {test::reading(2, 0)}}));
}

TEST_F(TelemetryFoldTest, AVerdictStandsWhileItHolds) {
    fold.apply(ThrottleWatched{.device = "cpu", .isPossible = true});
    ASSERT_EQ(fold.state().throttle.size(), 1U);
    EXPECT_TRUE(fold.state().throttle[0].isPossible);
    EXPECT_FALSE(fold.state().throttle[0].verdict);
    const ConditionBegan heat = throttle(ThrottleCause::Thermal, Verdict::Suspected);
    fold.begin(heat);
    EXPECT_EQ(fold.state().throttle[0].verdict, Verdict::Suspected);
    EXPECT_EQ(fold.state().throttle[0].cause, ThrottleCause::Thermal);
    fold.end(heat);
    EXPECT_FALSE(fold.state().throttle[0].verdict);
    EXPECT_FALSE(fold.state().throttle[0].cause);
}

TEST_F(TelemetryFoldTest, OneCauseThatEndsLeavesTheOther) {
    const ConditionBegan heat = throttle(ThrottleCause::Thermal, Verdict::Confirmed, 1);
    const ConditionBegan quota = throttle(ThrottleCause::CpuQuota, Verdict::Confirmed, 2);
    fold.begin(heat);
    fold.begin(quota);
    fold.end(quota);
    EXPECT_EQ(fold.state().throttle[0].cause, ThrottleCause::Thermal) << "it is still hot";
    EXPECT_EQ(fold.state().throttle[0].verdict, Verdict::Confirmed);
    fold.end(heat);
    EXPECT_FALSE(fold.state().throttle[0].verdict);
}

TEST_F(TelemetryFoldTest, AClockChangeIsNoThrottling) {
    ConditionBegan scaling = throttle(ThrottleCause::FrequencyScaling, Verdict::Suspected);
    scaling.kind = ConditionKind::ClockChange;
    fold.begin(scaling);
    fold.end(scaling);
    for (const DeviceThrottle& device : fold.state().throttle) {
        EXPECT_FALSE(device.verdict);
    }
}

}  // namespace
}  // namespace clipscope::record
