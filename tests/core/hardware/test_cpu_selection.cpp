// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu_list.h"
#include "core/hardware/cpu_selection.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope::hardware {
namespace {

using testing::ElementsAre;

/// Two packages of two cores, each core with two hardware threads, one L3 in each package.
const std::string twoPackages = "pack:2 l3:1(size=33554432) core:2 pu:2";

/// Four fast cores of two hardware threads (CPUs 0 to 7) and four slow ones (8 to 15), as hwloc wrote it.
const std::string hybrid = std::string(CLIPSCOPE_TEST_DATA) + "/hardware/hybrid.xml";

TEST(CpuList, IsReadAndWrittenAsLinuxWritesIt) {
    EXPECT_THAT(parseCpuList("0-3,8").value(), ElementsAre(0, 1, 2, 3, 8));
    EXPECT_THAT(parseCpuList("5,1,1-2").value(), ElementsAre(1, 2, 5));
    EXPECT_EQ(cpuListText({0, 1, 2, 3, 8}), "0-3,8");
    EXPECT_EQ(cpuListText({7}), "7");
    EXPECT_EQ(cpuListText({}), "");
}

TEST(CpuList, WhatIsNoListIsRefused) {
    for (const char* text : {"", ",", "a", "1-", "-1", "3-1", "1,,2", "1 2", "99999999", "0x1", "1-2-3"}) {
        EXPECT_FALSE(parseCpuList(text)) << text;
    }
}

TEST(CpuSelection, KnowsItsWordsAndLists) {
    for (const char* text : {"all", "physical", "one-l3", "p-cores", "0", "2-3,5"}) {
        EXPECT_TRUE(isCpuSelection(text)) << text;
    }
    for (const char* text : {"", "fast", "ALL", "0-"}) {
        EXPECT_FALSE(isCpuSelection(text)) << text;
    }
}

TEST(CpuSelection, AllTakesEveryHardwareThreadAndPhysicalOneOfEachCore) {
    EXPECT_THAT(selectCpus("all", twoPackages).cpus, ElementsAre(0, 1, 2, 3, 4, 5, 6, 7));
    EXPECT_THAT(selectCpus("physical", twoPackages).cpus, ElementsAre(0, 2, 4, 6));
}

TEST(CpuSelection, OneCacheTakesTheCpusThatShareIt) {
    EXPECT_THAT(selectCpus("one-l3", twoPackages).cpus, ElementsAre(0, 1, 2, 3));
    const CpuSelection without = selectCpus("one-l3", "core:2 pu:1");
    EXPECT_TRUE(without.cpus.empty());
    ASSERT_TRUE(without.problem);
    EXPECT_TRUE(without.problem->is(MessageId::cores_without_l3));
}

TEST(CpuSelection, TheFastestKindIsTakenWhereThereAreSeveral) {
    EXPECT_THAT(selectCpus("p-cores", hybrid).cpus, ElementsAre(0, 1, 2, 3, 4, 5, 6, 7));
    const CpuSelection without = selectCpus("p-cores", twoPackages);
    ASSERT_TRUE(without.problem);
    EXPECT_TRUE(without.problem->is(MessageId::cores_of_one_kind));
}

TEST(CpuSelection, AListIsTakenAsItIsAndCpusThatAreNotThereAreNamed) {
    EXPECT_THAT(selectCpus("1,4-5", twoPackages).cpus, ElementsAre(1, 4, 5));
    const CpuSelection beyond = selectCpus("6-9", twoPackages);
    EXPECT_TRUE(beyond.cpus.empty());
    ASSERT_TRUE(beyond.problem);
    EXPECT_NE(beyond.problem->english().find("6-9"), std::string::npos);
    EXPECT_NE(beyond.problem->english().find("0-7"), std::string::npos);
}

TEST(CpuSelection, ThisMachineOffersAtLeastOne) {
    EXPECT_FALSE(offeredCpuList().empty());
    EXPECT_EQ(selectCpus("all").cpus, offeredCpuList());
    EXPECT_FALSE(selectCpus("physical").cpus.empty());
}

}  // namespace
}  // namespace clipscope::hardware
