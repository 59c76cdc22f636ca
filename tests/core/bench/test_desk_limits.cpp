// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/telemetry_desk.h"

#include "tests/core/bench/collected_events.h"
#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>
#include <atomic>
#include <string>
#include <vector>

namespace clipscope::bench {
namespace {

using backend::Device;
using telemetry::Quantity;
using telemetry::ReadingStatus;
using telemetry::Value;

telemetry::Sensor sensor(const char* id, const char* device, Quantity quantity) {
    return {.id = id, .label = id, .device = device, .quantity = quantity, .limit = std::nullopt};
}

/// A desk that hears of a CPU and a GPU, each with a temperature and a power.
class DeskLimitsTest : public testing::Test {
protected:
    void start(telemetry::SensorChoices choices = {}) {
        desk.emplace(clock, events.log, events.producer, std::move(choices), nullptr, peak);
        if (stopAbove) {
            desk->watchHeat(*stopAbove, [this] { ++stops; });
        }
        desk->start(1);
        desk->onSource(clock.now(), {.name = "test", .sensors = 4},
                       {.first = 0,
                        .sensors = {sensor("thermal/x86_pkg_temp", "cpu", Quantity::Temperature),
                                    sensor("board/power", "cpu", Quantity::Power),
                                    sensor("nvml/0/temperature", "gpu0", Quantity::Temperature),
                                    sensor("nvml/0/power", "gpu0", Quantity::Power)}});
    }
    void read(telemetry::SensorIndex index, Value value) {
        const std::vector<telemetry::Reading> readings{{.sensor = index, .value = value}};
        desk->onReadings(clock.now(), readings);
    }
    void pass(double seconds) { clock.advance(std::chrono::duration<double>(seconds)); }

    test::FakeClock clock;
    test::CollectedEvents events{clock};
    std::atomic<std::uint64_t> peak{0};
    std::optional<double> stopAbove;
    int stops = 0;
    std::optional<TelemetryDesk> desk;
};

TEST_F(DeskLimitsTest, TellsEachDevicesTemperature) {
    start();
    EXPECT_FALSE(desk->temperature(Device::Cpu)) << "not read yet";
    read(0, Value(61.0));
    read(2, Value(72.0));
    EXPECT_EQ(desk->temperature(Device::Cpu), 61);
    EXPECT_EQ(desk->temperature(Device::Gpu), 72);
    read(0, Value(ReadingStatus::Stale));
    EXPECT_FALSE(desk->temperature(Device::Cpu));
}

TEST_F(DeskLimitsTest, ASensorThatIsHiddenTellsNothing) {
    start({{"cpu_temperature", "none"}, {"gpu_power", "none"}});
    read(0, Value(61.0));
    read(3, Value(50.0));
    EXPECT_FALSE(desk->temperature(Device::Cpu));
    EXPECT_FALSE(desk->tellsPower(Device::Gpu));
}

TEST_F(DeskLimitsTest, IsCompleteOnceEverySourceWasReadFrom) {
    desk.emplace(clock, events.log, events.producer, telemetry::SensorChoices{}, nullptr, peak);
    desk->start(2);
    desk->onSource(clock.now(), {.name = "one", .sensors = 1},
                   {.first = 0, .sensors = {sensor("thermal/x86_pkg_temp", "cpu", Quantity::Temperature)}});
    read(0, Value(61.0));
    EXPECT_FALSE(desk->areComplete());
    desk->onSource(clock.now(), {.name = "two"}, {.first = 1, .sensors = {}});
    EXPECT_FALSE(desk->areComplete());
    read(0, Value(61.0));
    EXPECT_TRUE(desk->areComplete());
}

TEST_F(DeskLimitsTest, ThePowerOfARestIsThatOfItsDevice) {
    start();
    EXPECT_FALSE(desk->tellsPower(Device::Gpu));
    read(3, Value(20.0));
    EXPECT_TRUE(desk->tellsPower(Device::Gpu));
    desk->beginWork(PassSensors::noCase, Device::Gpu, {});
    desk->beginPass();
    for (int tenth = 0; tenth < 100; ++tenth) {
        read(1, Value(99.0));
        read(3, Value(20.0));
        pass(0.1);
    }
    record::PassResources resources;
    desk->endPass(resources);
    EXPECT_NEAR(resources.powerMeanWatts.value(), 20, 1e-9);
    EXPECT_EQ(resources.energySource, "nvml/0/power");
}

TEST_F(DeskLimitsTest, ADeviceThatIsTooHotStopsTheRunOnce) {
    stopAbove = 90;
    start();
    desk->beginWork(0, Device::Cpu, {});
    for (int tenth = 0; tenth < 30; ++tenth) {
        read(0, Value(95.5));
        pass(0.1);
    }
    EXPECT_EQ(stops, 1);
    const auto warnings = events.all<record::Warning>();
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_TRUE(warnings[0].message.is(MessageId::stopped_for_heat));
    EXPECT_EQ(warnings[0].message.english(),
              "The CPU was at 95.5 °C, for a second above the 90 °C of --stop-above: the run was stopped.");
}

TEST_F(DeskLimitsTest, ADeviceThatIsNotInUseMayBeHot) {
    stopAbove = 90;
    start();
    desk->beginWork(0, Device::Gpu, {});
    for (int tenth = 0; tenth < 30; ++tenth) {
        read(0, Value(95.5));
        read(2, Value(80.0));
        pass(0.1);
    }
    EXPECT_EQ(stops, 0);
    EXPECT_TRUE(events.all<record::Warning>().empty());
}

}  // namespace
}  // namespace clipscope::bench
