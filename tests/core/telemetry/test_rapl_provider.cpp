// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/rapl_provider.h"

#include "core/telemetry/rapl_zone.h"
#include "tests/core/telemetry/rapl_tree.h"
#include "tests/support/probed_provider.h"
#include "tests/support/without_rights.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

using std::chrono::seconds;
using test::ProbedProvider;

TEST(RaplProvider, CountsEachDomainAndTheirSumOnce) {
    const test::RaplTree tree;
    RaplProvider provider(tree.path());
    ProbedProvider rapl(provider);
    EXPECT_EQ(rapl.found.status, ReadingStatus::Ok);
    EXPECT_FALSE(rapl.found.reason);
    rapl.sampleAfter(seconds(1));
    EXPECT_EQ(rapl.value("rapl/package-0/energy"), Value(0.0));
    EXPECT_EQ(rapl.status("rapl/package-0/power"), ReadingStatus::Absent);
    EXPECT_EQ(rapl.status("rapl/power"), ReadingStatus::Absent);

    tree.energy("intel-rapl:0", 105'000'000);
    tree.energy("intel-rapl:0:0", 61'000'000);
    tree.energy("intel-rapl:0:1", 12'000'000);
    tree.energy("intel-rapl:1", 37'000'000);
    tree.energy("intel-rapl:2", 250'000'000);
    tree.energy("intel-rapl-mmio:0", 105'000'000);
    EXPECT_TRUE(rapl.sampleAfter(seconds(2)));
    EXPECT_DOUBLE_EQ(rapl.number("rapl/package-0/energy"), 100);
    EXPECT_DOUBLE_EQ(rapl.number("rapl/package-0/power"), 50);
    EXPECT_DOUBLE_EQ(rapl.number("rapl/package-0/core/power"), 30);
    EXPECT_DOUBLE_EQ(rapl.number("rapl/package-0/dram/power"), 5);
    EXPECT_DOUBLE_EQ(rapl.number("rapl/package-1/power"), 15);
    EXPECT_DOUBLE_EQ(rapl.number("rapl/psys/power"), 100);
    EXPECT_DOUBLE_EQ(rapl.number("rapl-mmio/package-0/power"), 50);
    EXPECT_DOUBLE_EQ(rapl.number("rapl/energy"), 140) << "two packages and the memory";
    EXPECT_DOUBLE_EQ(rapl.number("rapl/power"), 70);
    EXPECT_EQ(rapl.sensor("rapl/package-0/power").device, "cpu");
    EXPECT_EQ(rapl.sensor("rapl/package-0/dram/power").label, "package-0 dram");
    EXPECT_EQ(rapl.sensor("rapl/psys/power").device, "machine");
}

TEST(RaplProvider, FollowsLimitsThatChangeInARun) {
    const test::RaplTree tree;
    RaplProvider provider(tree.path());
    ProbedProvider rapl(provider);
    rapl.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(rapl.number("rapl/package-0/limit/long_term"), 65);
    EXPECT_DOUBLE_EQ(rapl.number("rapl/package-0/limit/short_term"), 120);
    EXPECT_FALSE(rapl.has("rapl/package-1/limit/long_term"));
    tree.limit("intel-rapl:0", 0, "long_term", 35'000'000);
    rapl.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(rapl.number("rapl/package-0/limit/long_term"), 35);
}

TEST(RaplProvider, FollowsACounterThatBeginsAgain) {
    const test::RaplTree tree;
    tree.energy("intel-rapl:0", 262'143'328'850 - 3'999'999);
    RaplProvider provider(tree.path());
    ProbedProvider rapl(provider);
    rapl.sampleAfter(seconds(1));
    tree.energy("intel-rapl:0", 6'000'000);
    rapl.sampleAfter(seconds(1));
    EXPECT_NEAR(rapl.number("rapl/package-0/energy"), 10, 1e-5);
    EXPECT_NEAR(rapl.number("rapl/package-0/power"), 10, 1e-5);
}

TEST(RaplProvider, ACounterThatStandsStillMakesItsSumStaleToo) {
    const test::RaplTree tree;
    RaplProvider provider(tree.path());
    ProbedProvider rapl(provider);
    rapl.sampleAfter(seconds(1));
    tree.energy("intel-rapl:1", 8'000'000);
    rapl.sampleAfter(seconds(2));
    EXPECT_EQ(rapl.status("rapl/package-0/power"), ReadingStatus::Stale);
    EXPECT_EQ(rapl.status("rapl/package-0/energy"), ReadingStatus::Stale);
    EXPECT_EQ(rapl.status("rapl/power"), ReadingStatus::Stale);
    EXPECT_EQ(rapl.status("rapl/energy"), ReadingStatus::Stale);
    EXPECT_DOUBLE_EQ(rapl.number("rapl/package-1/energy"), 1);
}

TEST(RaplProvider, NoDifferenceOfTheSumSpansALongGap) {
    const test::RaplTree tree;
    RaplProvider provider(tree.path());
    ProbedProvider rapl(provider);
    rapl.sampleAfter(seconds(1));
    for (const char* const zone : {"intel-rapl:0", "intel-rapl:0:1", "intel-rapl:1"}) {
        tree.energy(zone, 100'000'000);
    }
    // 262 kJ at twice 65 W last 2,016 s; package 1 tells no limit, so that less is safe for it.
    rapl.sampleAfter(seconds(1100));
    EXPECT_EQ(rapl.status("rapl/package-0/energy"), ReadingStatus::Stale);
    EXPECT_EQ(rapl.status("rapl/energy"), ReadingStatus::Stale);
    for (const char* const zone : {"intel-rapl:0", "intel-rapl:0:1", "intel-rapl:1"}) {
        tree.energy(zone, 101'000'000);
    }
    rapl.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(rapl.number("rapl/energy"), 3);
    EXPECT_DOUBLE_EQ(rapl.number("rapl/power"), 3);
}

TEST(RaplProvider, TheSumBeginsAgainWithAnyOfItsParts) {
    const test::RaplTree tree;
    RaplProvider provider(tree.path());
    ProbedProvider rapl(provider);
    rapl.sampleAfter(seconds(1));
    const auto show = [&](std::uint64_t first, std::uint64_t second, std::uint64_t memory) {
        tree.energy("intel-rapl:0", first);
        tree.energy("intel-rapl:1", second);
        tree.energy("intel-rapl:0:1", memory);
    };
    show(105'000'000, 207'000'000, 3'000'000);
    rapl.sampleAfter(seconds(10));
    EXPECT_DOUBLE_EQ(rapl.number("rapl/energy"), 301);
    show(1, 208'000'000, 4'000'000);  // the first package alone was reset
    rapl.sampleAfter(std::chrono::milliseconds(100));
    EXPECT_EQ(rapl.status("rapl/energy"), ReadingStatus::Stale);
    show(1'000'001, 209'000'000, 5'000'000);
    rapl.sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(rapl.number("rapl/energy"), 3);
    EXPECT_DOUBLE_EQ(rapl.number("rapl/package-1/energy"), 202) << "the others go on";
}

TEST(RaplProvider, AGapShorterThanHalfTheWrapIsMeasured) {
    const test::RaplTree tree;
    RaplProvider provider(tree.path());
    ProbedProvider rapl(provider);
    rapl.sampleAfter(seconds(1));
    tree.energy("intel-rapl:0", 1'005'000'000);
    rapl.sampleAfter(seconds(1000));
    EXPECT_DOUBLE_EQ(rapl.number("rapl/package-0/power"), 1);
}

TEST(RaplProvider, WhoMayNotReadLearnsHowToBeAllowed) {
    const test::RaplTree tree;
    std::filesystem::permissions(tree.path(), std::filesystem::perms(0755));
    const std::filesystem::path file = tree.energyFile("intel-rapl:0");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    RaplProvider provider(tree.path());
    const test::WithoutRights nobody;
    if (!nobody.isInForce()) {
        GTEST_SKIP() << "root cannot become somebody else here";
    }
    ProbedProvider rapl(provider);
    ASSERT_TRUE(rapl.found.reason);
    EXPECT_TRUE(rapl.found.reason->is(MessageId::rapl_not_permitted));
    EXPECT_EQ(rapl.found.status, ReadingStatus::Ok) << "others can be read";
    rapl.sampleAfter(seconds(1));
    EXPECT_EQ(rapl.status("rapl/package-0/energy"), ReadingStatus::NoPermission);
    EXPECT_EQ(rapl.status("rapl/package-0/power"), ReadingStatus::NoPermission);
    EXPECT_EQ(rapl.status("rapl/energy"), ReadingStatus::NoPermission);
    EXPECT_TRUE(rapl.value("rapl/package-0/limit/long_term").isOk());
}

TEST(RaplProvider, ARightThatIsGivenInARunIsUsed) {
    const test::RaplTree tree;
    std::filesystem::permissions(tree.path(), std::filesystem::perms(0755));
    const std::filesystem::path file = tree.energyFile("intel-rapl:0");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    RaplProvider provider(tree.path());
    std::optional<ProbedProvider> rapl;
    {
        const test::WithoutRights nobody;
        if (!nobody.isInForce()) {
            GTEST_SKIP() << "root cannot become somebody else here";
        }
        rapl.emplace(provider);
        rapl->sampleAfter(seconds(1));
        EXPECT_EQ(rapl->status("rapl/package-0/energy"), ReadingStatus::NoPermission);
    }
    std::filesystem::permissions(file, std::filesystem::perms(0444));
    rapl->sampleAfter(seconds(1));
    tree.energy("intel-rapl:0", 25'000'000);
    rapl->sampleAfter(seconds(1));
    EXPECT_DOUBLE_EQ(rapl->number("rapl/package-0/power"), 20);
}

TEST(RaplProvider, WhatCannotBeReadIsNeverZero) {
    const test::RaplTree tree;
    std::filesystem::remove(tree.energyFile("intel-rapl:1"));
    std::filesystem::create_symlink("/proc/self/mem", tree.energyFile("intel-rapl:1"));
    tree.energyText("intel-rapl:0", "");
    tree.energyText("intel-rapl:0:1", "nan\n");
    tree.energyText("intel-rapl:0:0", "-5\n");
    std::filesystem::remove(tree.energyFile("intel-rapl:2"));
    RaplProvider provider(tree.path());
    ProbedProvider rapl(provider);
    rapl.sampleAfter(seconds(1));
    for (const char* const domain :
         {"rapl/package-0", "rapl/package-1", "rapl/package-0/dram", "rapl/package-0/core"}) {
        EXPECT_EQ(rapl.status(std::string(domain) + "/energy"), ReadingStatus::Error) << domain;
        EXPECT_EQ(rapl.status(std::string(domain) + "/power"), ReadingStatus::Error) << domain;
    }
    EXPECT_EQ(rapl.status("rapl/psys/energy"), ReadingStatus::Absent);
    EXPECT_EQ(rapl.status("rapl/energy"), ReadingStatus::Error);

    tree.energy("intel-rapl:0", 5'000'000);
    rapl.sampleAfter(seconds(1));
    EXPECT_EQ(rapl.value("rapl/package-0/energy"), Value(0.0)) << "it came back";
}

TEST(RaplProvider, NoticesDomainsThatComeAtMostOnceASecond) {
    const test::RaplTree tree;
    RaplProvider provider(tree.path());
    ProbedProvider rapl(provider);
    EXPECT_TRUE(rapl.sampleAfter(seconds(1)));
    tree.add("intel-rapl:3", "package-3", 1);
    EXPECT_TRUE(rapl.sampleAfter(std::chrono::milliseconds(500)));
    EXPECT_FALSE(rapl.sampleAfter(std::chrono::milliseconds(500)));
    rapl.probe();
    EXPECT_TRUE(rapl.has("rapl/package-3/power"));
    EXPECT_TRUE(rapl.sampleAfter(seconds(1)));
}

TEST(RaplProvider, AMachineWithoutCountersSaysSo) {
    const test::TemporaryFolder root;
    RaplProvider provider(root.path());
    ProbedProvider rapl(provider);
    EXPECT_EQ(rapl.found.status, ReadingStatus::Absent);
    ASSERT_TRUE(rapl.found.reason);
    EXPECT_TRUE(rapl.found.reason->is(MessageId::rapl_missing));
    EXPECT_TRUE(rapl.found.sensors.empty());
    EXPECT_TRUE(rapl.sampleAfter(seconds(1)));
}

TEST(RaplPlace, IsReadFromTheNameOfTheFolder) {
    EXPECT_EQ(parseRaplPlace("intel-rapl:0"), (RaplPlace{.isMmio = false, .parent = {}}));
    EXPECT_EQ(parseRaplPlace("intel-rapl:10:2"), (RaplPlace{.isMmio = false, .parent = "intel-rapl:10"}));
    EXPECT_EQ(parseRaplPlace("intel-rapl-mmio:0"), (RaplPlace{.isMmio = true, .parent = {}}));
    for (const char* const other : {"", "intel-rapl", "intel-rapl:", "intel-rapl::", "intel-rapl:x", "dtpm:0"}) {
        EXPECT_FALSE(parseRaplPlace(other)) << other;
    }
}

}  // namespace
}  // namespace clipscope::telemetry
