// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/heat_limit.h"
#include "core/bench/pass_readings.h"
#include "core/bench/pass_sensors.h"
#include "core/bench/present_sensors.h"
#include "core/record/event_log.h"
#include "core/telemetry/condition_watch.h"
#include "core/telemetry/model_cpus.h"
#include "core/telemetry/picked_sensors.h"
#include "core/telemetry/rapl_energy.h"
#include "core/telemetry/sample_sink.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::bench {

/// Where a run's readings arrive: makes events of them, watches them for what disturbs, and keeps what a pass wants to
/// know of its sensors. Positions in events are those of the sampler behind the figures of ModelCpus. Thread-safe.
class TelemetryDesk final : public telemetry::SampleSink, public PassSensors, public PresentSensors {
public:
    /// \param producer of the log, for this alone
    /// \param sampledPeak is raised to the largest resident memory that was read
    /// \param sysroot stands before /sys, where energy is counted
    TelemetryDesk(const Clock& clock, record::EventLog& log, record::EventProducer& producer,
                  telemetry::SensorChoices choices, std::shared_ptr<const telemetry::BusyList> busy,
                  std::atomic<std::uint64_t>& sampledPeak, const std::filesystem::path& sysroot = "/");

    /// Ends the run where the device in use stands above a temperature for a second; before start().
    /// \param onTooHot called once, after a warning was posted; must not wait
    void watchHeat(double celsius, std::function<void()> onTooHot);

    /// Tells the sensors of ModelCpus; before the first reading, once the log has started.
    /// \param sources of readings that will be heard of
    void start(std::size_t sources);

    void onSource(Clock::time_point time, const telemetry::SourceState& source,
                  const telemetry::NewSensors& added) override;
    void onReadings(Clock::time_point time, std::span<const telemetry::Reading> readings) override;
    void onResume(Clock::time_point time, double sleptSeconds) override;

    void beginWork(record::CaseIndex index, backend::Device device, const std::vector<int>& cpus) override;
    void beginPass() override;
    void endPass(record::PassResources& resources) override;

    [[nodiscard]] bool areComplete() const override;
    [[nodiscard]] std::optional<double> temperature(backend::Device device) const override;
    [[nodiscard]] bool tellsPower(backend::Device device) override;

    /// The newest value of a role, where it is Ok.
    [[nodiscard]] std::optional<double> present(telemetry::Role role) const;

    /// Whatever holds ends; nothing is told any more.
    void finish();

    /// Samples that found no room in the log's queue.
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped; }

private:
    void addSensors(double t, const record::SensorsChanged& event);
    void pickAnew(double t);
    void take(double t, std::span<const telemetry::Reading> readings);
    void keep(double t, const std::vector<telemetry::Reading>& readings);
    [[nodiscard]] bool isTooHot(double t, const std::vector<telemetry::Reading>& readings);
    void tell(double t, const telemetry::ConditionWatch::Changes& changes);
    [[nodiscard]] double now() const { return m_log.now(); }

    record::EventLog& m_log;
    record::EventProducer& m_producer;
    telemetry::SensorChoices m_choices;
    std::atomic<std::uint64_t>& m_sampledPeak;
    std::atomic<std::uint64_t> m_dropped{0};
    telemetry::RaplEnergy m_rapl;
    std::function<void()> m_onTooHot;

    mutable std::mutex m_mutex;  ///< of everything below
    bool m_isFinished = false;
    std::vector<telemetry::Sensor> m_sensors;
    telemetry::Picks m_picks;
    std::array<telemetry::Value, telemetry::roles> m_present;
    telemetry::ModelCpus m_modelCpus;
    telemetry::ConditionWatch m_watch;
    std::vector<telemetry::Reading> m_readings;
    std::map<std::string, std::int32_t> m_open;  ///< conditions that hold, by device, kind and cause
    std::int32_t m_lastCondition = -1;
    backend::Device m_device = backend::Device::Cpu;
    PassReadings m_pass;
    std::optional<double> m_joulesBefore;
    double m_passFrom = 0;
    double m_countedAt = 0;  ///< s; the energy counter begins again where it is not looked at for long
    std::optional<HeatLimit> m_heatLimit;
    std::size_t m_sources = 0;
    std::set<std::string> m_heardOf;  ///< sources
    bool m_isComplete = false;
};

}  // namespace clipscope::bench
