// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/perf_event_provider.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sensor_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <linux/perf_event.h>
#include <cerrno>
#include <map>
#include <utility>

namespace clipscope::telemetry {
namespace {

/// What counters tell and which are refused; tests change it.
struct FakeMachine {
    using Key = std::pair<std::uint64_t, int>;  ///< config and thread
    std::map<Key, std::optional<PerfCounter::Count>> counts;
    std::map<Key, int> refused;
    int refuseAll = 0;
    int open = 0;

    void add(std::uint64_t config, int thread, std::uint64_t value, std::uint64_t enabled, std::uint64_t running) {
        auto& count = counts[{config, thread}];
        const PerfCounter::Count last = count.value_or(PerfCounter::Count());
        count = {.value = last.value + value,
                 .enabledNanoseconds = last.enabledNanoseconds + enabled,
                 .runningNanoseconds = last.runningNanoseconds + running};
    }
};

class FakeCounter final : public PerfCounter {
public:
    FakeCounter(FakeMachine& machine, FakeMachine::Key key) : m_machine(machine), m_key(key) { ++m_machine.open; }
    FakeCounter(const FakeCounter&) = delete;
    FakeCounter& operator=(const FakeCounter&) = delete;
    ~FakeCounter() override { --m_machine.open; }
    [[nodiscard]] std::optional<Count> read() override { return m_machine.counts[m_key]; }

private:
    FakeMachine& m_machine;
    FakeMachine::Key m_key;
};

class FakeEvents final : public PerfEvents {
public:
    explicit FakeEvents(FakeMachine& machine) : m_machine(machine) {}
    [[nodiscard]] Opened open(const Event& event) override {
        EXPECT_EQ(event.type, static_cast<std::uint32_t>(PERF_TYPE_HARDWARE));
        const FakeMachine::Key key{event.config, event.thread};
        if (m_machine.refuseAll != 0) {
            return m_machine.refuseAll;
        }
        if (const auto refused = m_machine.refused.find(key); refused != m_machine.refused.end()) {
            return refused->second;
        }
        m_machine.counts[key] = PerfCounter::Count();
        return std::make_unique<FakeCounter>(m_machine, key);
    }

private:
    FakeMachine& m_machine;
};

constexpr std::uint64_t cycles = PERF_COUNT_HW_CPU_CYCLES;
constexpr std::uint64_t instructions = PERF_COUNT_HW_INSTRUCTIONS;
constexpr std::uint64_t misses = PERF_COUNT_HW_CACHE_MISSES;

class PerfEventProviderTest : public testing::Test {
protected:
    PerfEventProviderTest() {
        root.write("proc/self/task/7/stat", "");
        root.write("proc/self/task/8/stat", "");
        root.write("proc/sys/kernel/perf_event_paranoid", "3\n");
    }
    void sampleAfter(test::SensorReader& reader, double seconds) {
        clock.advance(std::chrono::duration<double>(seconds));
        EXPECT_TRUE(reader.sample(clock));
    }

    test::TemporaryFolder root;
    test::FakeClock clock;
    FakeMachine machine;
    PerfEventProvider provider{root.path(), std::make_unique<FakeEvents>(machine)};
};

TEST_F(PerfEventProviderTest, AllThreadsTogetherGiveTheRatio) {
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Ok);
    EXPECT_FALSE(reader.found().reason);
    EXPECT_EQ(machine.open, 6);
    machine.add(cycles, 7, 999, 10, 10);
    sampleAfter(reader, 0);
    EXPECT_EQ(reader.status("process.ipc"), ReadingStatus::Absent);
    machine.add(cycles, 7, 1000, 10, 10);
    machine.add(cycles, 8, 3000, 10, 10);
    machine.add(instructions, 7, 2000, 10, 10);
    machine.add(instructions, 8, 8000, 10, 10);
    machine.add(misses, 8, 50, 10, 10);
    sampleAfter(reader, 0.5);
    EXPECT_NEAR(reader.number("process.ipc"), 2.5, 1e-9);
    EXPECT_NEAR(reader.number("process.cache_misses"), 100, 1e-9);
    reader.probe();
    EXPECT_EQ(machine.open, 6) << "counters of the last probe are closed";
}

TEST_F(PerfEventProviderTest, CountersThatTakeTurnsAreScaledUp) {
    test::SensorReader reader(provider);
    sampleAfter(reader, 0);
    machine.add(cycles, 7, 1000, 100, 50);
    machine.add(instructions, 7, 1000, 100, 100);
    machine.add(misses, 7, 10, 100, 25);
    sampleAfter(reader, 1);
    EXPECT_NEAR(reader.number("process.ipc"), 0.5, 1e-9);
    EXPECT_NEAR(reader.number("process.cache_misses"), 40, 1e-9);
    machine.add(cycles, 7, 1000, 100, 100);
    machine.add(instructions, 7, 1000, 100, 100);
    machine.add(misses, 7, 0, 100, 0);
    sampleAfter(reader, 1);
    EXPECT_NEAR(reader.number("process.ipc"), 1, 1e-9);
    EXPECT_EQ(reader.status("process.cache_misses"), ReadingStatus::Stale) << "it got no turn: not 0";
}

TEST_F(PerfEventProviderTest, CyclesThatStandStillAreStaleAndRecover) {
    test::SensorReader reader(provider);
    sampleAfter(reader, 0);
    sampleAfter(reader, 1);
    EXPECT_EQ(reader.status("process.ipc"), ReadingStatus::Stale);
    EXPECT_EQ(reader.status("process.cache_misses"), ReadingStatus::Stale);
    machine.add(cycles, 7, 1000, 10, 10);
    machine.add(instructions, 7, 500, 10, 10);
    sampleAfter(reader, 1);
    EXPECT_NEAR(reader.number("process.ipc"), 0.5, 1e-9);
    EXPECT_EQ(reader.number("process.cache_misses"), 0);
}

TEST_F(PerfEventProviderTest, ACounterThatFailsOrStepsBackIsAnError) {
    test::SensorReader reader(provider);
    machine.add(cycles, 7, 1000, 10, 10);
    sampleAfter(reader, 0);
    machine.counts[{cycles, 7}] = PerfCounter::Count{.value = 5, .enabledNanoseconds = 20, .runningNanoseconds = 20};
    sampleAfter(reader, 1);
    EXPECT_EQ(reader.status("process.ipc"), ReadingStatus::Error);
    machine.counts[{cycles, 7}].reset();
    sampleAfter(reader, 1);
    EXPECT_EQ(reader.status("process.ipc"), ReadingStatus::Error);
    machine.counts[{cycles, 7}] = PerfCounter::Count{.value = 105, .enabledNanoseconds = 30, .runningNanoseconds = 30};
    machine.add(instructions, 7, 100, 10, 10);
    sampleAfter(reader, 1);
    EXPECT_TRUE(reader["process.ipc"].isOk());
}

TEST_F(PerfEventProviderTest, SaysWhatWouldAllowIt) {
    machine.refuseAll = EACCES;
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::NoPermission);
    ASSERT_TRUE(reader.found().reason->is(MessageId::perf_events_forbidden));
    EXPECT_EQ(reader.found().reason->args().at(0), MessageArg(std::string("3")));
    EXPECT_TRUE(reader.found().sensors.empty());
    EXPECT_TRUE(reader.sample(clock));
}

TEST_F(PerfEventProviderTest, AVirtualMachineWithoutCountersIsUnsupported) {
    for (const int error : {ENOENT, EOPNOTSUPP, ENODEV, ENOSYS}) {
        machine.refuseAll = error;
        test::SensorReader reader(provider);
        EXPECT_EQ(reader.found().status, ReadingStatus::Unsupported) << error;
        EXPECT_TRUE(reader.found().reason->is(MessageId::perf_events_unsupported));
    }
    machine.refuseAll = EMFILE;
    const test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Error);
    EXPECT_TRUE(reader.found().reason->is(MessageId::system_call_failed));
}

TEST_F(PerfEventProviderTest, AThreadThatEndedIsNoRefusalAndAnEventMayBeMissing) {
    machine.refused[{cycles, 8}] = ESRCH;
    machine.refused[{instructions, 8}] = ESRCH;
    machine.refused[{misses, 7}] = ENOENT;
    machine.refused[{misses, 8}] = ENOENT;
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status, ReadingStatus::Ok);
    EXPECT_TRUE(reader.found().reason->is(MessageId::perf_events_unsupported));
    EXPECT_TRUE(reader.has("process.ipc"));
    EXPECT_FALSE(reader.has("process.cache_misses"));
    sampleAfter(reader, 0);
    machine.add(cycles, 7, 1000, 10, 10);
    machine.add(instructions, 7, 3000, 10, 10);
    sampleAfter(reader, 1);
    EXPECT_NEAR(reader.number("process.ipc"), 3, 1e-9);
}

TEST_F(PerfEventProviderTest, CoresOfTwoKindsAreAddedAndNotScaled) {
    root.write("sys/bus/event_source/devices/cpu_core/type", "4\n");
    root.write("sys/bus/event_source/devices/cpu_atom/type", "10\n");
    const std::uint64_t onAtom = std::uint64_t{10} << 32U;
    const std::uint64_t onCore = std::uint64_t{4} << 32U;
    test::SensorReader reader(provider);
    EXPECT_EQ(machine.open, 12);
    sampleAfter(reader, 0);
    machine.add(cycles | onCore, 7, 1000, 100, 40);
    machine.add(cycles | onAtom, 7, 1000, 100, 60);
    machine.add(instructions | onCore, 7, 3000, 100, 40);
    machine.add(instructions | onAtom, 7, 1000, 100, 60);
    sampleAfter(reader, 1);
    EXPECT_NEAR(reader.number("process.ipc"), 2, 1e-9);
}

TEST(PerfEventProvider, TheRealKernelAnswersOneWayOrTheOther) {
    test::FakeClock clock;
    PerfEventProvider provider;
    test::SensorReader reader(provider);
    EXPECT_EQ(reader.found().status == ReadingStatus::Ok, !reader.found().sensors.empty());
    EXPECT_TRUE(reader.sample(clock));
}

}  // namespace
}  // namespace clipscope::telemetry
