// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/doctor.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/without_rights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>

namespace clipscope::bench {
namespace {

using testing::HasSubstr;

const std::string cpus = "sys/devices/system/cpu/";

/// A machine at rest on which nothing is wrong.
class DoctorTest : public testing::Test {
protected:
    DoctorTest() {
        root.write("proc/cpuinfo", "model name\t: A CPU\nflags\t: fpu\n\n");
        root.write("proc/meminfo",
                   "MemTotal: 16777216 kB\nMemAvailable: 12582912 kB\nSwapTotal: 1048576 kB\nSwapFree: 1048576 kB\n");
        root.write(cpus + "online", "0-3\n");
        root.write(cpus + "smt/active", "0\n");
        for (const std::string cpu : {"cpu0", "cpu1", "cpu2", "cpu3"}) {
            root.write(cpus + cpu + "/cpufreq/scaling_governor", "performance\n");
            root.write(cpus + cpu + "/cpufreq/energy_performance_preference", "performance\n");
        }
        root.write("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never\n");
    }

    DoctorFacts gather() {
        return gatherDoctorFacts({.sysroot = root.path(), .nvmlLibrary = "libnone.so", .usesLibsensors = false});
    }

    /// The finding of that name, or nothing.
    static std::optional<DoctorFinding> find(const DoctorFacts& facts, const std::string& name) {
        const auto findings = diagnose(facts);
        const auto found = std::ranges::find(findings, name, &DoctorFinding::name);
        return found == findings.end() ? std::nullopt : std::optional(*found);
    }

    /// Finds it on the machine as it is now, spoiling figures, with that evidence and remedy.
    void expectSpoiled(const std::string& name, const std::string& evidence, const std::string& remedy) {
        expectSpoiled(gather(), name, evidence, remedy);
    }
    static void expectSpoiled(const DoctorFacts& facts, const std::string& name, const std::string& evidence,
                              const std::string& remedy) {
        const auto finding = find(facts, name);
        ASSERT_TRUE(finding) << name;
        EXPECT_EQ(finding->weight, FindingWeight::Spoils);
        EXPECT_FALSE(finding->symptom.isEmpty());
        EXPECT_THAT(finding->evidence.english(), HasSubstr(evidence));
        EXPECT_THAT(finding->remedy.english(), HasSubstr(remedy));
    }

    test::TemporaryFolder root;
};

TEST_F(DoctorTest, AMachineAtRestHasNothingThatSpoils) {
    for (const DoctorFinding& finding : diagnose(gather())) {
        EXPECT_NE(finding.weight, FindingWeight::Spoils) << finding.name << ": " << finding.evidence.english();
    }
}

TEST_F(DoctorTest, WhatSpoilsComesFirst) {
    root.write(cpus + "smt/active", "1\n");
    root.write(cpus + "cpu1/cpufreq/scaling_governor", "powersave\n");
    const auto findings = diagnose(gather());
    EXPECT_TRUE(std::ranges::is_sorted(findings, {}, &DoctorFinding::weight));
    EXPECT_EQ(findings.front().name, "governor");
    EXPECT_EQ(findings.back().weight, FindingWeight::Hint);
}

TEST_F(DoctorTest, AGovernorThatSavesPower) {
    root.write(cpus + "cpu3/cpufreq/scaling_governor", "powersave\n");
    expectSpoiled("governor", "powersave (CPUs 3)", "scaling_governor");
}

TEST_F(DoctorTest, AnEnergyPreferenceThatSavesPower) {
    root.write(cpus + "cpu0/cpufreq/energy_performance_preference", "power\n");
    expectSpoiled("energy_preference", "power (CPUs 0)", "energy_performance_preference");
}

TEST_F(DoctorTest, TurboIsToldEitherWayWithTheWayBack) {
    EXPECT_FALSE(find(gather(), "turbo"));
    root.write(cpus + "intel_pstate/no_turbo", "0\n");
    auto finding = find(gather(), "turbo");
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->weight, FindingWeight::Hint);
    EXPECT_TRUE(finding->symptom.is(MessageId::doctor_turbo_on));
    EXPECT_THAT(finding->remedy.english(), HasSubstr("echo 1 | sudo tee"));
    root.write(cpus + "intel_pstate/no_turbo", "1\n");
    finding = find(gather(), "turbo");
    ASSERT_TRUE(finding);
    EXPECT_TRUE(finding->symptom.is(MessageId::doctor_turbo_off));
    EXPECT_THAT(finding->evidence.english(), HasSubstr("says 1"));
    EXPECT_THAT(finding->remedy.english(), HasSubstr("echo 0 | sudo tee"));
}

TEST_F(DoctorTest, ABattery) {
    root.write("sys/class/power_supply/AC/type", "Mains\n");
    root.write("sys/class/power_supply/AC/online", "1\n");
    root.write("sys/class/power_supply/BAT0/type", "Battery\n");
    root.write("sys/class/power_supply/BAT0/status", "Full\n");
    root.write("sys/class/power_supply/BAT0/capacity", "80\n");
    EXPECT_FALSE(find(gather(), "battery"));
    root.write("sys/class/power_supply/AC/online", "0\n");
    root.write("sys/class/power_supply/BAT0/status", "Discharging\n");
    expectSpoiled("battery", "80 %", "adapter");
}

TEST_F(DoctorTest, APlatformProfileThatSavesPower) {
    root.write("sys/firmware/acpi/platform_profile_choices", "low-power balanced performance\n");
    root.write("sys/firmware/acpi/platform_profile", "performance\n");
    EXPECT_FALSE(find(gather(), "platform_profile"));
    root.write("sys/firmware/acpi/platform_profile", "low-power\n");
    expectSpoiled("platform_profile", "low-power", "platform_profile");
}

TEST_F(DoctorTest, SwapThatIsUsed) {
    root.write("proc/meminfo",
               "MemTotal: 16777216 kB\nMemAvailable: 12582912 kB\nSwapTotal: 1048576 kB\nSwapFree: 524288 kB\n");
    expectSpoiled("swap", "512 MiB of 1 GiB", "swapoff");
}

TEST_F(DoctorTest, LittleFreeMemory) {
    root.write("proc/meminfo", "MemTotal: 16777216 kB\nMemAvailable: 1048576 kB\n");
    expectSpoiled("memory", "1 GiB of 16 GiB", "ps -eo pid,rss");
}

TEST_F(DoctorTest, NoHugePages) {
    root.write("sys/kernel/mm/transparent_hugepage/enabled", "always madvise [never]\n");
    expectSpoiled("huge_pages", "never", "echo madvise");
}

TEST_F(DoctorTest, ACpuQuota) {
    root.write("proc/self/cgroup", "0::/\n");
    root.write("sys/fs/cgroup/cgroup.controllers", "cpu memory\n");
    root.write("sys/fs/cgroup/cpu.max", "150000 100000\n");
    expectSpoiled("cpu_quota", "1.5 CPUs", "--cpuset-cpus");
}

TEST_F(DoctorTest, ABusyMachine) {
    DoctorFacts facts = gather();
    facts.readings.othersPercent = 34;
    facts.busiestPrograms = "cc1plus (412) 30 %";
    expectSpoiled(facts, "background_load", "cc1plus (412) 30 %", "ps -eo pid,pcpu");
    facts.readings.othersPercent = 2;
    EXPECT_FALSE(find(facts, "background_load"));
}

TEST_F(DoctorTest, AHostThatTakesTimeAway) {
    root.write("proc/cpuinfo", "flags\t: fpu hypervisor\n\n");
    DoctorFacts facts = gather();
    facts.readings.stealPercent = 7;
    expectSpoiled(facts, "steal", "7 %", "CPUs of its own");
    const auto machine = find(facts, "virtual_machine");
    ASSERT_TRUE(machine);
    EXPECT_EQ(machine->weight, FindingWeight::Hint);
}

TEST_F(DoctorTest, AHotCpu) {
    DoctorFacts facts = gather();
    facts.readings.temperatureC = 84;
    facts.readings.temperatureLimitC = 100;
    expectSpoiled(facts, "thermal_margin", "84 °C", "--cooldown");
    facts.readings.temperatureC = 50;
    EXPECT_FALSE(find(facts, "thermal_margin"));
}

TEST_F(DoctorTest, AMachineThatSwaps) {
    DoctorFacts facts = gather();
    facts.readings.swapBytesPerSecond = 20.0 * 1024 * 1024;
    expectSpoiled(facts, "swapping", "20 MiB/s", "ps -eo pid,rss");
}

TEST_F(DoctorTest, SmtComesWithAdviceOnPinning) {
    root.write(cpus + "smt/active", "1\n");
    const auto finding = find(gather(), "smt");
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->weight, FindingWeight::Hint);
    EXPECT_THAT(finding->remedy.english(), HasSubstr("--cores all physical --pin off on"));
}

TEST_F(DoctorTest, SensorsThatMayNotBeRead) {
    const std::string zone = "sys/class/powercap/intel-rapl:0/";
    root.write(zone + "name", "package-0\n");
    root.write(zone + "max_energy_range_uj", "262143328850\n");
    root.write(zone + "energy_uj", "1000\n");
    root.write(zone + "constraint_0_name", "long_term\n");
    root.write(zone + "constraint_0_power_limit_uw", "65000000\n");
    std::filesystem::permissions(root.path() / (zone + "energy_uj"), std::filesystem::perms::none);
    std::filesystem::permissions(root.path(), std::filesystem::perms(0755));
    const test::WithoutRights nobody;
    if (!nobody.isInForce()) {
        GTEST_SKIP() << "root cannot become somebody else here";
    }
    const DoctorFacts facts = gather();
    const auto finding = find(facts, "sensors_rapl");
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->weight, FindingWeight::Hides);
    EXPECT_TRUE(finding->symptom.is(MessageId::doctor_source_forbidden));
    EXPECT_THAT(finding->remedy.english(), HasSubstr("sudo chgrp"));
}

TEST_F(DoctorTest, MissingDrivers) {
    const auto rapl = find(gather(), "sensors_rapl");
    ASSERT_TRUE(rapl);
    EXPECT_TRUE(rapl->symptom.is(MessageId::doctor_source_missing));
    EXPECT_THAT(rapl->remedy.english(), HasSubstr("modprobe"));
    EXPECT_FALSE(find(gather(), "sensors_nvml")) << "there is no NVIDIA GPU";
    EXPECT_FALSE(find(gather(), "sensors_power_supply")) << "desktops have none";
    root.write("sys/bus/pci/devices/0000:01:00.0/vendor", "0x10de\n");
    root.write("sys/bus/pci/devices/0000:01:00.0/class", "0x030000\n");
    const auto nvml = find(gather(), "sensors_nvml");
    ASSERT_TRUE(nvml);
    EXPECT_THAT(nvml->remedy.english(), HasSubstr("driver"));
}

}  // namespace
}  // namespace clipscope::bench
