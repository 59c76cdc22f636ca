// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/environment_gathering.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::bench {
namespace {

TEST(EnvironmentGathering, TellsWhatIsThereAndWhyTheRestIsNot) {
    const test::TemporaryFolder root;
    root.write("proc/cpuinfo", "model name\t: A CPU\nflags\t: avx2\n\n");
    root.write("proc/meminfo", "MemTotal: 2097152 kB\nMemAvailable: 1048576 kB\n");
    root.write("proc/loadavg", "0.10 0.20 0.30 1/100 5\n");
    root.write("etc/os-release", "NAME=\"X\"\nPRETTY_NAME=\"A System 12\"\n");
    root.write("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n");
    root.write("sys/devices/system/cpu/intel_pstate/no_turbo", "1\n");
    const record::Environment environment = gatherEnvironment(root.path());
    EXPECT_EQ(environment.value("cpu_model"), "A CPU");
    EXPECT_EQ(environment.value("cpu_features"), "avx2");
    EXPECT_EQ(environment.value("memory_total"), "2 GiB");
    EXPECT_EQ(environment.value("distribution"), "A System 12");
    EXPECT_EQ(environment.value("governor"), "powersave");
    EXPECT_EQ(environment.value("turbo"), "off");
    EXPECT_EQ(environment.value("load_before"), "0.10 0.20 0.30");
    EXPECT_EQ(environment.value("cgroup_memory_limit"), "none");
    EXPECT_EQ(environment.memoryOfferedBytes, 2147483648.0);
    EXPECT_GE(environment.cpusAllowed, 1);
}

TEST(EnvironmentGathering, EveryMissingFactHasItsReason) {
    const test::TemporaryFolder root;
    for (const record::FactGroup& group : gatherEnvironment(root.path()).groups) {
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
    EXPECT_EQ(gatherEnvironment(root.path()).cpusAllowed, 1);
}

}  // namespace
}  // namespace clipscope::bench
