// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cache_clearing.h"
#include "core/hardware/cpu_info.h"
#include "core/hardware/cpu_list.h"
#include "core/hardware/topology.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>

namespace clipscope::hardware {
namespace {

using testing::ElementsAre;

TEST(Topology, IsReadFromHwloc) {
    const Topology topology = readTopology("pack:2 numa:1 l3:1(size=33554432) l2:4(size=1048576) core:1 pu:2");
    EXPECT_EQ(topology.packages, 2);
    EXPECT_EQ(topology.numaNodes, 2);
    EXPECT_EQ(topology.cores, 8);
    EXPECT_EQ(topology.processingUnits, 16);
    ASSERT_EQ(topology.caches.size(), 2U);
    EXPECT_EQ(topology.caches[0].name, "L2");
    EXPECT_EQ(topology.caches[0].count, 8);
    EXPECT_EQ(topology.lastLevelCacheBytes(), 2U * 33554432);
}

TEST(Topology, AMachineWithoutCachesIsOrdinary) {
    EXPECT_EQ(readTopology("core:2 pu:1").lastLevelCacheBytes(), 0U);
}

TEST(Topology, ThisMachineHasAtLeastOneCore) {
    EXPECT_GE(readTopology().processingUnits, 1);
}

TEST(OnlineCpus, AreTheMachinesWhateverThisProcessMayUse) {
    const test::TemporaryFolder root;
    EXPECT_EQ(onlineCpus(root.path()), 1) << "the system does not tell";
    root.write("sys/devices/system/cpu/online", "0-5,8\n");
    EXPECT_EQ(onlineCpus(root.path()), 7);
}

TEST(Topology, WhatHwlocRefusesIsAnError) {
    EXPECT_THROW((void)readTopology("nonsense:1"), Error);
}

TEST(Affinity, TheMaskIsCounted) {
    cpu_set_t before;
    sched_getaffinity(0, sizeof before, &before);
    int first = 0;
    while (!CPU_ISSET(first, &before)) {
        ++first;
    }
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(first, &one);
    sched_setaffinity(0, sizeof one, &one);
    EXPECT_THAT(cpusInAffinityMask(), ElementsAre(first));
    sched_setaffinity(0, sizeof before, &before);
    EXPECT_EQ(cpusInAffinityMask().size(), CPU_COUNT(&before));
}

TEST(CpuInfo, KnowsModelAndTheFeaturesThatMatter) {
    const test::TemporaryFolder root;
    root.write("proc/cpuinfo",
               "processor\t: 0\nmodel name\t: A CPU @ 2.0GHz\nflags\t\t: fpu sse4_2 avx2 amx_bf16 "
               "unheard_of\n\nprocessor\t: 1\n"
               "model name\t: Another\n");
    const CpuInfo info = readCpuInfo(root.path());
    EXPECT_EQ(info.model, "A CPU @ 2.0GHz");
    EXPECT_THAT(info.features, ElementsAre("sse4_2", "avx2", "amx_bf16"));
    EXPECT_THAT(info.allFeatures, ElementsAre("amx_bf16", "avx2", "fpu", "sse4_2", "unheard_of"));
}

TEST(CpuInfo, AnArmCpuIsKnownByItsImplementerAndPart) {
    const test::TemporaryFolder root;
    root.write("proc/cpuinfo",
               "processor\t: 0\nFeatures\t: asimd\nCPU implementer\t: 0x41\nCPU architecture: 8\nCPU variant\t: 0x3\n"
               "CPU part\t: 0xd0c\nCPU revision\t: 1\n\nprocessor\t: 1\nCPU part\t: 0xd05\n");
    EXPECT_EQ(readCpuInfo(root.path()).model, "ARM implementer 0x41, part 0xd0c");
}

TEST(CpuInfo, AnArmCpuMayTellFeaturesWithoutAModel) {
    const test::TemporaryFolder root;
    root.write("proc/cpuinfo", "processor\t: 0\nBogoMIPS\t: 50.00\nFeatures\t: fp asimd bf16 i8mm\n\n");
    const CpuInfo info = readCpuInfo(root.path());
    EXPECT_EQ(info.model, "");
    EXPECT_THAT(info.features, ElementsAre("asimd", "bf16", "i8mm"));
}

TEST(CpuInfo, AMachineThatTellsNothingIsOrdinary) {
    const test::TemporaryFolder root;
    EXPECT_TRUE(readCpuInfo(root.path()).features.empty());
}

TEST(CacheClearing, TheBufferIsBoundedByWhatVirtualMachinesInvent) {
    constexpr std::uint64_t mebibyte = 1U << 20U;
    EXPECT_EQ(cacheFlushBytes(32 * mebibyte, 8192 * mebibyte), 64 * mebibyte);
    EXPECT_EQ(cacheFlushBytes(508 * mebibyte, 8192 * mebibyte), 256 * mebibyte);
    EXPECT_EQ(cacheFlushBytes(508 * mebibyte, 800 * mebibyte), 100 * mebibyte);
    EXPECT_EQ(cacheFlushBytes(0, 800 * mebibyte), 0U);
    clearCpuCaches(mebibyte);
    clearCpuCaches(0);
}

TEST(CacheClearing, FilesThatCannotBeOpenedAreLeftOut) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("a.jpg", "content");
    EXPECT_EQ(dropFromPageCache({file, folder.path() / "none.jpg"}), 1);
}

}  // namespace
}  // namespace clipscope::hardware
