// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/rapl_energy.h"

#include "tests/core/telemetry/rapl_tree.h"
#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>
#include <cmath>

namespace clipscope::telemetry {
namespace {

using std::chrono::seconds;

/// Two packages and the memory of one that each use `joules` more.
void use(const test::RaplTree& tree, double joules) {
    const auto microjoules = static_cast<std::uint64_t>(joules * 1e6);
    tree.energy("intel-rapl:0", 5'000'000 + microjoules);
    tree.energy("intel-rapl:0:1", 2'000'000 + microjoules);
    tree.energy("intel-rapl:1", 7'000'000 + microjoules);
}

TEST(RaplEnergy, CountsPackagesAndMemorySinceItsConstruction) {
    const test::RaplTree tree;
    test::FakeClock clock;
    RaplEnergy energy(clock, tree.path());
    EXPECT_EQ(energy.joules(), 0.0);
    clock.advance(seconds(10));
    use(tree, 100);
    tree.energy("intel-rapl:2", 900'000'000);
    tree.energy("intel-rapl:0:0", 900'000'000);
    EXPECT_DOUBLE_EQ(energy.joules().value_or(-1), 300);
}

TEST(RaplEnergy, FollowsACounterThatBeginsAgainTwice) {
    const test::RaplTree tree;
    test::FakeClock clock;
    RaplEnergy energy(clock, tree.path());
    // Of package 1, which tells no limit: 82 s by which nothing may have wrapped twice.
    const double range = 262'143.328851;
    double used = 0;
    for (int look = 0; look < 8; ++look) {
        clock.advance(energy.longestGap());
        used += 80'000;
        use(tree, used / 1000);  // the others only rise
        tree.energy("intel-rapl:1", static_cast<std::uint64_t>(std::fmod(7 + used, range) * 1e6));
        ASSERT_TRUE(energy.joules()) << look;
    }
    EXPECT_NEAR(energy.joules().value_or(-1), used + 2 * used / 1000, 0.001);
}

TEST(RaplEnergy, NothingForEverAfterAGapInWhichACounterMayHaveWrapped) {
    const test::RaplTree tree;
    test::FakeClock clock;
    RaplEnergy energy(clock, tree.path());
    clock.advance(energy.longestGap() + seconds(1));
    use(tree, 10);
    EXPECT_FALSE(energy.joules());
    clock.advance(seconds(1));
    use(tree, 20);
    EXPECT_FALSE(energy.joules()) << "a difference across the gap would be wrong";
    RaplEnergy fresh(clock, tree.path());
    clock.advance(seconds(1));
    use(tree, 30);
    EXPECT_DOUBLE_EQ(fresh.joules().value_or(-1), 30);
}

TEST(RaplEnergy, ACounterThatCannotBeReadNowMayBeLater) {
    const test::RaplTree tree;
    test::FakeClock clock;
    RaplEnergy energy(clock, tree.path());
    tree.energyText("intel-rapl:1", "");
    clock.advance(seconds(1));
    EXPECT_FALSE(energy.joules());
    clock.advance(seconds(1));
    use(tree, 7);
    EXPECT_DOUBLE_EQ(energy.joules().value_or(-1), 21);
}

TEST(RaplEnergy, AFrozenCounterIsNoEnergy) {
    const test::RaplTree tree;
    test::FakeClock clock;
    RaplEnergy energy(clock, tree.path());
    clock.advance(seconds(2));
    EXPECT_FALSE(energy.joules());
}

TEST(RaplEnergy, AMachineWithoutCountersHasNone) {
    const test::TemporaryFolder root;
    test::FakeClock clock;
    RaplEnergy energy(clock, root.path());
    EXPECT_FALSE(energy.joules());
    EXPECT_EQ(energy.longestGap(), Clock::duration::max());
}

}  // namespace
}  // namespace clipscope::telemetry
