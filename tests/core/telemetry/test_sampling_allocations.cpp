// SPDX-License-Identifier: GPL-3.0-or-later
//
// A program of its own, since it replaces the operators that allocate.
#include "core/telemetry/cgroup_provider.h"
#include "core/telemetry/cpu_clock_provider.h"
#include "core/telemetry/machine_cpu_provider.h"
#include "core/telemetry/memory_provider.h"
#include "core/telemetry/perf_event_provider.h"
#include "core/telemetry/pressure_provider.h"
#include "core/telemetry/sampling_lane.h"
#include "core/telemetry/sensor_setup.h"
#include "core/telemetry/throttle_counter_provider.h"
#include "tests/support/desktop_tree.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sensor_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <cstdlib>
#include <new>

namespace {

thread_local std::size_t allocations = 0;

}  // namespace

// Inlined, the compiler would take malloc and delete for a mismatch.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size)) {
        return memory;
    }
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
    std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t /*size*/) noexcept {
    std::free(memory);
}

namespace clipscope::telemetry {
namespace {

std::size_t allocationsOfTenSamples(SensorProvider& provider) {
    test::FakeClock clock;
    test::SensorReader reader(provider);
    EXPECT_EQ(provider.pace(), Pace::Fast);
    for (int warmUp = 0; warmUp < 2; ++warmUp) {
        (void)reader.sample(clock);
        clock.advance(std::chrono::seconds(1));
    }
    const std::size_t before = allocations;
    for (int sample = 0; sample < 10; ++sample) {
        (void)reader.sample(clock);
        clock.advance(std::chrono::seconds(1));
    }
    return allocations - before;
}

template <typename Provider>
void expectNone(Provider provider) {
    EXPECT_EQ(allocationsOfTenSamples(provider), 0U) << provider.name();
}

TEST(SamplingAllocations, TheRealMachineIsReadWithoutAny) {
    // Other processes may start meanwhile, and once need more room: it must not be so each time.
    MachineCpuProvider machine(1);
    EXPECT_TRUE(allocationsOfTenSamples(machine) == 0 || allocationsOfTenSamples(machine) == 0);
    expectNone(MemoryProvider());
    expectNone(CgroupProvider(1));
    expectNone(PressureProvider());
    expectNone(CpuClockProvider());
    expectNone(ThrottleCounterProvider());
    expectNone(PerfEventProvider());
}

TEST(SamplingAllocations, ADesktopIsReadWithoutAny) {
    const test::TemporaryFolder root;
    const std::string cpu = "sys/devices/system/cpu/cpu0/";
    root.write(cpu + "cpufreq/scaling_cur_freq", "3200000\n");
    root.write(cpu + "cpufreq/scaling_max_freq", "3200000\n");
    root.write("sys/devices/system/cpu/cpufreq/policy0/scaling_governor", "powersave\n");
    root.write("sys/devices/system/cpu/cpufreq/policy0/energy_performance_preference", "balance_performance\n");
    root.write(cpu + "thermal_throttle/core_throttle_count", "1\n");
    root.write("proc/self/cgroup", "0::/g\n");
    root.write("sys/fs/cgroup/cgroup.controllers", "cpu memory\n");
    root.write("sys/fs/cgroup/g/memory.max", "1000000\n");
    root.write("sys/fs/cgroup/g/memory.current", "1000\n");
    root.write("sys/fs/cgroup/g/memory.stat", "inactive_file 10\n");
    root.write("sys/fs/cgroup/g/cpu.stat", "usage_usec 5\nnr_periods 1\nnr_throttled 1\nthrottled_usec 1\n");
    root.write("sys/fs/cgroup/g/cpu.pressure", "some total=1\nfull total=2\n");
    expectNone(CpuClockProvider(root.path()));
    expectNone(ThrottleCounterProvider(root.path()));
    expectNone(CgroupProvider(1, root.path()));
    expectNone(MemoryProvider(root.path()));

    const test::TemporaryFolder plain;
    plain.write("proc/cpuinfo", "processor : 0\ncpu MHz : 5\nflags : aperfmperf\n");
    expectNone(CpuClockProvider(plain.path()));
}

/// Counts what it hears and keeps nothing.
class Counted final : public SampleSink {
public:
    void onSource(Clock::time_point /*time*/, const SourceState& /*source*/, const NewSensors& /*added*/) override {}
    void onReadings(Clock::time_point /*time*/, std::span<const Reading> readings) override {
        count += readings.size();
    }
    void onResume(Clock::time_point /*time*/, double /*sleptSeconds*/) override {}
    std::size_t count = 0;
};

TEST(SamplingAllocations, ATurnOfTheQuickSourcesMakesNone) {
    const test::DesktopTree desktop;
    test::FakeClock clock;
    Counted counted;
    const auto hub = std::make_shared<SampleHub>(counted);
    std::vector<std::shared_ptr<SampleSource>> quick;
    for (auto& provider : allProviders({.sysroot = desktop.path(), .usesLibsensors = false}, test::DesktopTree::cpus,
                                       std::make_shared<BusyList>())) {
        if (provider->pace() == Pace::Fast) {
            quick.push_back(std::make_shared<SampleSource>(std::move(provider)));
        }
    }
    SamplingLane lane(hub, std::move(quick), true);
    const auto turn = [&] {
        clock.advance(std::chrono::milliseconds(100));
        return lane.turn(clock);
    };
    for (int warmUp = 0; warmUp < 30; ++warmUp) {
        ASSERT_TRUE(turn());
    }
    counted.count = 0;
    const std::size_t before = allocations;
    for (int sample = 0; sample < 50; ++sample) {
        (void)turn();
    }
    EXPECT_EQ(allocations - before, 0U);
    EXPECT_GT(counted.count, 50U * 50) << "each turn tells of every CPU";
}

}  // namespace
}  // namespace clipscope::telemetry
