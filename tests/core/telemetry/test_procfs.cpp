// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/procfs.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace clipscope::telemetry {
namespace {

TEST(Procfs, ReadsWhatTheKernelPrints) {
    const test::TemporaryFolder root;
    root.write("proc/stat", "cpu  100 10 50 800 30 5 5 0 7 0\ncpu0 1 1 1 1\n");
    root.write("proc/meminfo", "MemTotal:       16000 kB\nMemFree:  1 kB\nMemAvailable:    9000 kB\n");
    root.write("proc/self/statm", "5000 1200 300 1 0 900 0\n");
    root.write("proc/self/status", "Name:\tx\nVmHWM:\t    2048 kB\n");
    root.write("proc/loadavg", "0.52 0.58 0.59 1/467 12345\n");
    const Procfs procfs(root.path());
    EXPECT_EQ(procfs.machineCpuTime()->busy, 170U);
    EXPECT_EQ(procfs.machineCpuTime()->total, 1000U);
    EXPECT_EQ(procfs.memoryTotalBytes(), 16000U * 1024);
    EXPECT_EQ(procfs.memoryAvailableBytes(), 9000U * 1024);
    EXPECT_EQ(procfs.residentBytes(), 1200U * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)));
    EXPECT_EQ(procfs.peakResidentBytes(), 2048U * 1024);
    EXPECT_EQ(procfs.loadAverages(), "0.52 0.58 0.59");
}

TEST(Procfs, WhatIsNotThereIsAbsentAndNotZero) {
    const test::TemporaryFolder root;
    root.write("proc/meminfo", "MemFree: 1 kB\n");
    root.write("proc/stat", "intr 5\n");
    root.write("proc/self/statm", "x\n");
    const Procfs procfs(root.path());
    EXPECT_FALSE(procfs.machineCpuTime());
    EXPECT_FALSE(procfs.memoryTotalBytes());
    EXPECT_FALSE(procfs.residentBytes());
    EXPECT_FALSE(procfs.peakResidentBytes());
    EXPECT_FALSE(procfs.resetPeakResident());
    EXPECT_FALSE(procfs.loadAverages());
}

TEST(Procfs, TheRealKernelIsUnderstood) {
    const Procfs procfs;
    EXPECT_GT(procfs.machineCpuTime()->total, 0U);
    EXPECT_GT(*procfs.memoryTotalBytes(), *procfs.memoryAvailableBytes() / 2);
    EXPECT_GT(*procfs.residentBytes(), 100000U);
    EXPECT_GT(processCpuSeconds(), 0);
}

TEST(CpuShares, OwnAndStolenTimeIsNotThatOfOthers) {
    const double ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
    const auto time = [&](double seconds) { return static_cast<std::uint64_t>(seconds * ticks); };
    const CpuTime before{.busy = time(10), .stolen = time(1), .total = time(100)};
    const CpuTime after{.busy = time(18), .stolen = time(2), .total = time(110)};
    const auto shares = cpuShares(before, after, 4);
    ASSERT_TRUE(shares);
    EXPECT_NEAR(shares->busy, 80, 1e-9);
    EXPECT_NEAR(shares->others, 30, 1e-9);
    EXPECT_EQ(cpuShares(before, after, 50)->others, 0) << "rounding of ticks makes no negative share";
    EXPECT_FALSE(cpuShares(before, before, 0));
    EXPECT_FALSE(cpuShares({.busy = 10, .total = 20}, {.busy = 5, .total = 40}, 0)) << "the kernel counts anew";
}

}  // namespace
}  // namespace clipscope::telemetry
