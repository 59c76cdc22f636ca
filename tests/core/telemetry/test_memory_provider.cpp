// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/memory_provider.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sensor_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace clipscope::telemetry {
namespace {

class MemoryProviderTest : public testing::Test {
protected:
    MemoryProviderTest() {
        root.write("proc/meminfo",
                   "MemTotal: 16000 kB\nMemFree: 1 kB\nMemAvailable: 9000 kB\nSwapTotal: 500 kB\nSwapFree: 400 kB\n");
        root.write("proc/vmstat", "nr_free_pages 1\npswpin 10\npswpout 20\n");
    }
    void limitGroup(const std::string& limit) {
        root.write("proc/self/cgroup", "0::/g\n");
        root.write("sys/fs/cgroup/cgroup.controllers", "memory\n");
        root.write("sys/fs/cgroup/g/memory.max", limit);
        root.write("sys/fs/cgroup/g/memory.current", "1024000\n");
        root.write("sys/fs/cgroup/g/memory.stat", "anon 1\ninactive_file 24000\n");
    }

    test::TemporaryFolder root;
    test::FakeClock clock;
    MemoryProvider provider{root.path()};
};

TEST_F(MemoryProviderTest, SwapMovesAtTheRateOfItsPages) {
    test::SensorReader reader(provider);
    reader.sample(clock);
    EXPECT_EQ(reader.number("memory.available"), 9000.0 * 1024);
    EXPECT_EQ(reader.number("memory.total"), 16000.0 * 1024);
    EXPECT_EQ(reader.number("swap.used"), 100.0 * 1024);
    EXPECT_EQ(reader.status("swap.in"), ReadingStatus::Absent);
    root.write("proc/vmstat", "pswpin 10\npswpout 26\n");
    clock.advance(std::chrono::seconds(2));
    EXPECT_TRUE(reader.sample(clock));
    EXPECT_EQ(reader.number("swap.in"), 0);
    EXPECT_EQ(reader.number("swap.out"), 3.0 * static_cast<double>(::sysconf(_SC_PAGESIZE)));
    root.write("proc/vmstat", "pswpin 1\npswpout 2\n");
    clock.advance(std::chrono::seconds(2));
    reader.sample(clock);
    EXPECT_EQ(reader.status("swap.out"), ReadingStatus::Absent) << "a counter that began anew";
}

TEST_F(MemoryProviderTest, TheGroupsHeadroomBindsWhereItIsSmaller) {
    limitGroup("3000000\n");
    test::SensorReader reader(provider);
    reader.sample(clock);
    EXPECT_EQ(reader.number("memory.available"), 2000000);
    root.write("sys/fs/cgroup/g/memory.max", "max\n");
    reader.sample(clock);
    EXPECT_EQ(reader.number("memory.available"), 9000.0 * 1024) << "a limit may be lifted while we run";
    root.write("sys/fs/cgroup/g/memory.max", "1000\n");
    reader.sample(clock);
    EXPECT_EQ(reader.number("memory.available"), 0) << "usage beyond the limit leaves nothing";
}

TEST_F(MemoryProviderTest, AGroupThatCannotBeReadLeavesItUnknown) {
    limitGroup("3000000\n");
    test::SensorReader reader(provider);
    reader.sample(clock);
    ASSERT_EQ(reader.number("memory.available"), 2000000);
    for (const char* broken : {"", "-1\n", "nan\n"}) {
        root.write("sys/fs/cgroup/g/memory.max", broken);
        reader.sample(clock);
        EXPECT_EQ(reader.status("memory.available"), ReadingStatus::Error) << broken;
    }
    root.write("sys/fs/cgroup/g/memory.max", "3000000\n");
    reader.sample(clock);
    EXPECT_EQ(reader.number("memory.available"), 2000000);
}

TEST_F(MemoryProviderTest, LinesThatAreMissingOrAbsurdAreNoZero) {
    test::SensorReader reader(provider);
    root.write("proc/meminfo", "MemTotal: nan\nMemAvailable: -5 kB\nSwapTotal: 5 kB\nSwapFree: 65535 kB\n");
    root.write("proc/vmstat", "nr_free_pages 1\n");
    reader.sample(clock);
    EXPECT_EQ(reader.status("memory.total"), ReadingStatus::Error);
    EXPECT_EQ(reader.status("memory.available"), ReadingStatus::Error);
    EXPECT_EQ(reader.status("swap.used"), ReadingStatus::Error) << "more is free than there is";
    EXPECT_EQ(reader.status("swap.in"), ReadingStatus::Unsupported) << "a kernel without swap";
}

TEST(MemoryProvider, WithoutProcNothingIsKnown) {
    const test::TemporaryFolder root;
    const test::FakeClock clock;
    MemoryProvider provider(root.path());
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Absent);
    ASSERT_TRUE(reader.found().reason);
    EXPECT_EQ(reader.found().reason->args().at(0), MessageArg((root.path() / "proc/meminfo").string()));
    reader.sample(clock);
    EXPECT_EQ(reader.status("memory.available"), ReadingStatus::Absent);
    EXPECT_EQ(reader.status("swap.in"), ReadingStatus::Absent);

    root.write("proc/meminfo", "MemTotal: 16 kB\nMemAvailable: 9 kB\n");
    reader.sample(clock);
    EXPECT_EQ(reader.number("memory.available"), 9.0 * 1024);
}

TEST(MemoryProvider, AFileThatFailsRecovers) {
    const test::TemporaryFolder root;
    const test::FakeClock clock;
    std::filesystem::create_directories(root.path() / "proc");
    std::filesystem::create_symlink("/proc/self/mem", root.path() / "proc/meminfo");
    MemoryProvider provider(root.path());
    test::SensorReader reader(provider);
    reader.sample(clock);
    EXPECT_EQ(reader.status("memory.total"), ReadingStatus::Error);
    std::filesystem::remove(root.path() / "proc/meminfo");
    root.write("proc/meminfo", "MemTotal: 16 kB\n");
    reader.sample(clock);
    EXPECT_EQ(reader.number("memory.total"), 16.0 * 1024);
}

}  // namespace
}  // namespace clipscope::telemetry
