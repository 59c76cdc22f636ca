// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/machine_cpu_provider.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sensor_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace clipscope::telemetry {
namespace {

constexpr int self = 100;

/// A machine whose CPUs and processes tests set. Times are in seconds.
class MachineCpuProviderTest : public testing::Test {
protected:
    MachineCpuProviderTest() {
        put(self, 1, 700, 0);
        root.write("proc/self/statm", "5000 1200 300 1 0 900 0\n");
        root.write("proc/stat", stat(1000, 1000, 50, 7));
        reader.probe();
    }

    static std::string ticks(double seconds) {
        return std::to_string(static_cast<long>(seconds * static_cast<double>(::sysconf(_SC_CLK_TCK)) + 0.5));
    }
    static std::string cpuLine(const std::string& name, double busy, double idle, double waiting = 0,
                               double stolen = 0) {
        return name + ' ' + ticks(busy) + " 0 0 " + ticks(idle) + ' ' + ticks(waiting) + " 0 0 " + ticks(stolen) +
               " 0 0\n";
    }
    /// Two CPUs that share everything.
    static std::string stat(double busy, double idle, int switches, int forks) {
        return cpuLine("cpu ", busy, idle) + cpuLine("cpu0", busy / 2, idle / 2) + cpuLine("cpu1", busy / 2, idle / 2) +
               "ctxt " + std::to_string(switches) + "\nprocesses " + std::to_string(forks) + '\n';
    }
    void put(int process, int parent, double own, double waited) {
        const std::string text = std::to_string(process) + " (x) S " + std::to_string(parent) +
                                 " 1 1 0 -1 4194304 11 12 13 14 " + ticks(own) + " 0 " + ticks(waited) +
                                 " 0 20 0 9 0 500\n";
        root.write("proc/" + std::to_string(process) + "/stat", text);
        if (process == self) {
            root.write("proc/self/stat", text);
        }
    }
    bool sampleAfter(double seconds) {
        clock.advance(std::chrono::duration<double>(seconds));
        return reader.sample(clock);
    }

    test::TemporaryFolder root;
    test::FakeClock clock;
    ProcessUsage usage{.cpuSeconds = 5, .voluntarySwitches = 100, .involuntarySwitches = 10, .majorFaults = 1};
    MachineCpuProvider provider{2, root.path(), [this] { return usage; }};
    test::SensorReader reader{provider};
};

TEST_F(MachineCpuProviderTest, SharesAndRatesComeWithTheSecondSample) {
    EXPECT_EQ(reader.found().status, ReadingStatus::Ok);
    EXPECT_FALSE(reader.found().reason);
    EXPECT_TRUE(sampleAfter(0));
    for (const char* id : {"machine.cpu", "machine.steal", "machine.context_switches", "other.cpu", "process.cpu",
                           "process.major_faults", "cpu0.busy"}) {
        EXPECT_EQ(reader.status(id), ReadingStatus::Absent) << id;
    }
    EXPECT_EQ(reader.number("process.rss"), 1200.0 * static_cast<double>(::sysconf(_SC_PAGESIZE)));
    EXPECT_EQ(reader.number("process.threads"), 9);

    root.write("proc/stat", cpuLine("cpu ", 1001, 1000.6, 0.2, 0.2) + cpuLine("cpu0", 500.9, 500) +
                                cpuLine("cpu1", 500.1, 500.9) + "ctxt 150\nprocesses 7\n");
    usage = {.cpuSeconds = 5.5, .voluntarySwitches = 140, .involuntarySwitches = 12, .majorFaults = 1};
    EXPECT_TRUE(sampleAfter(2));
    EXPECT_NEAR(reader.number("machine.cpu"), 60, 1e-9) << "stolen time is busy";
    EXPECT_NEAR(reader.number("machine.steal"), 10, 1e-9);
    EXPECT_NEAR(reader.number("machine.iowait"), 10, 1e-9);
    EXPECT_NEAR(reader.number("other.cpu"), 25, 1e-9) << "neither stolen nor our own";
    EXPECT_NEAR(reader.number("process.cpu"), 12.5, 1e-9) << "0.5 s of 2 s on 2 CPUs";
    EXPECT_NEAR(reader.number("machine.context_switches"), 50, 1e-9);
    EXPECT_NEAR(reader.number("process.context_switches_voluntary"), 20, 1e-9);
    EXPECT_NEAR(reader.number("process.context_switches_involuntary"), 1, 1e-9);
    EXPECT_EQ(reader.number("process.major_faults"), 0);
    EXPECT_NEAR(reader.number("cpu0.busy"), 100, 1e-9);
    EXPECT_NEAR(reader.number("cpu1.busy"), 10, 1e-9);
}

TEST_F(MachineCpuProviderTest, WhatThisProgramStartedIsNoOtherProgram) {
    sampleAfter(0);
    // A second of two CPUs: 1.2 s of a compiling child, and 0.4 s of somebody else.
    put(210, self, 1.2, 0);
    root.write("proc/stat", stat(1001.6, 1000.4, 50, 8));
    sampleAfter(1);
    EXPECT_NEAR(reader.number("other.cpu"), 20, 0.5);

    // It ends: its time is no new time.
    std::filesystem::remove_all(root.path() / "proc/210");
    put(self, 1, 700, 1.2);
    root.write("proc/stat", stat(1001.6, 1002.4, 50, 8));
    sampleAfter(1);
    EXPECT_NEAR(reader.number("other.cpu"), 0, 0.5);
}

TEST_F(MachineCpuProviderTest, NobodyIsLookedForWhileNothingWasStarted) {
    sampleAfter(0);
    put(210, self, 1.2, 0);
    root.write("proc/stat", stat(1001.6, 1000.4, 50, 7));
    sampleAfter(1);
    EXPECT_NEAR(reader.number("other.cpu"), 80, 0.5) << "the kernel says that there is no new process";
}

TEST_F(MachineCpuProviderTest, ACpuThatGoesOrComesAsksForAProbe) {
    EXPECT_TRUE(sampleAfter(0));
    const std::string two = stat(1001, 1001, 50, 7);
    root.write("proc/stat", two + "x");
    EXPECT_TRUE(sampleAfter(1));
    root.write("proc/stat", cpuLine("cpu ", 1002, 1002) + cpuLine("cpu0", 501, 501));
    EXPECT_FALSE(sampleAfter(1));
    EXPECT_EQ(reader.status("cpu1.busy"), ReadingStatus::Absent);
    EXPECT_TRUE(reader["cpu0.busy"].isOk());
    reader.probe();
    EXPECT_FALSE(reader.has("cpu1.busy"));
    EXPECT_TRUE(sampleAfter(1));
    root.write("proc/stat", two);
    EXPECT_FALSE(sampleAfter(1));
}

TEST_F(MachineCpuProviderTest, TimeThatStandsStillIsStaleAndRecovers) {
    sampleAfter(0);
    sampleAfter(0.01);
    EXPECT_EQ(reader.status("machine.cpu"), ReadingStatus::Absent) << "no tick has passed yet";
    sampleAfter(1);
    for (const char* id : {"machine.cpu", "machine.steal", "machine.iowait", "other.cpu", "cpu0.busy"}) {
        EXPECT_EQ(reader.status(id), ReadingStatus::Stale) << id;
    }
    EXPECT_EQ(reader.number("process.cpu"), 0) << "it comes from elsewhere";
    root.write("proc/stat", stat(1001, 1001, 50, 7));
    sampleAfter(1);
    EXPECT_NEAR(reader.number("machine.cpu"), 50, 1e-9);
}

TEST_F(MachineCpuProviderTest, CountersThatBeginAnewGiveNoShare) {
    sampleAfter(0);
    root.write("proc/stat", stat(1, 1, 5, 1));
    sampleAfter(1);
    for (const char* id : {"machine.cpu", "other.cpu", "machine.context_switches", "cpu1.busy"}) {
        EXPECT_EQ(reader.status(id), ReadingStatus::Absent) << id;
    }
    root.write("proc/stat", stat(2, 2, 15, 1));
    sampleAfter(1);
    EXPECT_NEAR(reader.number("machine.cpu"), 50, 1e-9);
    EXPECT_NEAR(reader.number("machine.context_switches"), 10, 1e-9);
}

TEST_F(MachineCpuProviderTest, WaitingTimeMayStepBack) {
    root.write("proc/stat", cpuLine("cpu ", 1000, 1000, 10));
    sampleAfter(0);
    root.write("proc/stat", cpuLine("cpu ", 1001, 1001, 9));
    sampleAfter(1);
    EXPECT_NEAR(reader.number("machine.cpu"), 50, 1e-9);
    EXPECT_EQ(reader.number("machine.iowait"), 0);
}

TEST_F(MachineCpuProviderTest, BrokenFilesAreErrorsAndNotZero) {
    sampleAfter(0);
    root.write("proc/stat", "");
    root.write("proc/self/stat", "nonsense");
    root.write("proc/self/statm", "5000 nan\n");
    EXPECT_TRUE(sampleAfter(1)) << "an unreadable list is no change of CPUs";
    for (const char* id : {"machine.cpu", "machine.context_switches", "process.rss", "process.threads"}) {
        EXPECT_EQ(reader.status(id), ReadingStatus::Error) << id;
    }
    EXPECT_EQ(reader.status("cpu0.busy"), ReadingStatus::Absent);
    put(self, 1, 700, 0);
    root.write("proc/self/statm", "5000 5 300\n");
    root.write("proc/stat", stat(1001, 1001, 50, 7));
    sampleAfter(1);
    EXPECT_EQ(reader.number("process.threads"), 9);
    root.write("proc/stat", stat(1002, 1002, 50, 7));
    sampleAfter(1);
    EXPECT_NEAR(reader.number("machine.cpu"), 50, 1e-9);
}

TEST_F(MachineCpuProviderTest, TheSameMomentTwiceIsNoTime) {
    sampleAfter(0);
    root.write("proc/stat", stat(1001, 1001, 60, 7));
    sampleAfter(0);
    EXPECT_EQ(reader.status("process.cpu"), ReadingStatus::Absent);
    sampleAfter(1);
    EXPECT_NEAR(reader.number("machine.cpu"), 50, 1e-9);
    EXPECT_NEAR(reader.number("machine.context_switches"), 10, 1e-9);
}

TEST(MachineCpuProvider, WithoutProcTheProcessIsStillKnown) {
    const test::TemporaryFolder root;
    test::FakeClock clock;
    double used = 1;
    MachineCpuProvider provider(1, root.path(), [&] { return ProcessUsage{.cpuSeconds = used}; });
    test::SensorReader reader(provider);
    ASSERT_TRUE(reader.found().reason);
    EXPECT_TRUE(reader.found().reason->is(MessageId::proc_unreadable));
    reader.sample(clock);
    clock.advance(std::chrono::seconds(1));
    used = 1.25;
    EXPECT_TRUE(reader.sample(clock));
    EXPECT_EQ(reader.status("machine.cpu"), ReadingStatus::Absent);
    EXPECT_EQ(reader.status("process.rss"), ReadingStatus::Absent);
    EXPECT_NEAR(reader.number("process.cpu"), 25, 1e-9);
}

TEST(MachineCpuProvider, AFolderInPlaceOfAFileIsAnError) {
    const test::TemporaryFolder root;
    std::filesystem::create_directories(root.path() / "proc/stat");
    const test::FakeClock clock;
    MachineCpuProvider provider(1, root.path());
    test::SensorReader reader(provider);
    EXPECT_TRUE(reader.sample(clock));
    EXPECT_EQ(reader.status("machine.cpu"), ReadingStatus::Absent) << "no second look yet";
    EXPECT_EQ(reader.status("machine.context_switches"), ReadingStatus::Error);
}

TEST(MachineCpuProvider, TheRealKernelIsUnderstood) {
    test::FakeClock clock;
    MachineCpuProvider provider(1);
    test::SensorReader reader(provider);
    EXPECT_TRUE(reader.has("cpu0.busy"));
    reader.sample(clock);
    EXPECT_GT(reader.number("process.rss"), 100000);
    EXPECT_GE(reader.number("process.threads"), 1);
    clock.advance(std::chrono::seconds(1));
    reader.sample(clock);
    EXPECT_GE(reader.number("process.cpu"), 0);
    EXPECT_GE(reader.number("machine.context_switches"), 0);
}

}  // namespace
}  // namespace clipscope::telemetry
