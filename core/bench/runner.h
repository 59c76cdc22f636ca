// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/clock.h"
#include "core/bench/case_state.h"
#include "core/bench/encoder_loading.h"
#include "core/bench/fidelity_meter.h"
#include "core/bench/pace.h"
#include "core/bench/pass_runner.h"
#include "core/bench/pass_sensors.h"
#include "core/bench/present_sensors.h"
#include "core/bench/rest_periods.h"
#include "core/bench/run_inputs.h"
#include "core/clip/clip_model.h"
#include "core/plan/case.h"
#include "core/plan/plan.h"
#include "core/record/event_log.h"
#include "core/telemetry/cgroup.h"
#include "core/telemetry/procfs.h"
#include "core/telemetry/sensor_setup.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace clipscope::bench {

/// What the runner works on; everything outlives it.
struct RunnerParts {
    const plan::Plan& plan;
    const std::optional<Message>& planCaveat;
    const std::vector<plan::Case>& cases;
    const clip::ClipModel& model;
    const std::string& commandLine;
    const telemetry::SensorSetup& sensorSetup;
    backend::BackendProvider& backends;
    const Clock& clock;
    RunInputs& inputs;
    const std::filesystem::path& resources;
    record::EventLog& log;  ///< not started
    record::EventProducer& producer;
    std::atomic<std::uint64_t>& sampledPeak;
    PassSensors& sensors;
    PresentSensors& present;
    record::Fact sleep;  ///< whether the machine is kept from sleeping
    /// On the engine's thread, once the run's first event is written. May throw an Error, which ends the run.
    std::function<void(const record::Environment&)> onStarted;
    std::function<void(double secondsLeft)> onSecondsLeft;  ///< on the engine's thread, before and between passes
};

/// The engine's work of one run, on the thread that calls it: repetitions, encoders, cases, passes. A case that fails
/// is recorded and the run goes on.
class Runner {
public:
    explicit Runner(RunnerParts parts);

    /// Starts the log and posts everything from run_started to the event that ends the run, which it returns instead of
    /// posting it: the log is closed with it. Throws nothing.
    [[nodiscard]] record::EventPayload run(const std::stop_token& stop);

private:
    void start();
    void skipUnavailableCases();
    void rest(const std::stop_token& stop);
    void prepareInputs(const std::stop_token& stop);
    void runRepetition(int repetition, const std::stop_token& stop);
    void runEncoder(int repetition, const std::vector<std::size_t>& cases, const std::stop_token& stop);
    void prepareFidelity(const std::stop_token& stop);
    void compareNumerics(const std::stop_token& stop);
    void compile(const std::stop_token& stop);
    void measureFidelity(int repetition, std::size_t index, CaseEncoders& encoders, const std::stop_token& stop);
    void runCase(int repetition, std::size_t index, CaseEncoders& encoders, const std::stop_token& stop);
    [[nodiscard]] bool fits(std::size_t index);
    void finishPass(int repetition, std::size_t index, const PassEnd& end);
    void finishCase(std::size_t index, std::optional<Message> reason = {});
    void fail(int repetition, std::size_t index, const Message& reason);
    /// \param repetition -1: before the first
    /// \param preparation seconds that pass before it
    void tellSecondsLeft(int repetition, double preparation = 0);
    [[nodiscard]] std::vector<std::size_t> openCases() const;
    [[nodiscard]] std::vector<plan::Case> definitionsOf(const std::vector<std::size_t>& indices) const;
    [[nodiscard]] double caseSecondsLeft(std::size_t index, int passes) const;
    [[nodiscard]] record::Environment environment() const;

    RunnerParts m_parts;
    telemetry::Procfs m_procfs;
    telemetry::Cgroup m_cgroup;
    Pace m_pace;
    std::vector<CaseState> m_states;
    std::optional<PassRunner> m_passes;
    std::optional<FidelityMeter> m_fidelity;
    std::set<std::string> m_rankedEncoders;  ///< whose pictures are not ranked again
    EncoderLoading m_loading;
    RestPeriods m_rest;
    std::int64_t m_largestThatFits = 0;
    std::vector<std::size_t> m_pendingInRepetition;
};

}  // namespace clipscope::bench
