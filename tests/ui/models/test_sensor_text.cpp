// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_sensors.h"
#include "ui/models/sensor_text.h"

#include <gtest/gtest.h>

namespace clipscope::models {
namespace {

using record::ReadingStatus;

record::SensorsChanged source(std::string name, ReadingStatus status, std::int32_t sensors,
                              std::optional<Message> reason = std::nullopt) {
    return {.source = std::move(name), .status = status, .reason = std::move(reason), .sensors = sensors};
}

/// A virtual machine: nothing tells temperature or power.
record::RunSnapshot withoutSensors() {
    record::RunSnapshot run;
    run.telemetry.sources = {
        source("procfs", ReadingStatus::Ok, 14),
        source("libsensors", ReadingStatus::Absent, 0, Message(MessageId::hwmon_missing, {std::string("/sys/hwmon")})),
        source("rapl", ReadingStatus::Absent, 0, Message(MessageId::rapl_missing, {std::string("/sys/powercap")}))};
    run.telemetry.picked.push_back({.pick = {.role = "cpu_temperature"}, .sensor = {}, .present = {}});
    run.telemetry.picked.push_back({.pick = {.role = "cpu_power"}, .sensor = {}, .present = {}});
    return run;
}

TEST(SensorText, SaysWhyTemperatureAndPowerAreMissing) {
    const QStringList lines = missingSensors(withoutSensors(), {}, backend::Device::Cpu);
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].startsWith("No temperature: There are no sensors below /sys/hwmon")) << lines[0].toStdString();
    EXPECT_TRUE(lines[1].startsWith("No power: There are no energy counters")) << lines[1].toStdString();
}

TEST(SensorText, SaysNothingOfWhatIsThereOrHiddenOrNotLookedForYet) {
    record::RunSnapshot run = withoutSensors();
    run.telemetry.picked[1].pick.isHidden = true;
    bridge::RunTimeline timeline;
    timeline.apply({.t = 0, .payload = test::sensorsChanged({"heat"})});
    timeline.apply({.t = 0, .payload = record::SensorsPicked{.picks = {{.role = "cpu_temperature", .sensor = 0}}}});
    timeline.apply({.t = 1, .payload = record::Telemetry{{test::reading(0, 50)}}});
    EXPECT_TRUE(missingSensors(run, timeline, backend::Device::Cpu).isEmpty());
    EXPECT_TRUE(missingSensors({}, {}, backend::Device::Cpu).isEmpty());
}

TEST(SensorText, FallsBackOnWhyNoSensorWasPicked) {
    record::RunSnapshot run;
    run.telemetry.sources = {source("nvml", ReadingStatus::Ok, 3)};
    run.telemetry.picked.push_back(
        {.pick = {.role = "gpu_power", .why = Message(MessageId::sensor_chosen_is_absent, {std::string("x/y")})},
         .sensor = {},
         .present = {}});
    const QStringList lines = missingSensors(run, {}, backend::Device::Gpu);
    ASSERT_EQ(lines.size(), 1);
    EXPECT_TRUE(lines[0].contains("There is no sensor x/y")) << lines[0].toStdString();
}

TEST(SensorText, CountsSensorsAndWhatCouldBeMended) {
    record::TelemetryState telemetry;
    EXPECT_EQ(sensorCounts(telemetry), QString());
    telemetry.sources = {source("procfs", ReadingStatus::Ok, 12), source("nvml", ReadingStatus::Absent, 0)};
    EXPECT_EQ(sensorCounts(telemetry), "sensors: 12 ok");
    telemetry.sources.push_back(source("rapl", ReadingStatus::NoPermission, 2));
    telemetry.sources.push_back(source("perf_event", ReadingStatus::NoPermission, 0));
    telemetry.sources.push_back(source("libsensors", ReadingStatus::Stale, 1));
    EXPECT_EQ(sensorCounts(telemetry), "sensors: 12 ok · 3 no permission · 1 failing (fix…)");
}

}  // namespace
}  // namespace clipscope::models
