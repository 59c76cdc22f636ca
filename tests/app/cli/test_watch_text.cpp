// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watch_text.h"

#include "app/cli/reading_text.h"
#include "tests/support/test_sensors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope::cli {
namespace {

using test::reading;
using testing::HasSubstr;
using testing::Not;

class WatchTextTest : public testing::Test {
protected:
    void tell(record::EventPayload payload, double t = 12.5) {
        board.apply({.seq = seq++, .t = t, .payload = std::move(payload)});
    }
    std::string text(bool hasAll = false) { return watchText(board, busiest, {.width = 160, .hasAllSensors = hasAll}); }

    WatchBoard board;
    std::vector<telemetry::BusyProcess> busiest;
    std::uint64_t seq = 0;
};

TEST_F(WatchTextTest, PickedSensorsHaveValueUnitLimitAndWhy) {
    record::SensorsChanged sensors = test::sensorsChanged({"package"}, telemetry::Quantity::Temperature);
    sensors.added[0].limit = 100;
    tell(sensors);
    tell(record::SensorsPicked{
        .picks = {{.role = "cpu_temperature",
                   .sensor = 0,
                   .why = Message(MessageId::sensor_is_the_only_one, {"package", "Package id 0"})},
                  {.role = "fan", .sensor = {}, .why = Message(MessageId::no_sensor_for_role, {"fan"})}}});
    EXPECT_THAT(text(), HasSubstr("n/a (absent)")) << "nothing was read yet";
    tell(record::Telemetry{.readings = {reading(0, 71.5)}});
    EXPECT_THAT(text(), testing::ContainsRegex("CPU temperature +71.5 °C +100.0 °C +package"));
    EXPECT_THAT(text(), testing::ContainsRegex("Fan +n/a +– +No sensor"));
    tell(record::Telemetry{.readings = {reading(0, record::ReadingStatus::NoPermission)}});
    EXPECT_THAT(text(), HasSubstr("n/a (no permission)"));
}

TEST_F(WatchTextTest, ThrottlingIsToldWithItsEvidence) {
    EXPECT_THAT(text(), testing::ContainsRegex("Throttling cpu +Unknown"));
    tell(record::ThrottleWatched{.device = "cpu", .isPossible = true});
    EXPECT_THAT(text(), testing::ContainsRegex("Throttling cpu +None"));
    tell(record::ConditionBegan{.condition = 0,
                                .kind = record::ConditionKind::Throttle,
                                .device = "cpu",
                                .cause = record::ThrottleCause::Thermal,
                                .verdict = record::Verdict::Suspected,
                                .evidence = Message(MessageId::clock_fell_hot, {20.0, 100.0, 100.0}),
                                .from = 8});
    EXPECT_THAT(text(), HasSubstr("Suspected: thermal since 8.0 s. The clock fell by 20 % under load"));
    tell(record::ConditionEnded{.condition = 0, .to = 12});
    EXPECT_THAT(text(), testing::ContainsRegex("Throttling cpu +None"));
}

TEST_F(WatchTextTest, OtherProgramsMemoryAndPressureAreTold) {
    EXPECT_THAT(text(), testing::ContainsRegex("Other programs +n/a of the CPU time"));
    tell(test::sensorsChanged({"memory.available", "memory.total", "swap.used"}));
    record::SensorsChanged shares =
        test::sensorsChanged({"other.cpu", "pressure.memory.some"}, telemetry::Quantity::Share);
    shares.first = 3;
    tell(shares);
    tell(record::Telemetry{.readings = {reading(0, 4.0 * 1073741824), reading(1, 16.0 * 1073741824), reading(2, 0.0),
                                        reading(3, 12.34), reading(4, 2.5)}});
    busiest = {{.process = 412, .name = "cc1plus", .percent = 11}};
    EXPECT_THAT(text(), HasSubstr("12.34 % of the CPU time: cc1plus (412) 11 %"));
    EXPECT_THAT(text(), HasSubstr("4 GiB of 16 GiB may be taken"));
    EXPECT_THAT(text(), HasSubstr("memory 2.50 %"));
    tell(record::ConditionBegan{.kind = record::ConditionKind::MemoryPressure,
                                .device = "machine",
                                .evidence = Message(MessageId::memory_is_short, {12.0})});
    EXPECT_THAT(text(), HasSubstr("Memory pressure"));
}

TEST_F(WatchTextTest, AMissingSourceSaysWhyAndWhatHelps) {
    tell(record::SensorsChanged{.source = "rapl",
                                .status = record::ReadingStatus::Absent,
                                .reason = Message(MessageId::rapl_missing, {"/sys/class/powercap"})});
    EXPECT_THAT(text(), HasSubstr("Sources that lack something"));
    EXPECT_THAT(text(), HasSubstr("modprobe intel_rapl_msr"));
}

TEST_F(WatchTextTest, AllSensorsFollowWhereTheyAreWanted) {
    tell(test::sensorsChanged({"process.threads"}, telemetry::Quantity::Number));
    tell(record::Telemetry{.readings = {reading(0, 7.0)}});
    EXPECT_THAT(text(), Not(HasSubstr("process.threads")));
    EXPECT_THAT(text(true), testing::ContainsRegex("process.threads +7 "));
}

TEST(ReadingText, UnitsAreThoseThatPeopleRead) {
    using telemetry::Quantity;
    EXPECT_EQ(quantityText(Quantity::Clock, 3412.7), "3413 MHz");
    EXPECT_EQ(quantityText(Quantity::Bytes, 3.5 * 1073741824), "3.5 GiB");
    EXPECT_EQ(quantityText(Quantity::Throughput, 1048576), "1 MiB/s");
    EXPECT_EQ(quantityText(Quantity::Flag, 1), "on");
    EXPECT_EQ(quantityText(Quantity::Bits, 96), "0x60");
    EXPECT_EQ(quantityText(Quantity::Power, 45.678), "45.68 W");
}

}  // namespace
}  // namespace clipscope::cli
