// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/nvml_gpu.h"
#include "tests/support/fake_nvml_state.h"
#include "tests/support/watched_nvml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using test::WatchedNvml;

const Value unsupported(ReadingStatus::Unsupported);

TEST(NvmlGpu, TellsEverythingInItsUnit) {
    test::FakeNvmlState fake;
    fake.set("fans", "2");
    fake.set("fan.0", "35");
    fake.set("fan.1", "104");
    WatchedNvml gpu;
    EXPECT_EQ(gpu.found().status, ReadingStatus::Ok);
    EXPECT_FALSE(gpu.found().reason);
    EXPECT_TRUE(gpu.sample());
    const std::vector<std::pair<std::string, double>> expected{
        {"temperature", 61},
        {"memory_temperature", 71},
        {"power", 312},
        {"power_limit", 700},
        {"energy", 5000},
        {"utilisation", 97},
        {"memory_utilisation", 40},
        {"memory_used", 1073741824},
        {"memory_total", 85520809984},
        {"sm_clock", 1755},
        {"memory_clock", 2619},
        {"sm_clock_max", 1980},
        {"memory_clock_max", 2620},
        {"event_reasons", 4},
        {"thermal_time", 2.5},
        {"power_time", 7},
        {"board_limit_time", 0},
        {"reliability_time", 0},
        {"hardware_thermal_time", 1},
        {"power_brake_time", 0},
        {"fan0", 35},
        {"fan1", 104},
    };
    EXPECT_EQ(gpu.values().size(), expected.size());
    for (const auto& [id, number] : expected) {
        const Value value = gpu.value("GPU-0/" + id);
        EXPECT_TRUE(value.isOk()) << id;
        EXPECT_DOUBLE_EQ(value.number, number) << id;
    }
    EXPECT_EQ(gpu.sensor("GPU-0/temperature")->limit, 92);
    EXPECT_EQ(gpu.sensor("GPU-0/power")->limit, 700);
    EXPECT_EQ(gpu.sensor("GPU-0/power")->label, "Power");
}

TEST(NvmlGpu, ReportsWhatAnOldDriverLacksAsUnsupported) {
    test::FakeNvmlState fake;
    WatchedNvml gpu(CLIPSCOPE_FAKE_NVML_OLD);
    EXPECT_EQ(gpu.found().status, ReadingStatus::Unsupported);
    ASSERT_TRUE(gpu.found().reason);
    EXPECT_TRUE(gpu.found().reason->is(MessageId::nvml_driver_lacks));
    EXPECT_TRUE(gpu.sample());
    EXPECT_FALSE(gpu.values().empty());
    EXPECT_THAT(gpu.values(), testing::Each(unsupported));
}

TEST(NvmlGpu, TakesTheOlderFunctionsWhereTheNewerKnowNoSuchVersion) {
    test::FakeNvmlState fake;
    fake.set("temperature_version", "2");
    fake.set("memory_version", "3");
    fake.set("return.nvmlDeviceGetCurrentClocksEventReasons", "13");
    WatchedNvml gpu;
    for (int sample = 0; sample < 2; ++sample) {
        EXPECT_TRUE(gpu.sample());
        EXPECT_EQ(gpu.value("GPU-0/temperature"), Value(61.0));
        EXPECT_EQ(gpu.value("GPU-0/memory_used"), Value(1073741824.0));
        EXPECT_EQ(gpu.value("GPU-0/event_reasons"), Value(4.0));
    }
}

TEST(NvmlGpu, NeedsNoneOfTheFunctionsThatAreToBeDropped) {
    test::FakeNvmlState fake;
    for (const char* dropped : {"nvmlDeviceGetTemperature", "nvmlDeviceGetCurrentClocksThrottleReasons",
                                "nvmlDeviceGetViolationStatus", "nvmlDeviceGetTemperatureThreshold"}) {
        fake.set(std::string("return.") + dropped, "13");
    }
    fake.set("field.269", "3000000000");
    fake.set("field.74", "4000000000");
    fake.set("field.77", "5000000000");
    WatchedNvml gpu;
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/temperature"), Value(61.0));
    EXPECT_EQ(gpu.value("GPU-0/event_reasons"), Value(4.0));
    EXPECT_EQ(gpu.value("GPU-0/thermal_time"), Value(3.0));
    EXPECT_EQ(gpu.value("GPU-0/power_time"), Value(4.0));
    EXPECT_EQ(gpu.value("GPU-0/board_limit_time"), Value(5.0));
    EXPECT_EQ(gpu.value("GPU-0/reliability_time"), unsupported);
    EXPECT_FALSE(gpu.sensor("GPU-0/temperature")->limit);
}

TEST(NvmlGpu, ReadsBelowZero) {
    test::FakeNvmlState fake;
    fake.set("temperature", "-12");
    WatchedNvml gpu;
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/temperature"), Value(-12.0));
}

TEST(NvmlGpu, TakesTheHighestTemperatureAsLimitWhereNoSlowdownIsTold) {
    test::FakeNvmlState fake;
    fake.erase("threshold.1");
    EXPECT_EQ(WatchedNvml().sensor("GPU-0/temperature")->limit, 87);
    fake.set("threshold.3", "0");
    EXPECT_FALSE(WatchedNvml().sensor("GPU-0/temperature")->limit);
}

TEST(NvmlGpu, SaysWhereItsPowerIsAMean) {
    test::FakeNvmlState fake;
    fake.erase("field.186");
    const std::vector<std::pair<std::string, std::string>> expected{
        {"7.5", "Power"}, {"8.0", "Power"}, {"8.6", "Power, mean of 1 s"}, {"9.0", "Power, mean of 1 s"}};
    for (const auto& [capability, label] : expected) {
        fake.set("capability", capability);
        WatchedNvml gpu;
        gpu.sample();
        EXPECT_EQ(gpu.sensor("GPU-0/power")->label, label) << capability;
        EXPECT_EQ(gpu.value("GPU-0/power"), Value(250.5));
    }
    fake.erase("capability");
    EXPECT_EQ(WatchedNvml().sensor("GPU-0/power")->label, "Power, mean of 1 s");
}

TEST(NvmlGpu, BelievesNoFieldThatIsZeroWhereItCannotBe) {
    test::FakeNvmlState fake;
    fake.set("field.186", "0");
    fake.set("field.82", "0");
    WatchedNvml gpu;
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/power"), Value(250.5));
    EXPECT_EQ(gpu.sensor("GPU-0/memory_temperature"), nullptr);
}

TEST(NvmlGpu, ListsMemoryTemperatureAndFansOnlyWhereThereAreAny) {
    test::FakeNvmlState fake;
    fake.erase("field.82");
    fake.erase("field.270");
    WatchedNvml gpu;
    EXPECT_EQ(gpu.sensor("GPU-0/memory_temperature"), nullptr);
    EXPECT_EQ(gpu.sensor("GPU-0/hardware_thermal_time"), nullptr);
    EXPECT_EQ(gpu.sensor("GPU-0/fan0"), nullptr);
    EXPECT_NE(gpu.sensor("GPU-0/power_brake_time"), nullptr);
}

TEST(NvmlGpu, ListsNoMoreFansThanAGpuCanHave) {
    test::FakeNvmlState fake;
    fake.set("fans", "4000000000");
    fake.set("fan.7", "50");
    WatchedNvml gpu;
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/fan7"), Value(50.0));
    EXPECT_EQ(gpu.value("GPU-0/fan0"), unsupported);
    EXPECT_EQ(gpu.sensor("GPU-0/fan8"), nullptr);
}

TEST(NvmlGpu, ReportsAbsurdNumbersAsErrorsAndUnavailableOnesAsUnsupported) {
    test::FakeNvmlState fake;
    WatchedNvml gpu;
    fake.set("temperature", "255");
    fake.set("field.82", "65535");
    fake.set("field.186", "4294967295");
    fake.set("utilisation", "101");
    fake.set("memory_utilisation", "0xffffffff");
    fake.set("clock.1", "4294967295");
    fake.set("clock.2", "4000000000");
    fake.set("power_limit", "0xffffffff");
    fake.set("energy", "-1");
    gpu.sample();
    const Value error(ReadingStatus::Error);
    EXPECT_EQ(gpu.value("GPU-0/temperature"), error);
    EXPECT_EQ(gpu.value("GPU-0/memory_temperature"), error);
    EXPECT_EQ(gpu.value("GPU-0/power"), error);
    EXPECT_EQ(gpu.value("GPU-0/utilisation"), error);
    EXPECT_EQ(gpu.value("GPU-0/memory_utilisation"), unsupported);
    EXPECT_EQ(gpu.value("GPU-0/sm_clock"), unsupported);
    EXPECT_EQ(gpu.value("GPU-0/memory_clock"), error);
    EXPECT_EQ(gpu.value("GPU-0/power_limit"), unsupported);
    EXPECT_EQ(gpu.value("GPU-0/energy"), unsupported);
}

TEST(NvmlGpu, GoesOnWhereOneFunctionFails) {
    test::FakeNvmlState fake;
    WatchedNvml gpu;
    fake.set("return.nvmlDeviceGetClockInfo", "4");
    fake.set("return.nvmlDeviceGetMemoryInfo_v2", "10");
    fake.set("return.nvmlDeviceGetFieldValues", "999");
    EXPECT_TRUE(gpu.sample());
    EXPECT_EQ(gpu.value("GPU-0/sm_clock"), Value(ReadingStatus::NoPermission));
    EXPECT_EQ(gpu.value("GPU-0/memory_used"), Value(ReadingStatus::Error));
    EXPECT_EQ(gpu.value("GPU-0/power"), Value(ReadingStatus::Error));
    EXPECT_EQ(gpu.value("GPU-0/temperature"), Value(61.0));
    fake.erase("return.nvmlDeviceGetClockInfo");
    fake.erase("return.nvmlDeviceGetMemoryInfo_v2");
    fake.erase("return.nvmlDeviceGetFieldValues");
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/sm_clock"), Value(1755.0));
    EXPECT_EQ(gpu.value("GPU-0/memory_used"), Value(1073741824.0));
    EXPECT_EQ(gpu.value("GPU-0/power"), Value(312.0));
}

TEST(NvmlGpu, FollowsThrottlingAndItsCounters) {
    test::FakeNvmlState fake;
    WatchedNvml gpu;
    gpu.sample();
    EXPECT_EQ(static_cast<std::uint64_t>(gpu.value("GPU-0/event_reasons").number) & nvml::reason::thermal, 0U);
    fake.set("reasons", "0x68");
    fake.set("violation.1", "3500000000");
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/event_reasons"), Value(104.0));
    EXPECT_NE(static_cast<std::uint64_t>(gpu.value("GPU-0/event_reasons").number) & nvml::reason::thermal, 0U);
    EXPECT_EQ(gpu.value("GPU-0/thermal_time"), Value(3.5));
    fake.set("reasons", "0");
    fake.set("violation.1", "0");  // the driver was reset
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/event_reasons"), Value(0.0));
    EXPECT_EQ(gpu.value("GPU-0/thermal_time"), Value(0.0));
}

TEST(NvmlGpu, ReadsTheEnergyOnceASecondAndHoldsItInBetween) {
    test::FakeNvmlState fake;
    WatchedNvml gpu;
    gpu.sample();
    EXPECT_EQ(gpu.value("GPU-0/energy"), Value(5000.0));
    fake.set("energy", "5000300");
    gpu.sample(milliseconds(999));
    EXPECT_EQ(gpu.value("GPU-0/energy"), Value(5000.0));
    gpu.sample(milliseconds(1));
    EXPECT_DOUBLE_EQ(gpu.value("GPU-0/energy").number, 5000.3);
}

TEST(NvmlGpu, CallsAnEnergyThatStandsStillStaleUntilItRises) {
    test::FakeNvmlState fake;
    WatchedNvml gpu;
    gpu.sample();
    for (int second = 1; second < 5; ++second) {
        gpu.sample(seconds(1));
        EXPECT_TRUE(gpu.value("GPU-0/energy").isOk()) << second;
    }
    gpu.sample(seconds(1));
    EXPECT_EQ(gpu.value("GPU-0/energy"), Value(ReadingStatus::Stale));
    fake.set("energy", "1000");  // also where the driver counts anew
    gpu.sample(seconds(1));
    EXPECT_EQ(gpu.value("GPU-0/energy"), Value(1.0));
}

TEST(NvmlGpu, TellsWhatADividedGpuTells) {
    test::FakeNvmlState fake;
    fake.set("mig", "1");
    fake.set("return.nvmlDeviceGetUtilizationRates", "3");
    WatchedNvml gpu;
    gpu.sample();
    EXPECT_EQ(gpu.found().status, ReadingStatus::Ok);
    ASSERT_TRUE(gpu.found().reason);
    EXPECT_TRUE(gpu.found().reason->is(MessageId::nvml_gpu_in_mig_mode));
    EXPECT_EQ(gpu.value("GPU-0/utilisation"), unsupported);
    EXPECT_EQ(gpu.value("GPU-0/power"), Value(312.0));
}

}  // namespace
}  // namespace clipscope::telemetry
