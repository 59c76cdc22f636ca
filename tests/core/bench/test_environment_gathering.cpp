// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/environment_gathering.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope::bench {
namespace {

using testing::HasSubstr;

record::Environment gather(const test::TemporaryFolder& root) {
    return gatherEnvironment({.sysroot = root.path(), .nvmlLibrary = "libnone.so", .usesLibsensors = false});
}

const std::string cpus = "sys/devices/system/cpu/";

TEST(EnvironmentGathering, TellsWhatIsThereAndWhyTheRestIsNot) {
    const test::TemporaryFolder root;
    root.write("proc/cpuinfo", "model name\t: A CPU\nflags\t: fpu avx2\n\n");
    root.write("proc/meminfo",
               "MemTotal: 2097152 kB\nMemAvailable: 1048576 kB\nSwapTotal: 1048576 kB\nSwapFree: 524288 kB\n"
               "HugePages_Total: 16\nHugepagesize: 2048 kB\n");
    root.write("proc/loadavg", "0.10 0.20 0.30 1/100 5\n");
    root.write("proc/cmdline", "root=/dev/sda1 quiet isolcpus=2,3 nohz_full=2-3 mitigations=off\n");
    root.write("etc/os-release", "NAME=\"X\"\nPRETTY_NAME=\"A System 12\"\n");
    root.write(cpus + "cpu0/microcode/version", "0x2b000\n");
    root.write(cpus + "smt/active", "1\n");
    root.write("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never\n");
    const record::Environment environment = gather(root);
    EXPECT_EQ(environment.value("cpu_model"), "A CPU");
    EXPECT_EQ(environment.value("cpu_features"), "avx2");
    EXPECT_EQ(environment.value("cpu_microcode"), "0x2b000");
    EXPECT_EQ(environment.value("smt"), "on");
    EXPECT_EQ(environment.value("hypervisor"), "no");
    EXPECT_EQ(environment.value("memory_total"), "2 GiB");
    EXPECT_EQ(environment.value("swap"), "512 MiB of 1 GiB used");
    EXPECT_EQ(environment.value("huge_pages"), "16 of 2 MiB");
    EXPECT_EQ(environment.value("transparent_huge_pages"), "madvise");
    EXPECT_EQ(environment.value("kernel_options"), "isolcpus=2,3 nohz_full=2-3 mitigations=off");
    EXPECT_EQ(environment.value("distribution"), "A System 12");
    EXPECT_EQ(environment.value("load_before"), "0.10 0.20 0.30");
    EXPECT_EQ(environment.value("cgroup_memory_limit"), "none");
    EXPECT_EQ(environment.memoryOfferedBytes, 2147483648.0);
    EXPECT_GE(environment.cpusAllowed, 1);
}

TEST(EnvironmentGathering, WhatTheClockFollowsIsToldOfEveryCpu) {
    const test::TemporaryFolder root;
    for (const std::string cpu : {"cpu0", "cpu1", "cpu2", "cpu10"}) {
        root.write(cpus + cpu + "/cpufreq/scaling_governor", cpu == "cpu2" ? "powersave\n" : "performance\n");
        root.write(cpus + cpu + "/cpufreq/energy_performance_preference", "balance_power\n");
        root.write(cpus + cpu + "/cpufreq/scaling_driver", "intel_pstate\n");
    }
    root.write(cpus + "intel_pstate/no_turbo", "1\n");
    root.write("sys/firmware/acpi/platform_profile", "low-power\n");
    root.write("sys/class/power_supply/AC/type", "Mains\n");
    root.write("sys/class/power_supply/AC/online", "0\n");
    root.write("sys/class/power_supply/BAT0/type", "Battery\n");
    root.write("sys/class/power_supply/BAT0/status", "Discharging\n");
    root.write("sys/class/power_supply/BAT0/capacity", "43\n");
    const record::Environment environment = gather(root);
    EXPECT_EQ(environment.value("governor"), "performance (CPUs 0-1,10), powersave (CPUs 2)");
    EXPECT_EQ(environment.value("energy_preference"), "balance_power");
    EXPECT_EQ(environment.value("clock_driver"), "intel_pstate");
    EXPECT_EQ(environment.value("turbo"), "off");
    EXPECT_EQ(environment.value("platform_profile"), "low-power");
    EXPECT_EQ(environment.value("power_source"), "battery, charged to 43 %");
}

TEST(EnvironmentGathering, VulnerabilitiesAreSummedUp) {
    const test::TemporaryFolder root;
    root.write(cpus + "vulnerabilities/meltdown", "Mitigation: PTI\n");
    root.write(cpus + "vulnerabilities/spectre_v1", "Mitigation: usercopy/swapgs barriers\n");
    root.write(cpus + "vulnerabilities/mds", "Vulnerable: Clear CPU buffers attempted, no microcode\n");
    root.write(cpus + "vulnerabilities/srbds", "Unknown: Dependent on hypervisor status\n");
    root.write(cpus + "vulnerabilities/tsa", "Not affected\n");
    EXPECT_EQ(gather(root).value("mitigations"),
              "mitigated: meltdown, spectre_v1; vulnerable: mds; unknown: srbds; 1 other does not affect it");
}

TEST(EnvironmentGathering, MicrocodeIsToldByTheKernelsListToo) {
    const test::TemporaryFolder root;
    root.write("proc/cpuinfo", "model name\t: A CPU\nmicrocode\t: 0xd000404\nflags\t: fpu\n\n");
    EXPECT_EQ(gather(root).value("cpu_microcode"), "0xd000404");
}

TEST(EnvironmentGathering, AVirtualMachineIsNamed) {
    const test::TemporaryFolder root;
    root.write("proc/cpuinfo", "flags\t: fpu hypervisor\n\n");
    EXPECT_THAT(gather(root).value("hypervisor"), HasSubstr("yes"));
    root.write("sys/class/dmi/id/sys_vendor", "QEMU\n");
    root.write("sys/class/dmi/id/product_name", "Standard PC\n");
    EXPECT_EQ(gather(root).value("hypervisor"), "yes: QEMU Standard PC");
}

TEST(EnvironmentGathering, SensorsAreCountedAndMissingSourcesExplained) {
    const test::TemporaryFolder root;
    root.write("proc/meminfo", "MemTotal: 2097152 kB\nMemAvailable: 1048576 kB\n");
    root.write("sys/class/thermal/thermal_zone0/type", "x86_pkg_temp\n");
    root.write("sys/class/thermal/thermal_zone0/temp", "61000\n");
    const record::Environment environment = gather(root);
    EXPECT_THAT(environment.value("sensors_thermal"), HasSubstr("1 sensor"));
    EXPECT_THAT(environment.value("sensors"), HasSubstr("sources"));
    const record::Fact* const rapl = environment.find("sensors_rapl");
    ASSERT_NE(rapl, nullptr);
    EXPECT_EQ(rapl->value, "");
    EXPECT_THAT(rapl->reason, HasSubstr("modprobe intel_rapl_msr"));
}

TEST(EnvironmentGathering, EveryMissingFactHasItsReason) {
    const test::TemporaryFolder root;
    for (const record::FactGroup& group : gather(root).groups) {
        for (const record::Fact& fact : group.facts) {
            EXPECT_TRUE(!fact.value.empty() || !fact.reason.empty()) << fact.name;
        }
    }
}

TEST(EnvironmentGathering, AQuotaBelowTheMaskCounts) {
    const test::TemporaryFolder root;
    root.write("proc/self/cgroup", "0::/\n");
    root.write("sys/fs/cgroup/cgroup.controllers", "cpu\n");
    root.write("sys/fs/cgroup/cpu.max", "50000 100000\n");
    EXPECT_EQ(gather(root).cpusAllowed, 1);
}

}  // namespace
}  // namespace clipscope::bench
