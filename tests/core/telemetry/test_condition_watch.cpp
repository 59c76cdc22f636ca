// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/condition_watch.h"

#include "tests/support/test_sensors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <map>

namespace clipscope::telemetry {
namespace {

using std::chrono::seconds;

/// A watch that is told figures by the ids of their sensors, ten times a second.
class ConditionWatchTest : public testing::Test {
protected:
    using Figures = std::map<std::string, double>;

    void add(const std::string& id, const std::string& device = "machine", Quantity quantity = Quantity::Share,
             std::optional<double> limit = {}) {
        const Sensor sensor{.id = id, .label = id, .device = device, .quantity = quantity, .limit = limit};
        watch.addSensor(static_cast<SensorIndex>(m_sensors.size()), sensor);
        m_sensors.push_back(sensor);
        watch.setPicks(pickSensors(m_sensors, {}));
    }

    void play(double length, const Figures& figures) {
        std::vector<Reading> readings;
        for (std::size_t at = 0; at < m_sensors.size(); ++at) {
            if (const auto found = figures.find(m_sensors[at].id); found != figures.end()) {
                readings.push_back(test::reading(static_cast<SensorIndex>(at), found->second));
            }
        }
        for (const double end = t + length - 0.05; t < end; t += 0.1) {
            take(watch.add(t, readings));
        }
    }

    void take(const ConditionWatch::Changes& changes) {
        all.insert(all.end(), changes.conditions.begin(), changes.conditions.end());
        judgements.insert(judgements.end(), changes.judgements.begin(), changes.judgements.end());
    }

    std::vector<DeviceCondition> of(ConditionKind kind, bool hasBegun) const {
        std::vector<DeviceCondition> found;
        std::ranges::copy_if(all, std::back_inserter(found), [&](const DeviceCondition& one) {
            return one.change.kind == kind && one.change.hasBegun == hasBegun;
        });
        return found;
    }

    /// Somebody looked at the processes for two seconds up to then.
    void look(int from, int to, std::vector<BusyProcess> processes) {
        busy->set({.from = Clock::time_point(seconds(from)),
                   .to = Clock::time_point(seconds(to)),
                   .processes = std::move(processes)});
    }

    std::shared_ptr<BusyList> busy = std::make_shared<BusyList>();
    ConditionWatch watch{busy};
    std::vector<DeviceCondition> all;
    std::vector<DeviceJudgement> judgements;
    double t = 0;

private:
    std::vector<Sensor> m_sensors;
};

TEST_F(ConditionWatchTest, AnIdleMachineHasNoConditions) {
    for (const char* const id : {"other.cpu", "memory.available", "memory.total", "pressure.memory.some", "swap.in"}) {
        add(id);
    }
    play(20, {{"other.cpu", 1}, {"memory.available", 8e9}, {"memory.total", 16e9}, {"swap.in", 0}});
    take(watch.end(t));
    EXPECT_THAT(all, testing::IsEmpty());
    EXPECT_THAT(judgements, testing::IsEmpty()) << "and nothing that could tell of throttling";
}

TEST_F(ConditionWatchTest, LoadIsToldWithItsProgramsOnceSomebodyLooked) {
    add("other.cpu");
    play(5, {{"other.cpu", 1}});
    play(2.5, {{"other.cpu", 40}});
    EXPECT_THAT(of(ConditionKind::BackgroundLoad, true), testing::IsEmpty()) << "who it is will be known soon";
    look(5, 7, {{.process = 412, .name = "cc1plus", .percent = 38}});
    play(0.2, {{"other.cpu", 40}});
    const auto begun = of(ConditionKind::BackgroundLoad, true);
    ASSERT_EQ(begun.size(), 1U);
    EXPECT_EQ(begun[0].device, "cpu");
    EXPECT_NEAR(begun[0].change.at, 5, 1) << "when it began, not when it was told";
    EXPECT_EQ(begun[0].change.verdict, Verdict::Confirmed);
    EXPECT_THAT(begun[0].change.evidence.english(), testing::HasSubstr("cc1plus (412) 38 %"));
    play(5, {{"other.cpu", 0}});
    ASSERT_EQ(of(ConditionKind::BackgroundLoad, false).size(), 1U);
    EXPECT_NEAR(of(ConditionKind::BackgroundLoad, false)[0].change.at, 7.7, 0.5);
}

TEST_F(ConditionWatchTest, LoadIsToldWithoutNamesWhereNobodyLooks) {
    add("other.cpu");
    play(5, {{"other.cpu", 1}});
    play(6, {{"other.cpu", 40}});
    ASSERT_EQ(of(ConditionKind::BackgroundLoad, true).size(), 1U);
    EXPECT_TRUE(of(ConditionKind::BackgroundLoad, true)[0].change.evidence.is(MessageId::others_use_cpu));
}

TEST_F(ConditionWatchTest, ALookFromBeforeTheLoadNamesNobody) {
    add("other.cpu");
    look(0, 2, {{.process = 9, .name = "innocent", .percent = 3}});
    play(5, {{"other.cpu", 1}});
    play(6, {{"other.cpu", 40}});
    ASSERT_EQ(of(ConditionKind::BackgroundLoad, true).size(), 1U);
    EXPECT_TRUE(of(ConditionKind::BackgroundLoad, true)[0].change.evidence.is(MessageId::others_use_cpu));
}

TEST_F(ConditionWatchTest, LoadThatIsOverBeforeItIsNamedIsToldAllTheSame) {
    add("other.cpu");
    play(5, {{"other.cpu", 1}});
    play(1.5, {{"other.cpu", 40}});
    play(3, {{"other.cpu", 0}});
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(all[0].change.hasBegun);
    EXPECT_FALSE(all[1].change.hasBegun);
    EXPECT_GT(all[1].change.at, all[0].change.at);
}

TEST_F(ConditionWatchTest, LoadThatBeganJustBeforeTheEndIsToldAtTheEnd) {
    add("other.cpu");
    play(5, {{"other.cpu", 1}});
    play(1.5, {{"other.cpu", 40}});
    EXPECT_THAT(all, testing::IsEmpty());
    take(watch.end(t));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(all[0].change.hasBegun);
    EXPECT_FALSE(all[1].change.hasBegun);
    EXPECT_EQ(all[1].change.at, t);
}

TEST_F(ConditionWatchTest, APeakIsNoLoad) {
    add("other.cpu");
    play(5, {{"other.cpu", 1}});
    play(0.1, {{"other.cpu", 30}});
    play(5, {{"other.cpu", 1}});
    EXPECT_THAT(all, testing::IsEmpty());
}

TEST_F(ConditionWatchTest, PressureOfTheMachineCountsOnlyWhereItsMemoryIsShort) {
    for (const char* const id : {"memory.available", "memory.total", "pressure.memory.some"}) {
        add(id);
    }
    play(5, {{"pressure.memory.some", 30}, {"memory.available", 8e9}, {"memory.total", 16e9}});
    EXPECT_THAT(all, testing::IsEmpty()) << "it is in another container";
    play(5, {{"pressure.memory.some", 30}, {"memory.available", 1e9}, {"memory.total", 16e9}});
    ASSERT_EQ(of(ConditionKind::MemoryPressure, true).size(), 1U);
    EXPECT_EQ(of(ConditionKind::MemoryPressure, true)[0].device, "machine");
    EXPECT_TRUE(all[0].change.evidence.is(MessageId::memory_is_short));
    play(5, {{"pressure.memory.some", 0}, {"memory.available", 1e9}, {"memory.total", 16e9}});
    EXPECT_EQ(of(ConditionKind::MemoryPressure, false).size(), 1U);
}

TEST_F(ConditionWatchTest, PressureOfOurOwnGroupAlwaysCounts) {
    add("cgroup.memory.some");
    play(3, {{"cgroup.memory.some", 0}});
    play(3, {{"cgroup.memory.some", 12}});
    EXPECT_EQ(of(ConditionKind::MemoryPressure, true).size(), 1U);
}

TEST_F(ConditionWatchTest, SwappingInEitherDirectionIsToldTogether) {
    add("swap.in");
    add("swap.out");
    play(3, {{"swap.in", 0}, {"swap.out", 0}});
    play(3, {{"swap.in", 600'000}, {"swap.out", 600'000}});
    ASSERT_EQ(of(ConditionKind::Swap, true).size(), 1U) << "1.2 MB/s";
    play(3, {{"swap.in", 600'000}, {"swap.out", 0}});
    EXPECT_EQ(of(ConditionKind::Swap, false).size(), 1U);
}

TEST_F(ConditionWatchTest, RunningOnBatteryIsACondition) {
    add("power_supply.on_battery", "machine", Quantity::Flag);
    play(3, {{"power_supply.on_battery", 0}});
    EXPECT_THAT(all, testing::IsEmpty());
    play(3, {{"power_supply.on_battery", 1}});
    EXPECT_EQ(of(ConditionKind::Battery, true).size(), 1U);
    take(watch.end(t));
    ASSERT_EQ(of(ConditionKind::Battery, false).size(), 1U) << "what holds ends with the run";
    EXPECT_EQ(of(ConditionKind::Battery, false)[0].change.at, t);
}

TEST_F(ConditionWatchTest, EachDeviceIsJudgedByItself) {
    add("cpu.busy", "cpu");
    add("cpu.clock", "cpu", Quantity::Clock);
    add("cpu.core_throttle_count", "cpu", Quantity::Count);
    add("nvml/GPU-0/utilisation", "gpu0");
    add("nvml/GPU-0/event_reasons", "gpu0", Quantity::Bits);
    add("nvml/GPU-0/temperature", "gpu0", Quantity::Temperature, 90);
    play(10, {{"cpu.busy", 10}, {"cpu.clock", 3000}, {"cpu.core_throttle_count", 4}});
    ASSERT_EQ(judgements.size(), 1U);
    EXPECT_EQ(judgements[0].device, "cpu");
    EXPECT_TRUE(judgements[0].isPossible);
    play(10, {{"nvml/GPU-0/utilisation", 99}, {"nvml/GPU-0/event_reasons", 0x40}, {"nvml/GPU-0/temperature", 89}});
    ASSERT_EQ(of(ConditionKind::Throttle, true).size(), 1U);
    EXPECT_EQ(of(ConditionKind::Throttle, true)[0].device, "gpu0");
    EXPECT_EQ(of(ConditionKind::Throttle, true)[0].change.cause, ThrottleCause::Thermal);
    EXPECT_EQ(of(ConditionKind::Throttle, true)[0].change.verdict, Verdict::Confirmed);
    take(watch.end(t));
    EXPECT_EQ(of(ConditionKind::Throttle, false).back().device, "gpu0");
}

TEST_F(ConditionWatchTest, AQuotaThatHoldsUsBackIsToldOfTheCpu) {
    add("cpu.busy", "cpu");
    add("cgroup.cpu.throttled_time", "process", Quantity::Duration);
    play(2, {{"cpu.busy", 50}, {"cgroup.cpu.throttled_time", 3}});
    for (int step = 0; step < 20; ++step) {
        play(0.1, {{"cpu.busy", 50}, {"cgroup.cpu.throttled_time", 3 + 0.05 * step}});
    }
    ASSERT_EQ(of(ConditionKind::Throttle, true).size(), 1U);
    EXPECT_EQ(of(ConditionKind::Throttle, true)[0].change.cause, ThrottleCause::CpuQuota);
}

TEST(ConditionWatchAlone, WithoutABusyListLoadIsToldAtOnce) {
    ConditionWatch watch;
    watch.addSensor(0, {.id = "other.cpu", .label = "", .device = "machine", .quantity = Quantity::Share, .limit = {}});
    std::size_t told = 0;
    for (double t = 0; t < 2; t += 0.1) {
        told += watch.add(t, std::vector{test::reading(0, 50)}).conditions.size();
    }
    EXPECT_EQ(told, 1U);
}

}  // namespace
}  // namespace clipscope::telemetry
