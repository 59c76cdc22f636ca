// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/bench/run_session_fixture.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace clipscope::bench {
namespace {

/// Tells a test when the run's first temperature was read, and when it was warned.
class Listener final : public record::RunObserver {
public:
    void onEvent(const record::Event& event) override {
        const std::scoped_lock lock(m_mutex);
        const auto* const warning = std::get_if<record::Warning>(&event.payload);
        m_readings += std::holds_alternative<record::Telemetry>(event.payload) ? 1 : 0;
        m_isStopped = m_isStopped || (warning != nullptr && warning->message.is(MessageId::stopped_for_heat));
        m_condition.notify_all();
    }
    /// Waits for what sensors tell next.
    /// \return whether the run was stopped for heat by then
    bool waitForReadings() {
        std::unique_lock lock(m_mutex);
        m_condition.wait(lock, [this, before = m_readings] { return m_isStopped || m_readings > before; });
        return m_isStopped;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_condition;
    int m_readings = 0;
    bool m_isStopped = false;
};

/// Runs of one case on a machine with one sensor, of the CPU's temperature.
class RestedRuns : public test::RunSessionFixture {
protected:
    RestedRuns() {
        plan.towers = {backend::Tower::Image};
        plan.precisions = {backend::Precision::Fp32};
        plan.batchSizes = {1};
        plan.numRuns = 3;
        plan.isFidelityMeasured = false;
        inputs.write("root/sys/class/thermal/thermal_zone0/type", "x86_pkg_temp\n");
        heat("70000");
    }
    void heat(const char* millidegrees) const {
        inputs.write("root/sys/class/thermal/thermal_zone0/temp", std::string(millidegrees) + '\n');
    }
    RunSetup setupWithSensor() {
        RunSetup given = setup();
        given.sensors = {.sysroot = inputs.path() / "root", .nvmlLibrary = "", .usesLibsensors = false};
        given.observers = {&listener};
        return given;
    }

    Listener listener;
};

TEST_F(RestedRuns, SecondsPassBetweenRepetitions) {
    plan.cooldown = plan::parseCooldown("100s").value;
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, record::RunState::Complete);
    ASSERT_EQ(run->cooldowns.size(), 2U);
    EXPECT_EQ(run->cooldowns[0].repetition, 1);
    EXPECT_EQ(run->cooldowns[1].repetition, 2);
    double before = 0;
    std::vector<double> pauses;
    for (const record::Event& event : journal(session)) {
        if (std::holds_alternative<record::PassFinished>(event.payload)) {
            before = event.t;
        } else if (std::holds_alternative<record::PassStarted>(event.payload) && before > 0) {
            pauses.push_back(event.t - before);
        }
    }
    ASSERT_EQ(pauses.size(), 2U);
    EXPECT_NEAR(*std::ranges::min_element(pauses), 100, 0.5);
}

TEST_F(RestedRuns, AMachineWithoutTheSensorsIsToldSoOnce) {
    plan.cooldown = plan::parseCooldown("baseline+5").value;
    plan.idleSeconds = 500;
    plan.sensors = {{"cpu_temperature", "none"}, {"cpu_power", "none"}};
    RunSession session(setup());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, record::RunState::Complete);
    EXPECT_TRUE(run->cooldowns.empty());
    EXPECT_TRUE(run->idle.empty());
    const auto count = [&](MessageId id) {
        return std::ranges::count_if(run->warnings, [&](const auto& warning) { return warning.message.is(id); });
    };
    EXPECT_EQ(count(MessageId::cooldown_has_no_sensor), 1);
    EXPECT_EQ(count(MessageId::idle_has_no_source), 1);
    EXPECT_LT(seconds(clock.now().time_since_epoch()), 60) << "time was lost";
}

TEST_F(RestedRuns, WaitsForThePickedSensor) {
    plan.cooldown = plan::parseCooldown("50C,max=80000s").value;
    bool hasComputed = false;
    engine.beforeBatch = [&](const backend::EncoderRequest&, std::int64_t) { hasComputed = true; };
    clock.onWait = [&] {
        if (hasComputed) {
            heat("45000");
        }
        listener.waitForReadings();  // as time goes by
    };
    RunSession session(setupWithSensor());
    const auto run = runToEnd(session);
    ASSERT_EQ(run->cooldowns.size(), 2U);
    EXPECT_EQ(run->cooldowns[0].fromC, 70);
    EXPECT_EQ(run->cooldowns[0].toC, 45);
    EXPECT_TRUE(run->cooldowns[0].isReached);
}

TEST_F(RestedRuns, AStopEndsACooldown) {
    plan.cooldown = plan::parseCooldown("80000s").value;
    RunSession session(setup());
    clock.onWait = [&] { session.requestStop(); };
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, record::RunState::Stopped);
    EXPECT_LT(seconds(clock.now().time_since_epoch()), 60);
    EXPECT_EQ(run->passesDone, 1);
}

TEST_F(RestedRuns, HeatEndsTheRunAsIfItWereStopped) {
    plan.stopAbove = 90;
    plan.minSeconds = 80000;
    heat("95000");
    engine.beforeBatch = [this](const backend::EncoderRequest&, std::int64_t) {
        while (!listener.waitForReadings()) {
            clock.advance(std::chrono::milliseconds(500));
        }
    };
    RunSession session(setupWithSensor());
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, record::RunState::Stopped);
    EXPECT_TRUE(std::ranges::any_of(
        run->warnings, [](const auto& warning) { return warning.message.is(MessageId::stopped_for_heat); }));
    EXPECT_EQ(record::readRun(session.folder())->state, record::RunState::Stopped) << "everything is written";
}

}  // namespace
}  // namespace clipscope::bench
