// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs with sensors that do what no machine does on demand: a GPU that is lost, heat, a driver that does not
// answer, files that vanish or tell nonsense, a clock that jumps.
#include "tests/core/bench/run_session_fixture.h"
#include "tests/support/desktop_tree.h"
#include "tests/support/fake_nvml_state.h"
#include "tests/support/walking_clock.h"

#include <gmock/gmock.h>
#include <condition_variable>
#include <map>
#include <mutex>

namespace clipscope::bench {
namespace {

using record::ReadingStatus;
using record::ThrottleCause;
using record::Value;
using record::Verdict;

/// Hears a run, and lets the engine's thread wait for what it hears.
class Heard final : public record::RunObserver {
public:
    void onEvent(const record::Event& event) override {
        const std::scoped_lock lock(m_mutex);
        std::visit([&](const auto& payload) { on(event.t, payload); }, event.payload);
        m_condition.notify_all();
    }

    /// Whether it comes true within half a minute.
    template <typename Predicate>
    bool waitUntil(const Predicate& predicate) {
        std::unique_lock lock(m_mutex);
        return m_condition.wait_for(lock, std::chrono::seconds(30), predicate);
    }

    /// What it says at this moment.
    template <typename Question>
    auto ask(const Question& question) {
        const std::scoped_lock lock(m_mutex);
        return question();
    }

    /// For predicates and questions, and once the run is over.
    Value value(const std::string& id) const {
        const auto found = values.find(id);
        return found == values.end() ? Value(ReadingStatus::Unsupported) : found->second;
    }

    std::map<std::string, Value> values;
    std::map<std::string, int> counts;
    std::map<std::string, record::SensorsChanged> sources;
    std::vector<record::ConditionBegan> began;
    std::vector<record::ConditionEnded> ended;
    double slept = 0;
    int zeros = 0;  ///< values of 0 of sensors that never tell it

private:
    void on(double /*t*/, const record::SensorsChanged& event) {
        sources[event.source] = event;
        for (std::size_t at = 0; at < event.added.size(); ++at) {
            m_ids[event.first + static_cast<record::SensorIndex>(at)] = event.added[at].id;
        }
    }
    void on(double t, const record::Telemetry& event) {
        for (const record::Reading& reading : event.readings) {
            const std::string& id = m_ids.at(reading.sensor);
            EXPECT_GE(t, m_times[id]) << id << " steps back in time";
            m_times[id] = t;
            values[id] = reading.value;
            ++counts[id];
            const bool isNever0 =
                id.ends_with("/temperature") || id.ends_with("x86_pkg_temp") || id.ends_with(".clock");
            zeros += isNever0 && reading.value == Value(0.0) ? 1 : 0;
        }
    }
    void on(double /*t*/, const record::ConditionBegan& event) { began.push_back(event); }
    void on(double /*t*/, const record::ConditionEnded& event) { ended.push_back(event); }
    void on(double /*t*/, const record::MachineSlept& event) { slept += event.seconds; }
    template <typename T>
    void on(double /*t*/, const T& /*event*/) {}

    std::mutex m_mutex;
    std::condition_variable m_condition;
    std::map<record::SensorIndex, std::string> m_ids;
    std::map<std::string, double> m_times;
};

const std::string gpu = "nvml/GPU-0/";

/// A run of two short passes on a desktop that does not exist. The story is told on the engine's thread, in the middle
/// of the first batch.
class RunTelemetry : public test::RunSessionFixture {
protected:
    RunTelemetry() {
        plan.towers = {backend::Tower::Image};
        plan.precisions = {backend::Precision::Fp32};
        plan.batchSizes = {1};
        plan.isFidelityMeasured = false;
        plan.maxBatches = 5;
        pace = {.fast = std::chrono::milliseconds(1),
                .slow = std::chrono::milliseconds(1),
                .patience = std::chrono::minutes(2)};
    }

    std::shared_ptr<const record::RunSnapshot> tell(std::function<void()> story) {
        engine.beforeBatch = [this, story = std::move(story)](const backend::EncoderRequest&, std::int64_t) {
            if (!std::exchange(m_isTold, true)) {
                story();
            }
        };
        RunSetup given = setup();
        given.clock = isTimeReal ? static_cast<const Clock*>(&m_system) : &m_walking;
        given.observers = {&heard};
        given.sensors = {.sysroot = desktop.path(),
                         .nvmlLibrary = CLIPSCOPE_FAKE_NVML_LIBRARY,
                         .usesLibsensors = false,
                         .pace = pace};
        RunSession session(std::move(given));
        auto run = runToEnd(session);
        EXPECT_EQ(run->state, record::RunState::Complete) << run->failure.english();
        EXPECT_EQ(run->cases.front().passes.size(), 2U) << run->cases.front().statusReason.english();
        EXPECT_EQ(heard.zeros, 0);
        EXPECT_TRUE(run->telemetryCost);
        return run;
    }

    void expectValue(const std::string& id, double number) {
        EXPECT_TRUE(heard.waitUntil([&] { return heard.value(id) == Value(number); })) << id;
    }
    void expectStatus(const std::string& id, ReadingStatus status) {
        EXPECT_TRUE(heard.waitUntil([&] { return heard.value(id).status == status; })) << id;
    }
    void expectSource(const std::string& name, ReadingStatus status) {
        EXPECT_TRUE(heard.waitUntil([&] { return heard.sources[name].status == status; })) << name;
    }
    /// Time goes on, and everything is read again.
    void expectMore(const std::string& id, int times = 3) {
        int before = -1;
        EXPECT_TRUE(heard.waitUntil([&] {
            before = before < 0 ? heard.counts[id] : before;
            return heard.counts[id] >= before + times;
        })) << id;
    }

    test::DesktopTree desktop;
    test::FakeNvmlState nvml;
    Heard heard;
    telemetry::SamplerPace pace;
    bool isTimeReal = false;

private:
    test::WalkingClock m_walking{clock, std::chrono::milliseconds(20)};
    SystemClock m_system;
    bool m_isTold = false;
};

TEST_F(RunTelemetry, WhatSensorsTellIsInJournalPassAndSnapshot) {
    const auto run = tell([&] {
        expectValue(gpu + "temperature", 61);
        expectValue("thermal/x86_pkg_temp", 61);
        desktop.temperature(72);
        expectValue("thermal/x86_pkg_temp", 72);
        expectMore("cpu.clock");
    });
    EXPECT_EQ(heard.value("cpu3.clock"), Value(4200.003));
    EXPECT_EQ(heard.value(gpu + "utilisation"), Value(97));
    EXPECT_EQ(heard.sources["nvml"].status, ReadingStatus::Ok);
    const record::PassResources& resources = run->cases[0].passes[0].summary.resources;
    EXPECT_EQ(resources.temperatureStartC, 72);
    EXPECT_EQ(resources.temperatureMaxC, 72);
    EXPECT_NEAR(resources.clockMeanMhz.value_or(0), 4200, 1);
    ASSERT_NE(run->telemetry.find("cpu_temperature"), nullptr);
    EXPECT_EQ(run->telemetry.find("cpu_temperature")->sensor.id, "thermal/x86_pkg_temp");
    EXPECT_EQ(run->telemetry.find("gpu_temperature")->present, Value(61));
    EXPECT_TRUE(heard.began.empty());
}

TEST_F(RunTelemetry, AGpuThatIsLostIsAbsentAndItsReturnIsNoticed) {
    tell([&] {
        expectValue(gpu + "temperature", 61);
        nvml.set("gpu0.lost", "1");
        EXPECT_TRUE(heard.waitUntil([&] { return !heard.value(gpu + "temperature").isOk(); }));
        expectMore("cpu.clock");
        nvml.erase("gpu0.lost");
        nvml.set("temperature", "55");
        expectValue(gpu + "temperature", 55);
        expectSource("nvml", ReadingStatus::Ok);
    });
}

TEST_F(RunTelemetry, HeatThatAGpuTellsIsConfirmedAndEnds) {
    const auto run = tell([&] {
        expectValue(gpu + "temperature", 61);
        nvml.set("temperature", "91");
        nvml.set("reasons", "0x40");
        // As long as it is hot, it counts how long.
        for (int step = 1; step <= 50 && heard.ask([&] { return heard.began.empty(); }); ++step) {
            nvml.set("field.270", std::to_string(1'000'000'000 + 200'000'000LL * step));
            expectMore(gpu + "temperature", 1);
        }
        EXPECT_TRUE(heard.waitUntil([&] { return !heard.began.empty(); }));
        nvml.set("temperature", "70");
        nvml.set("reasons", "0x0");
        EXPECT_TRUE(heard.waitUntil([&] { return !heard.ended.empty(); }));
    });
    ASSERT_EQ(run->conditions.size(), 1U);
    EXPECT_EQ(run->conditions[0].began.device, "gpu0");
    EXPECT_EQ(run->conditions[0].began.cause, ThrottleCause::Thermal);
    EXPECT_EQ(run->conditions[0].began.verdict, Verdict::Confirmed);
    EXPECT_TRUE(run->conditions[0].to);
}

TEST_F(RunTelemetry, ASoftwarePowerCapIsNoHeat) {
    const auto run = tell([&] {
        nvml.set("reasons", "0x4");
        nvml.set("power", "699000");
        nvml.set("temperature", "86");
        expectValue(gpu + "temperature", 86);
        expectMore(gpu + "temperature", 10);
    });
    for (const record::Condition& condition : run->conditions) {
        EXPECT_NE(condition.began.cause, ThrottleCause::Thermal);
    }
}

TEST_F(RunTelemetry, ADriverThatBlocksIsStaleEverythingElseGoesOnAndItComesBack) {
    const std::filesystem::path gate = nvml.folder() / "gate";
    pace.patience = std::chrono::seconds(20);
    tell([&] {
        expectValue(gpu + "temperature", 61);
        nvml.set("block.nvmlDeviceGetUtilizationRates", gate.string());
        expectSource("nvml", ReadingStatus::Stale);
        expectStatus(gpu + "temperature", ReadingStatus::Stale);
        EXPECT_TRUE(heard.waitUntil([&] {
            return heard.sources["nvml"].reason && heard.sources["nvml"].reason->is(MessageId::source_does_not_answer);
        }));
        expectMore("thermal/x86_pkg_temp");
        expectMore("cpu.clock");
        std::ofstream(gate).flush();
        expectSource("nvml", ReadingStatus::Ok);
        expectValue(gpu + "temperature", 61);
    });
}

TEST_F(RunTelemetry, ADriverThatBlocksForEverHoldsUpNoRun) {
    const std::filesystem::path gate = nvml.folder() / "gate";
    isTimeReal = true;
    pace.patience = std::chrono::milliseconds(300);
    tell([&] {
        expectValue(gpu + "temperature", 61);
        nvml.set("block.nvmlDeviceGetUtilizationRates", gate.string());
        expectSource("nvml", ReadingStatus::Stale);
        expectMore("cpu.clock");
    });
    EXPECT_EQ(heard.value(gpu + "temperature").status, ReadingStatus::Stale);
    std::ofstream(gate).flush();
}

TEST_F(RunTelemetry, FilesThatVanishOrTellNonsenseAreNo0AndTheirReturnIsNoticed) {
    tell([&] {
        expectValue("thermal/x86_pkg_temp", 61);
        for (const char* const nonsense : {"65535000\n", "-274000\n", "\n", "nan\n"}) {
            desktop.write("sys/class/thermal/thermal_zone0/temp", nonsense);
            EXPECT_TRUE(heard.waitUntil([&] { return !heard.value("thermal/x86_pkg_temp").isOk(); })) << nonsense;
            desktop.temperature(62);
            expectValue("thermal/x86_pkg_temp", 62);
        }
        desktop.write("sys/devices/system/cpu/cpu3/cpufreq/scaling_cur_freq", "\n");
        expectStatus("cpu3.clock", ReadingStatus::Error);
        EXPECT_TRUE(heard.ask([&] { return heard.value("cpu.clock").isOk(); })) << "the mean of the others";
        desktop.write("sys/devices/system/cpu/cpu3/cpufreq/scaling_cur_freq", "4100000\n");
        expectValue("cpu3.clock", 4100);
    });
}

TEST_F(RunTelemetry, AClockThatJumpsAndAMachineThatSleptBreakNothing) {
    const auto run = tell([&] {
        expectMore("cpu.clock");
        clock.advance(std::chrono::hours(5));
        expectMore("cpu.clock");
        clock.sleep(std::chrono::seconds(90));
        EXPECT_TRUE(heard.waitUntil([&] { return heard.slept > 0; }));
        expectMore("cpu.clock");
        expectValue(gpu + "temperature", 61);
    });
    EXPECT_NEAR(heard.slept, 90, 1e-6);
    EXPECT_TRUE(heard.value("cpu.clock").isOk());
    EXPECT_THAT(run->warnings,
                testing::Contains(testing::Field(&record::Warning::message, testing::Truly([](const Message& one) {
                    return one.is(MessageId::machine_slept);
                }))));
}

TEST_F(RunTelemetry, AMachineWithoutAnySensorIsAnOrdinaryCase) {
    const test::TemporaryFolder empty;
    engine.beforeBatch = nullptr;
    RunSetup given = setup();
    given.observers = {&heard};
    given.sensors = {.sysroot = empty.path(), .nvmlLibrary = "libnone.so", .usesLibsensors = false, .pace = pace};
    RunSession session(std::move(given));
    const auto run = runToEnd(session);
    EXPECT_EQ(run->state, record::RunState::Complete);
    EXPECT_TRUE(run->conditions.empty());
    EXPECT_EQ(run->telemetry.find("cpu_temperature"), nullptr);
    EXPECT_FALSE(run->cases[0].passes[0].summary.resources.temperatureMeanC);
    EXPECT_FALSE(run->cases[0].passes[0].summary.resources.energyJoules);
    EXPECT_FALSE(run->cases[0].throttledShare) << "nobody could tell: not 0";
}

}  // namespace
}  // namespace clipscope::bench
