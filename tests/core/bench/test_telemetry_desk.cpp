// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/telemetry_desk.h"

#include "tests/core/telemetry/rapl_tree.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_sensors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope::bench {
namespace {

using record::ReadingStatus;
using record::Value;
using telemetry::Quantity;
using telemetry::Role;
using telemetry::Sensor;

/// Keeps what the log's writer tells.
class Kept final : public record::RunObserver {
public:
    void onEvent(const record::Event& event) override { events.push_back(event); }
    std::vector<record::Event> events;
};

constexpr std::size_t figures = telemetry::ModelCpus::figures;

/// A desk with a log of its own, on a fake clock, and sensors that come in one source.
class TelemetryDeskTest : public testing::Test {
protected:
    void make(const telemetry::SensorChoices& choices = {}) {
        log.emplace(clock, nullptr, std::vector<record::RunObserver*>{&kept});
        m_producer = &log->addProducer(1024);
        desk.emplace(clock, *log, *m_producer, choices, nullptr, sampledPeak, rapl.path());
        log->start(record::RunStarted{});
        desk->start(1);
    }

    static Sensor sensor(const std::string& id, const std::string& device, Quantity quantity) {
        return {.id = id, .label = id, .device = device, .quantity = quantity, .limit = std::nullopt};
    }
    /// Sensors from position 0 of the sampler on.
    void come(std::vector<Sensor> sensors) {
        const auto count = static_cast<std::int32_t>(sensors.size());
        desk->onSource(clock.now(), {.name = "fake", .reason = {}, .sensors = count},
                       {.first = 0, .sensors = std::move(sensors)});
    }
    void read(std::vector<record::Reading> readings, double after = 0.1) {
        clock.advance(std::chrono::duration<double>(after));
        desk->onReadings(clock.now(), readings);
    }

    /// Everything that was told, once the log is closed.
    template <typename T>
    std::vector<std::pair<double, T>> told() {
        log->close();
        std::vector<std::pair<double, T>> found;
        for (const record::Event& event : kept.events) {
            if (const T* const payload = std::get_if<T>(&event.payload)) {
                found.emplace_back(event.t, *payload);
            }
        }
        return found;
    }

    test::FakeClock clock;
    test::RaplTree rapl;
    std::atomic<std::uint64_t> sampledPeak{0};
    Kept kept;
    std::optional<record::EventLog> log;
    std::optional<TelemetryDesk> desk;

private:
    record::EventProducer* m_producer = nullptr;
};

TEST_F(TelemetryDeskTest, PositionsLieBehindTheFiguresOfTheModelsCpus) {
    make();
    come({sensor("cpu0.busy", "cpu", Quantity::Share), sensor("thermal/x86_pkg_temp", "cpu", Quantity::Temperature)});
    read({test::reading(0, 80), test::reading(1, 61)});
    const auto changed = told<record::SensorsChanged>();
    ASSERT_EQ(changed.size(), 2U);
    EXPECT_EQ(changed[0].second.source, "model_cpus");
    EXPECT_EQ(changed[0].second.added.size(), figures);
    EXPECT_EQ(changed[1].second.first, figures);
    const auto telemetry = told<record::Telemetry>();
    ASSERT_EQ(telemetry.size(), 1U);
    EXPECT_NEAR(telemetry[0].first, 0.1, 1e-9) << "the time of the reading, not of its telling";
    EXPECT_EQ(telemetry[0].second.readings.size(), figures + 2);
    EXPECT_THAT(telemetry[0].second.readings, testing::Contains(test::reading(figures + 1, 61)));
    EXPECT_THAT(telemetry[0].second.readings, testing::Contains(test::reading(2, 80))) << "cpu.busy";
    EXPECT_THAT(telemetry[0].second.readings, testing::Contains(test::reading(0, ReadingStatus::Absent)));
}

TEST_F(TelemetryDeskTest, FiguresOfTheCpusComeWithTheirReadingsAlone) {
    make();
    come({sensor("cpu0.busy", "cpu", Quantity::Share), sensor("thermal/x86_pkg_temp", "cpu", Quantity::Temperature)});
    read({test::reading(1, 61)});
    EXPECT_THAT(told<record::Telemetry>().at(0).second.readings, testing::ElementsAre(test::reading(figures + 1, 61)));
}

TEST_F(TelemetryDeskTest, PicksAreToldWhereTheyChange) {
    make();
    come({sensor("thermal/x86_pkg_temp", "cpu", Quantity::Temperature)});
    desk->onSource(clock.now(), {.name = "none", .status = ReadingStatus::Absent, .reason = {}}, {});
    const auto picks = told<record::SensorsPicked>();
    ASSERT_EQ(picks.size(), 2U) << "at the start, and when the temperature came";
    EXPECT_EQ(picks[1].second.picks.at(0).role, "cpu_temperature");
    EXPECT_EQ(picks[1].second.picks[0].sensor, figures);
    EXPECT_EQ(told<record::SensorsChanged>().back().second.status, ReadingStatus::Absent);
}

TEST_F(TelemetryDeskTest, AHiddenSensorIsShownNowhere) {
    make({{"cpu_temperature", "none"}, {"cpu_power", "none"}});
    come({sensor("thermal/x86_pkg_temp", "cpu", Quantity::Temperature)});
    desk->beginWork(0, backend::Device::Cpu, {});
    desk->beginPass();
    read({test::reading(0, 61)});
    rapl.energy("intel-rapl:0", 9'000'000);
    record::PassResources resources;
    desk->endPass(resources);
    EXPECT_FALSE(desk->present(Role::CpuTemperature));
    EXPECT_FALSE(resources.temperatureStartC);
    EXPECT_FALSE(resources.temperatureMaxC);
    EXPECT_FALSE(resources.energyJoules);
    EXPECT_TRUE(told<record::SensorsPicked>().back().second.picks[0].isHidden);
}

TEST_F(TelemetryDeskTest, ThePresentValueOfARoleIsTheNewestOneThatIsOk) {
    make();
    come({sensor("thermal/x86_pkg_temp", "cpu", Quantity::Temperature)});
    EXPECT_FALSE(desk->present(Role::CpuTemperature));
    read({test::reading(0, 61)});
    EXPECT_EQ(desk->present(Role::CpuTemperature), 61);
    read({test::reading(0, ReadingStatus::Error)});
    EXPECT_FALSE(desk->present(Role::CpuTemperature));
}

TEST_F(TelemetryDeskTest, APassGetsTemperatureClockAndCountedEnergy) {
    make();
    come({sensor("thermal/x86_pkg_temp", "cpu", Quantity::Temperature), sensor("cpu0.clock", "cpu", Quantity::Clock),
          sensor("cpu1.clock", "cpu", Quantity::Clock)});
    desk->beginWork(0, backend::Device::Cpu, {1});
    read({test::reading(0, 55), test::reading(1, 800), test::reading(2, 4000)});
    desk->beginPass();
    for (int tick = 0; tick < 10; ++tick) {
        read({test::reading(0, 60 + tick), test::reading(1, 800), test::reading(2, 4000)});
    }
    rapl.energy("intel-rapl:0", 25'000'000);
    rapl.energy("intel-rapl:0:1", 7'000'000);
    rapl.energy("intel-rapl:1", 12'000'000);
    record::PassResources resources;
    desk->endPass(resources);
    EXPECT_EQ(resources.temperatureStartC, 55);
    EXPECT_EQ(resources.temperatureMaxC, 69);
    EXPECT_NEAR(resources.clockMeanMhz.value_or(0), 4000, 1e-9) << "of the CPU that computes";
    EXPECT_NEAR(resources.energyJoules.value_or(0), 30, 1e-6);
    EXPECT_NEAR(resources.powerMeanWatts.value_or(0), 30, 1e-3);
    EXPECT_EQ(resources.energySource, "rapl/energy");
    EXPECT_FALSE(resources.isEnergyIntegrated);
}

TEST_F(TelemetryDeskTest, AGpusEnergyIsIntegratedFromItsPower) {
    make();
    come({sensor("nvml/GPU-0/power", "gpu0", Quantity::Power),
          sensor("thermal/x86_pkg_temp", "cpu", Quantity::Temperature)});
    desk->beginWork(0, backend::Device::Gpu, {});
    read({test::reading(0, 300), test::reading(1, 90)});
    desk->beginPass();
    for (int tick = 0; tick < 20; ++tick) {
        read({test::reading(0, 300), test::reading(1, 90)}, 0.5);
    }
    record::PassResources resources;
    desk->endPass(resources);
    EXPECT_NEAR(resources.energyJoules.value_or(0), 3000, 1);
    EXPECT_TRUE(resources.isEnergyIntegrated);
    EXPECT_EQ(resources.energySource, "nvml/GPU-0/power");
    EXPECT_FALSE(resources.temperatureMaxC) << "the CPU's is not the GPU's";
}

TEST_F(TelemetryDeskTest, EnergyGoesOnWhereItsCounterBeginsAgainWithinAPass) {
    rapl.energy("intel-rapl:1", 262'143'000'000);
    make();
    come({sensor("thermal/x86_pkg_temp", "cpu", Quantity::Temperature)});
    desk->beginWork(0, backend::Device::Cpu, {});
    desk->beginPass();
    double used = 0;
    // Half an hour at 400 W: the counter of 262 kJ begins again twice and more, and the readings keep count of it.
    for (int second = 0; second < 1800; ++second) {
        used += 400;
        const auto counter = static_cast<std::uint64_t>(262'143'000'000 + used * 1e6) % 262'143'328'851ULL;
        rapl.energy("intel-rapl:1", counter);
        rapl.energy("intel-rapl:0", 5'000'001 + static_cast<std::uint64_t>(second));
        rapl.energy("intel-rapl:0:1", 2'000'001 + static_cast<std::uint64_t>(second));
        read({test::reading(0, 80)}, 1);
    }
    record::PassResources resources;
    desk->endPass(resources);
    EXPECT_NEAR(resources.energyJoules.value_or(0), used, 1);
}

TEST_F(TelemetryDeskTest, TheLargestMemoryIsKept) {
    make();
    come({sensor("process.rss", "process", Quantity::Bytes)});
    for (const double bytes : {5e6, 9e6, 7e6}) {
        read({test::reading(0, bytes)});
    }
    EXPECT_EQ(sampledPeak, 9'000'000U);
}

TEST_F(TelemetryDeskTest, ConditionsAreNumberedAndEndWithTheRun) {
    make();
    come({sensor("swap.in", "machine", Quantity::Throughput),
          sensor("power_supply.on_battery", "machine", Quantity::Flag)});
    for (int tick = 0; tick < 20; ++tick) {
        read({test::reading(0, 0), test::reading(1, 0)});
    }
    for (int tick = 0; tick < 20; ++tick) {
        read({test::reading(0, 5e6), test::reading(1, 1)});
    }
    for (int tick = 0; tick < 20; ++tick) {
        read({test::reading(0, 0), test::reading(1, 1)});
    }
    const double end = clipscope::seconds(clock.now().time_since_epoch());
    desk->finish();
    desk->finish();
    const auto began = told<record::ConditionBegan>();
    const auto ended = told<record::ConditionEnded>();
    ASSERT_EQ(began.size(), 2U);
    ASSERT_EQ(ended.size(), 2U);
    EXPECT_NE(began[0].second.condition, began[1].second.condition);
    EXPECT_LT(began[0].second.from, began[0].first) << "noticed later than it began";
    for (const auto& [t, condition] : began) {
        const bool isBattery = condition.kind == record::ConditionKind::Battery;
        const auto own =
            std::ranges::find_if(ended, [&](const auto& one) { return one.second.condition == condition.condition; });
        ASSERT_NE(own, ended.end());
        EXPECT_NEAR(own->second.to, isBattery ? end : end - 2, 0.3);
    }
}

TEST_F(TelemetryDeskTest, NothingIsToldOnceItIsFinished) {
    make();
    come({sensor("swap.in", "machine", Quantity::Throughput)});
    desk->finish();
    read({test::reading(0, 1)});
    desk->onResume(clock.now(), 9);
    come({sensor("swap.out", "machine", Quantity::Throughput)});
    EXPECT_TRUE(told<record::Telemetry>().empty());
    EXPECT_TRUE(told<record::MachineSlept>().empty());
    EXPECT_EQ(told<record::SensorsChanged>().size(), 2U);
}

TEST_F(TelemetryDeskTest, ASleepIsTold) {
    make();
    desk->onResume(clock.now(), 9);
    EXPECT_EQ(told<record::MachineSlept>().at(0).second.seconds, 9);
}

}  // namespace
}  // namespace clipscope::bench
