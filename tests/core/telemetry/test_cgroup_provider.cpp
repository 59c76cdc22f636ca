// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/cgroup_provider.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sensor_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::telemetry {
namespace {

std::string cpuStat(double usedSeconds, int periods, int throttled, double throttledSeconds) {
    const auto microseconds = [](double seconds) { return std::to_string(static_cast<long>(seconds * 1e6 + 0.5)); };
    return "usage_usec " + microseconds(usedSeconds) + "\nuser_usec 1\nsystem_usec 1\nnr_periods " +
           std::to_string(periods) + "\nnr_throttled " + std::to_string(throttled) + "\nthrottled_usec " +
           microseconds(throttledSeconds) + '\n';
}

/// v2: our group below one that has a quota, below the root.
class CgroupProviderV2 : public testing::Test {
protected:
    CgroupProviderV2() {
        root.write("proc/self/cgroup", "0::/outer/inner\n");
        root.write("sys/fs/cgroup/cgroup.controllers", "cpu io memory\n");
        root.write("sys/fs/cgroup/cpu.stat", "usage_usec 99000000\nuser_usec 1\n");
        put("outer/memory.max", "4000\n");
        put("outer/memory.current", "3000\n");
        put("outer/memory.stat", "anon 5\ninactive_file 500\n");
        put("outer/cpu.stat", cpuStat(50, 100, 20, 3));
        put("outer/inner/memory.max", "max\n");
        put("outer/inner/memory.high", "9000\n");
        put("outer/inner/memory.current", "2000\n");
        put("outer/inner/cpu.stat", cpuStat(10, 10, 1, 0.5));
        put("outer/inner/memory.pressure", "some avg10=0 total=100\nfull avg10=0 total=0\n");
    }
    void put(const std::string& file, const std::string& text) { root.write("sys/fs/cgroup/" + file, text); }
    bool sampleAfter(test::SensorReader& reader, double seconds) {
        clock.advance(std::chrono::duration<double>(seconds));
        return reader.sample(clock);
    }

    test::TemporaryFolder root;
    test::FakeClock clock;
    CgroupProvider provider{2, root.path()};
};

TEST_F(CgroupProviderV2, EveryAncestorCounts) {
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Ok);
    EXPECT_FALSE(reader.found().reason);
    EXPECT_TRUE(sampleAfter(reader, 0));
    EXPECT_EQ(reader.number("cgroup.memory.usage"), 2000) << "our own group's";
    EXPECT_EQ(reader.number("cgroup.memory.headroom"), 1500) << "the tightest, page cache that can go is free";
    EXPECT_EQ(reader.number("cgroup.cpu.time"), 10);
    EXPECT_EQ(reader.status("cgroup.cpu.usage"), ReadingStatus::Absent);
    EXPECT_EQ(reader.number("cgroup.cpu.periods"), 110);
    EXPECT_EQ(reader.number("cgroup.cpu.throttled_periods"), 21);
    EXPECT_NEAR(reader.number("cgroup.cpu.throttled_time"), 3.5, 1e-9);
    EXPECT_FALSE(reader.has("cgroup.io.some"));

    put("outer/inner/cpu.stat", cpuStat(10.4, 12, 2, 0.6));
    put("outer/inner/memory.pressure", "some avg10=0 total=20100\nfull avg10=0 total=10000\n");
    EXPECT_TRUE(sampleAfter(reader, 0.4));
    EXPECT_NEAR(reader.number("cgroup.cpu.usage"), 50, 1e-6) << "0.4 s in 0.4 s on 2 CPUs";
    EXPECT_NEAR(reader.number("cgroup.cpu.throttled_time"), 3.6, 1e-9);
    EXPECT_NEAR(reader.number("cgroup.memory.some"), 5, 1e-9);
    EXPECT_NEAR(reader.number("cgroup.memory.full"), 2.5, 1e-9);
}

TEST_F(CgroupProviderV2, TimeThatStandsStillIsStale) {
    test::SensorReader reader(provider);
    sampleAfter(reader, 0);
    sampleAfter(reader, 0.1);
    EXPECT_EQ(reader.status("cgroup.cpu.usage"), ReadingStatus::Stale);
    put("outer/inner/cpu.stat", cpuStat(10.1, 12, 2, 0.6));
    sampleAfter(reader, 0.1);
    EXPECT_NEAR(reader.number("cgroup.cpu.usage"), 50, 1e-6);
}

TEST_F(CgroupProviderV2, ACounterThatBeginsAnewGivesNoUsageOnce) {
    test::SensorReader reader(provider);
    sampleAfter(reader, 0);
    put("outer/inner/cpu.stat", cpuStat(1, 0, 0, 0));
    sampleAfter(reader, 0.1);
    EXPECT_EQ(reader.status("cgroup.cpu.usage"), ReadingStatus::Absent);
    put("outer/inner/cpu.stat", cpuStat(1.1, 0, 0, 0));
    sampleAfter(reader, 0.1);
    EXPECT_NEAR(reader.number("cgroup.cpu.usage"), 50, 1e-6);
}

TEST_F(CgroupProviderV2, ASumOfWhichAPartIsMissingIsNone) {
    test::SensorReader reader(provider);
    put("outer/cpu.stat", "usage_usec nan\nnr_periods -1\n");
    put("outer/memory.current", "");
    sampleAfter(reader, 0);
    EXPECT_EQ(reader.status("cgroup.cpu.periods"), ReadingStatus::Error);
    EXPECT_EQ(reader.status("cgroup.cpu.throttled_time"), ReadingStatus::Error);
    EXPECT_EQ(reader.status("cgroup.memory.headroom"), ReadingStatus::Error);
    EXPECT_EQ(reader.number("cgroup.cpu.time"), 10);
    put("outer/cpu.stat", cpuStat(50, 100, 20, 3));
    sampleAfter(reader, 0.1);
    EXPECT_EQ(reader.number("cgroup.cpu.periods"), 110);
}

TEST_F(CgroupProviderV2, BeingMovedAsksForAProbe) {
    test::SensorReader reader(provider);
    EXPECT_TRUE(sampleAfter(reader, 0));
    root.write("proc/self/cgroup", "0::/outer\n");
    EXPECT_FALSE(sampleAfter(reader, 0.1));
    reader.probe();
    EXPECT_TRUE(sampleAfter(reader, 0.1));
    EXPECT_EQ(reader.number("cgroup.memory.usage"), 3000);
}

TEST_F(CgroupProviderV2, WithoutALimitThereIsNoHeadroom) {
    put("outer/memory.max", "max\n");
    put("outer/inner/memory.high", "max\n");
    test::SensorReader reader(provider);
    sampleAfter(reader, 0);
    EXPECT_EQ(reader.status("cgroup.memory.headroom"), ReadingStatus::Absent);
    put("outer/memory.max", "10000\n");
    sampleAfter(reader, 0.1);
    EXPECT_EQ(reader.number("cgroup.memory.headroom"), 7500) << "it may be given later";
}

TEST(CgroupProviderV1, UnitsAreThoseOfV1AndPressureComesFromV2) {
    const test::TemporaryFolder root;
    test::FakeClock clock;
    root.write("proc/self/cgroup", "9:memory:/docker/abc\n4:cpu:/docker/abc\n3:cpuacct:/docker/abc\n0::/scope\n");
    root.write("sys/fs/cgroup/unified/cgroup.controllers", "\n");
    root.write("sys/fs/cgroup/unified/scope/cpu.pressure", "some avg10=0 total=5\nfull avg10=0 total=0\n");
    root.write("sys/fs/cgroup/memory/docker/abc/memory.limit_in_bytes", "9223372036854771712\n");
    root.write("sys/fs/cgroup/memory/docker/abc/memory.usage_in_bytes", "700\n");
    root.write("sys/fs/cgroup/memory/docker/memory.limit_in_bytes", "2000\n");
    root.write("sys/fs/cgroup/memory/docker/memory.usage_in_bytes", "800\n");
    root.write("sys/fs/cgroup/memory/docker/memory.stat", "inactive_file 1\ntotal_inactive_file 100\n");
    root.write("sys/fs/cgroup/cpu/docker/abc/cpu.stat", "nr_periods 7\nnr_throttled 3\nthrottled_time 1500000000\n");
    root.write("sys/fs/cgroup/cpuacct/docker/abc/cpuacct.usage", "2500000000\n");
    CgroupProvider provider(1, root.path());
    test::SensorReader reader(provider);
    EXPECT_TRUE(reader.sample(clock));
    EXPECT_EQ(reader.number("cgroup.memory.usage"), 700);
    EXPECT_EQ(reader.number("cgroup.memory.headroom"), 1300);
    EXPECT_NEAR(reader.number("cgroup.cpu.time"), 2.5, 1e-9);
    EXPECT_EQ(reader.number("cgroup.cpu.throttled_periods"), 3);
    EXPECT_NEAR(reader.number("cgroup.cpu.throttled_time"), 1.5, 1e-9);
    EXPECT_TRUE(reader.has("cgroup.cpu.some"));
    EXPECT_TRUE(reader.has("cgroup.cpu.full")) << "of a group it has a meaning";
    root.write("sys/fs/cgroup/cpuacct/docker/abc/cpuacct.usage", "-5\n");
    clock.advance(std::chrono::seconds(1));
    reader.sample(clock);
    EXPECT_EQ(reader.status("cgroup.cpu.time"), ReadingStatus::Error);
    EXPECT_EQ(reader.status("cgroup.cpu.usage"), ReadingStatus::Error);
}

TEST(CgroupProvider, AMachineWithoutGroupsSaysSo) {
    const test::TemporaryFolder root;
    const test::FakeClock clock;
    CgroupProvider provider(1, root.path());
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Absent);
    EXPECT_TRUE(reader.found().reason->is(MessageId::cgroup_absent));
    EXPECT_TRUE(reader.found().sensors.empty());
    EXPECT_TRUE(reader.sample(clock));
}

}  // namespace
}  // namespace clipscope::telemetry
