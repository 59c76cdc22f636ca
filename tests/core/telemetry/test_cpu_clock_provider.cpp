// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/cpu_clock_provider.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sensor_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

constexpr const char* cpus = "sys/devices/system/cpu/";

class CpuClockProviderTest : public testing::Test {
protected:
    void put(const std::string& file, const std::string& text) { root.write(cpus + file, text); }
    void putCpu(const std::string& number, const std::string& kilohertz) {
        put("cpu" + number + "/cpufreq/scaling_cur_freq", kilohertz);
        put("cpu" + number + "/cpufreq/scaling_max_freq", "4500000\n");
        put("cpu" + number + "/cpufreq/cpuinfo_max_freq", "5000000\n");
        put("cpu" + number + "/cpufreq/base_frequency", "3000000\n");
        put("cpufreq/policy" + number + "/scaling_governor", "powersave\n");
        put("cpufreq/policy" + number + "/energy_performance_preference", "balance_performance\n");
    }
    bool sampleAfter(test::SensorReader& reader, double seconds) {
        clock.advance(std::chrono::duration<double>(seconds));
        return reader.sample(clock);
    }

    test::TemporaryFolder root;
    test::FakeClock clock;
    CpuClockProvider provider{root.path()};
};

TEST_F(CpuClockProviderTest, ClocksAndWhatLimitsThem) {
    putCpu("0", "3200000\n");
    putCpu("10", "800123\n");
    putCpu("2", "4000000\n");
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Ok);
    EXPECT_FALSE(reader.found().reason);
    ASSERT_EQ(provider.limits().size(), 3U);
    EXPECT_EQ(provider.limits()[2], (CpuClockLimits{.cpu = 10, .hardwareMaximum = 5000, .base = 3000}));
    EXPECT_EQ(reader.sensor("cpu0.clock")->limit, 5000);
    EXPECT_TRUE(sampleAfter(reader, 0));
    EXPECT_EQ(reader.number("cpu0.clock"), 3200);
    EXPECT_NEAR(reader.number("cpu10.clock"), 800.123, 1e-9);
    EXPECT_EQ(reader.number("cpu2.clock_max_allowed"), 4500);
    EXPECT_EQ(reader.number("cpu.governor_changes"), 0);
}

TEST_F(CpuClockProviderTest, TheBaseOfAmdComesFromItsOwnFile) {
    putCpu("0", "3200000\n");
    std::filesystem::remove(root.path() / cpus / "cpu0/cpufreq/base_frequency");
    put("cpu0/acpi_cppc/nominal_freq", "3700\n");
    const test::SensorReader reader(provider);
    EXPECT_EQ(provider.limits().at(0).base, 3700);
}

TEST_F(CpuClockProviderTest, LimitsAndGovernorsAreReadOnceASecond) {
    putCpu("0", "3200000\n");
    put("intel_pstate/no_turbo", "0\n");
    test::SensorReader reader(provider);
    sampleAfter(reader, 0);
    put("cpu0/cpufreq/scaling_max_freq", "2000000\n");
    put("cpufreq/policy0/scaling_governor", "performance\n");
    put("cpufreq/policy0/energy_performance_preference", "performance\n");
    put("intel_pstate/no_turbo", "1\n");
    sampleAfter(reader, 0.1);
    EXPECT_EQ(reader.number("cpu0.clock_max_allowed"), 4500) << "held";
    EXPECT_EQ(reader.number("cpu.governor_changes"), 0);
    sampleAfter(reader, 0.9);
    EXPECT_EQ(reader.number("cpu0.clock_max_allowed"), 2000);
    EXPECT_EQ(reader.number("cpu.governor_changes"), 3);
    put("cpufreq/policy0/scaling_governor", "");
    sampleAfter(reader, 1);
    EXPECT_EQ(reader.number("cpu.governor_changes"), 3) << "what cannot be read has not changed";
    put("cpufreq/policy0/scaling_governor", "powersave\n");
    sampleAfter(reader, 1);
    EXPECT_EQ(reader.number("cpu.governor_changes"), 4);
    reader.probe();
    sampleAfter(reader, 1);
    EXPECT_EQ(reader.number("cpu.governor_changes"), 4) << "a new probe counts on";
}

TEST_F(CpuClockProviderTest, NonsenseIsNoClockAndRecovers) {
    putCpu("0", "3200000\n");
    test::SensorReader reader(provider);
    for (const char* broken : {"", "<unknown>\n", "nan\n", "-5\n", "99999999999\n"}) {
        put("cpu0/cpufreq/scaling_cur_freq", broken);
        sampleAfter(reader, 0.1);
        EXPECT_EQ(reader.status("cpu0.clock"), ReadingStatus::Error) << broken;
    }
    put("cpu0/cpufreq/scaling_cur_freq", "0\n");
    sampleAfter(reader, 0.1);
    EXPECT_EQ(reader.status("cpu0.clock"), ReadingStatus::Absent);
    put("cpu0/cpufreq/scaling_max_freq", "0xFFFF\n");
    put("cpu0/cpufreq/scaling_cur_freq", "800000\n");
    sampleAfter(reader, 1);
    EXPECT_EQ(reader.number("cpu0.clock"), 800);
    EXPECT_EQ(reader.status("cpu0.clock_max_allowed"), ReadingStatus::Absent) << "0 is no clock";
}

TEST_F(CpuClockProviderTest, ACpuSwitchedOffAsksForAProbe) {
    put("online", "0-1\n");
    putCpu("0", "3200000\n");
    putCpu("1", "3200000\n");
    test::SensorReader reader(provider);
    EXPECT_TRUE(sampleAfter(reader, 0));
    put("online", "0\n");
    std::filesystem::remove_all(root.path() / cpus / "cpu1/cpufreq");
    EXPECT_FALSE(sampleAfter(reader, 0.1));
    reader.probe();
    EXPECT_FALSE(reader.has("cpu1.clock"));
    EXPECT_TRUE(sampleAfter(reader, 0.1));
}

TEST_F(CpuClockProviderTest, WithoutCpufreqTheMeasuredClockIsReadTwiceASecond) {
    const auto info = [&](const char* megahertz) {
        root.write("proc/cpuinfo", std::string("processor\t: 0\ncpu MHz\t\t: ") + megahertz +
                                       "\nflags\t\t: fpu aperfmperf\n\nprocessor\t: 1\ncpu MHz\t\t: 1200.5\n");
    };
    info("2600.000");
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Ok);
    EXPECT_TRUE(reader.found().reason->is(MessageId::cpu_clock_from_cpuinfo));
    EXPECT_FALSE(reader.has("cpu.governor_changes"));
    sampleAfter(reader, 0);
    EXPECT_EQ(reader.number("cpu0.clock"), 2600);
    EXPECT_EQ(reader.number("cpu1.clock"), 1200.5);
    info("900.000");
    sampleAfter(reader, 0.1);
    EXPECT_EQ(reader.number("cpu0.clock"), 2600) << "held";
    sampleAfter(reader, 0.4);
    EXPECT_EQ(reader.number("cpu0.clock"), 900);
    info("nan");
    sampleAfter(reader, 0.5);
    EXPECT_EQ(reader.status("cpu0.clock"), ReadingStatus::Error);
    EXPECT_EQ(reader.number("cpu1.clock"), 1200.5);
    root.write("proc/cpuinfo", "");
    sampleAfter(reader, 0.5);
    EXPECT_EQ(reader.status("cpu1.clock"), ReadingStatus::Absent);
}

TEST_F(CpuClockProviderTest, WhatACpuWasSoldAsIsNoReading) {
    root.write("proc/cpuinfo", "processor\t: 0\ncpu MHz\t\t: 2600.000\nflags\t\t: fpu hypervisor\n");
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Absent);
    EXPECT_TRUE(reader.found().reason->is(MessageId::cpu_clock_absent));
    EXPECT_TRUE(reader.found().sensors.empty());
    EXPECT_TRUE(sampleAfter(reader, 0));
}

}  // namespace
}  // namespace clipscope::telemetry
