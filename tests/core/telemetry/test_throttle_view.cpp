// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/throttle_view.h"

#include "core/telemetry/gpu_throttle_reasons.h"
#include "core/telemetry/nvml_abi.h"
#include "tests/support/test_sensors.h"

#include <gtest/gtest.h>
#include <map>

namespace clipscope::telemetry {
namespace {

using test::reading;

class ThrottleViewTest : public testing::Test {
protected:
    SensorIndex add(ThrottleView& view, const std::string& id, const std::string& device = "cpu",
                    Quantity quantity = Quantity::Count, std::optional<double> limit = {}) {
        view.addSensor(m_next, {.id = id, .label = id, .device = device, .quantity = quantity, .limit = limit});
        return m_next++;
    }

private:
    SensorIndex m_next = 0;
};

TEST_F(ThrottleViewTest, OfACpuTheQuickSourcesCompleteAMoment) {
    ThrottleView view("cpu");
    const auto busy = add(view, "cpu.busy");
    const auto clock = add(view, "cpu.clock");
    const auto power = add(view, "rapl/power");
    EXPECT_FALSE(view.update(1, std::vector{reading(power, 54)})) << "power alone is no moment";
    const auto sample = view.update(1.1, std::vector{reading(busy, 98), reading(clock, 4200)});
    ASSERT_TRUE(sample);
    EXPECT_EQ(sample->t, 1.1);
    EXPECT_EQ(sample->busyPercent, 98);
    EXPECT_EQ(sample->clockMhz, 4200);
    EXPECT_EQ(sample->powerWatts, 54) << "as it was read a moment ago";
    EXPECT_EQ(sample->coreThrottles, std::nullopt) << "never 0 for what is not there";
    EXPECT_EQ(sample->saysThermal, std::nullopt);
}

TEST_F(ThrottleViewTest, WhatIsOldOrCannotBeReadIsUnknown) {
    ThrottleView view("cpu");
    const auto busy = add(view, "cpu.busy");
    const auto power = add(view, "rapl/power");
    (void)view.update(0, std::vector{reading(power, 54)});
    EXPECT_EQ(view.update(2, std::vector{reading(busy, 98)})->powerWatts, 54);
    EXPECT_EQ(view.update(2.1, std::vector{reading(busy, 98)})->powerWatts, std::nullopt);
    (void)view.update(3, std::vector{reading(power, ReadingStatus::Stale)});
    EXPECT_EQ(view.update(3.1, std::vector{reading(busy, ReadingStatus::Error)})->powerWatts, std::nullopt);
    EXPECT_EQ(view.update(3.2, std::vector{reading(busy, ReadingStatus::Error)})->busyPercent, std::nullopt);
}

TEST_F(ThrottleViewTest, OnlyThePickedTemperatureCountsAndEachReadingOnce) {
    ThrottleView view("cpu");
    const auto busy = add(view, "cpu.busy");
    const auto core = add(view, "libsensors/a/temp2", "cpu", Quantity::Temperature, 90);
    const auto package = add(view, "libsensors/a/temp1", "cpu", Quantity::Temperature, 100);
    const auto board = add(view, "libsensors/b/temp1", "board", Quantity::Temperature);
    (void)view.update(0, std::vector{reading(core, 70), reading(package, 80), reading(board, 30)});
    EXPECT_EQ(view.update(0.1, std::vector{reading(busy, 98)})->temperatureC, std::nullopt) << "none was picked";
    view.setTemperature(package);
    (void)view.update(0.2, std::vector{reading(package, 81), reading(core, 71)});
    const auto sample = view.update(0.3, std::vector{reading(busy, 98)});
    EXPECT_EQ(sample->temperatureC, 81);
    EXPECT_EQ(sample->temperatureLimitC, 100);
    EXPECT_EQ(view.update(0.4, std::vector{reading(busy, 98)})->temperatureC, std::nullopt)
        << "the same reading twice would look like one that stands still";
}

TEST_F(ThrottleViewTest, PackagesAndLimitsAreSummed) {
    ThrottleView view("cpu");
    const auto busy = add(view, "cpu.busy");
    const auto first = add(view, "rapl/package-0/limit/long_term", "cpu", Quantity::Power);
    const auto second = add(view, "rapl/package-1/limit/long_term", "cpu", Quantity::Power);
    const auto brief = add(view, "rapl/package-0/limit/short_term", "cpu", Quantity::Power);
    const auto events = add(view, "package0.throttle_count");
    const auto more = add(view, "package1.throttle_count");
    const auto governor = add(view, "cpu.governor_changes");
    const auto profile = add(view, "platform.profile_changes", "machine");
    const auto quota = add(view, "cgroup.cpu.throttled_time", "process", Quantity::Duration);
    const auto sample = view.update(1, std::vector{reading(busy, 98), reading(first, 65), reading(second, 60),
                                                   reading(brief, 120), reading(events, 3), reading(more, 4),
                                                   reading(governor, 1), reading(profile, 2), reading(quota, 0.5)});
    ASSERT_TRUE(sample);
    EXPECT_EQ(sample->powerLimitWatts, 125);
    EXPECT_EQ(sample->packageThrottles, 7);
    EXPECT_EQ(sample->policyChanges, 3);
    EXPECT_EQ(sample->quotaSeconds, 0.5);
}

TEST_F(ThrottleViewTest, AGpuSaysWhyAndCountsHowLong) {
    ThrottleView view("gpu0");
    std::map<std::string, SensorIndex> of;
    for (const char* const what : {"utilisation", "sm_clock", "sm_clock_max", "power", "power_limit", "event_reasons",
                                   "thermal_time", "hardware_thermal_time", "power_time", "board_limit_time",
                                   "power_brake_time", "memory_utilisation", "memory_clock", "memory_clock_max"}) {
        of[what] = add(view, std::string("nvml/GPU-0/") + what, "gpu0");
    }
    const auto other = add(view, "nvml/GPU-1/utilisation", "gpu1");
    EXPECT_FALSE(view.update(1, std::vector{reading(other, 100)}));
    const auto sample = view.update(
        2, std::vector{
               reading(of["utilisation"], 97), reading(of["memory_utilisation"], 5), reading(of["sm_clock"], 1500),
               reading(of["memory_clock"], 2600), reading(of["sm_clock_max"], 1980), reading(of["power"], 690),
               reading(of["power_limit"], 700), reading(of["thermal_time"], 1), reading(of["hardware_thermal_time"], 2),
               reading(of["board_limit_time"], 3), reading(of["power_time"], 9), reading(of["power_brake_time"], 4),
               reading(of["event_reasons"], static_cast<double>(nvml::reason::hardwareThermal))});
    ASSERT_TRUE(sample);
    EXPECT_EQ(sample->busyPercent, 97);
    EXPECT_EQ(sample->clockMhz, 1500);
    EXPECT_EQ(sample->allowedClockMhz, 1980);
    EXPECT_EQ(sample->powerWatts, 690);
    EXPECT_EQ(sample->powerLimitWatts, 700);
    EXPECT_EQ(sample->thermalSeconds, 3);
    EXPECT_EQ(sample->powerSeconds, 9);
    EXPECT_EQ(sample->currentSeconds, 7);
    EXPECT_EQ(sample->saysThermal, true);
    EXPECT_EQ(sample->saysPowerCap, false);
    EXPECT_EQ(sample->saysCurrent, false);
}

TEST_F(ThrottleViewTest, AnIdleOrAPowerCappedGpuIsNotHot) {
    ThrottleView view("gpu0");
    const auto reasons = add(view, "nvml/GPU-0/event_reasons", "gpu0");
    const auto says = [&](std::uint64_t mask) {
        return view.update(1, std::vector{reading(reasons, static_cast<double>(mask))}).value_or(ThrottleSample{});
    };
    EXPECT_EQ(says(nvml::reason::idle).saysThermal, false);
    EXPECT_EQ(says(nvml::reason::softwarePowerCap).saysThermal, false);
    EXPECT_EQ(says(nvml::reason::softwarePowerCap).saysPowerCap, true);
    EXPECT_EQ(says(nvml::reason::hardwareSlowdown).saysThermal, false)
        << "it may be power: the reason has a bit of its own";
    EXPECT_EQ(says(nvml::reason::softwareThermal).saysThermal, true);
    EXPECT_EQ(says(nvml::reason::powerBrake).saysCurrent, true);
}

TEST_F(ThrottleViewTest, AnIntelGpuSaysWhyInItsOwnBits) {
    ThrottleView view("gpu0");
    const auto reasons = add(view, "gpu0.throttle_reasons", "gpu0", Quantity::Bits);
    const auto says = [&](std::uint32_t mask) {
        return view.update(1, std::vector{reading(reasons, mask)}).value_or(ThrottleSample{});
    };
    EXPECT_EQ(says(gpu_throttle::prochot).saysThermal, true);
    EXPECT_EQ(says(gpu_throttle::powerLimit1).saysThermal, false);
    EXPECT_EQ(says(gpu_throttle::powerLimit1).saysPowerCap, true);
    EXPECT_EQ(says(gpu_throttle::current).saysCurrent, true);
    EXPECT_EQ(says(0).saysThermal, false);
}

}  // namespace
}  // namespace clipscope::telemetry
