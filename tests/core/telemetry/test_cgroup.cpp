// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/cgroup.h"
#include "core/telemetry/memory_offer.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

constexpr std::uint64_t gibibyte = 1ULL << 30U;

std::string bytes(std::uint64_t count) {
    return std::to_string(count) + '\n';
}

TEST(CgroupV2, TheTightestAncestorBinds) {
    const test::TemporaryFolder root;
    root.write("proc/self/cgroup", "0::/outer/inner\n");
    root.write("sys/fs/cgroup/cgroup.controllers", "cpuset cpu io memory pids\n");
    root.write("sys/fs/cgroup/outer/memory.max", bytes(4 * gibibyte));
    root.write("sys/fs/cgroup/outer/memory.current", bytes(3 * gibibyte));
    root.write("sys/fs/cgroup/outer/memory.stat", "anon 5\ninactive_file 1073741824\n");
    root.write("sys/fs/cgroup/outer/cpu.max", "max 100000\n");
    root.write("sys/fs/cgroup/outer/inner/memory.max", "max\n");
    root.write("sys/fs/cgroup/outer/inner/memory.high", bytes(6 * gibibyte));
    root.write("sys/fs/cgroup/outer/inner/memory.current", bytes(gibibyte));
    root.write("sys/fs/cgroup/outer/inner/cpu.max", "150000 100000\n");
    const Cgroup cgroup(root.path());
    EXPECT_EQ(cgroup.memoryLimitBytes(), 4 * gibibyte);
    EXPECT_EQ(cgroup.memoryHeadroomBytes(), 2 * gibibyte) << "page cache that can go counts as free";
    EXPECT_DOUBLE_EQ(*cgroup.cpuQuota(), 1.5);
}

TEST(CgroupV2, UsageOverTheLimitLeavesNothing) {
    const test::TemporaryFolder root;
    root.write("proc/self/cgroup", "0::/\n");
    root.write("sys/fs/cgroup/cgroup.controllers", "memory\n");
    root.write("sys/fs/cgroup/memory.max", bytes(gibibyte));
    root.write("sys/fs/cgroup/memory.current", bytes(2 * gibibyte));
    EXPECT_EQ(Cgroup(root.path()).memoryHeadroomBytes(), 0U);
}

TEST(CgroupV1, IsReadWhereV2HasNoMemoryController) {
    const test::TemporaryFolder root;
    root.write("proc/self/cgroup", "9:memory:/docker/abc\n4:cpu,cpuacct:/docker/abc\n0::/init.scope\n");
    root.write("sys/fs/cgroup/unified/cgroup.controllers", "\n");
    root.write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    root.write("sys/fs/cgroup/memory/memory.usage_in_bytes", bytes(gibibyte));
    // In a container only the own group is mounted, at the root of the tree.
    root.write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "50000\n");
    root.write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
    const Cgroup open(root.path());
    EXPECT_FALSE(open.memoryLimitBytes()) << "the largest number means no limit";
    EXPECT_DOUBLE_EQ(*open.cpuQuota(), 0.5);

    root.write("sys/fs/cgroup/memory/memory.limit_in_bytes", bytes(3 * gibibyte));
    root.write("sys/fs/cgroup/memory/memory.stat", "inactive_file 1\ntotal_inactive_file 536870912\n");
    const Cgroup limited(root.path());
    EXPECT_EQ(limited.memoryLimitBytes(), 3 * gibibyte);
    EXPECT_EQ(limited.memoryHeadroomBytes(), 2 * gibibyte + gibibyte / 2);
}

TEST(Cgroup, AMachineWithoutOneIsOrdinary) {
    const test::TemporaryFolder root;
    root.write("proc/meminfo", "MemTotal: 1000 kB\nMemAvailable: 400 kB\n");
    const Cgroup cgroup(root.path());
    EXPECT_FALSE(cgroup.memoryLimitBytes());
    EXPECT_FALSE(cgroup.memoryHeadroomBytes());
    EXPECT_FALSE(cgroup.cpuQuota());
    EXPECT_EQ(memoryOfferedBytes(Procfs(root.path()), cgroup), 1000U * 1024);
    EXPECT_EQ(memoryHeadroomBytes(Procfs(root.path()), cgroup), 400U * 1024);
}

TEST(MemoryOffer, IsTheSmallerOfMachineAndContainer) {
    const test::TemporaryFolder root;
    root.write("proc/meminfo", "MemTotal: 1000 kB\nMemAvailable: 400 kB\n");
    root.write("proc/self/cgroup", "0::/\n");
    root.write("sys/fs/cgroup/cgroup.controllers", "memory\n");
    root.write("sys/fs/cgroup/memory.max", "500000\n");
    root.write("sys/fs/cgroup/memory.current", "400000\n");
    EXPECT_EQ(memoryOfferedBytes(Procfs(root.path()), Cgroup(root.path())), 500000U);
    EXPECT_EQ(memoryHeadroomBytes(Procfs(root.path()), Cgroup(root.path())), 100000U);
}

}  // namespace
}  // namespace clipscope::telemetry
