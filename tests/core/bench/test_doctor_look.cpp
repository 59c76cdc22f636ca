// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/doctor_look.h"
#include "tests/support/test_sensors.h"

#include <gtest/gtest.h>

namespace clipscope::bench {
namespace {

using test::reading;

void tell(DoctorLook& look, record::EventPayload payload) {
    look.onEvent({.payload = std::move(payload)});
}

TEST(DoctorLook, TellsMeansOfWhatSensorsTold) {
    DoctorLook look;
    tell(look, test::sensorsChanged({"other.cpu", "machine.steal", "swap.in", "swap.out"}));
    tell(look, record::Telemetry{.readings = {reading(0, 10), reading(1, 4), reading(2, 1000), reading(3, 500)}});
    tell(look, record::Telemetry{.readings = {reading(0, 20), reading(1, record::ReadingStatus::Error),
                                              reading(2, 3000), reading(3, 500)}});
    const DoctorReadings readings = look.readings();
    EXPECT_EQ(readings.othersPercent, 15);
    EXPECT_EQ(readings.stealPercent, 4);
    EXPECT_EQ(readings.swapBytesPerSecond, 2500);
    EXPECT_EQ(readings.temperatureC, std::nullopt);
}

TEST(DoctorLook, TakesTheTemperatureThatWasPicked) {
    DoctorLook look;
    record::SensorsChanged sensors = test::sensorsChanged({"board", "package"}, telemetry::Quantity::Temperature);
    sensors.added[1].limit = 100;
    tell(look, sensors);
    tell(look, record::SensorsPicked{.picks = {{.role = "cpu_temperature", .sensor = 1}}});
    tell(look, record::Telemetry{.readings = {reading(0, 30), reading(1, 70)}});
    tell(look, record::Telemetry{.readings = {reading(1, 72)}});
    EXPECT_EQ(look.readings().temperatureC, 72);
    EXPECT_EQ(look.readings().temperatureLimitC, 100);
}

TEST(DoctorLook, KnowsNothingOfAMachineWithoutSensors) {
    const DoctorReadings readings = DoctorLook().readings();
    EXPECT_EQ(readings.othersPercent, std::nullopt);
    EXPECT_EQ(readings.swapBytesPerSecond, std::nullopt);
    EXPECT_EQ(readings.temperatureLimitC, std::nullopt);
}

}  // namespace
}  // namespace clipscope::bench
