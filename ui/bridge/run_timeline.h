// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"
#include "core/record/sensor_list.h"
#include "ui/bridge/bounded_series.h"
#include "ui/bridge/condition_spans.h"
#include "ui/bridge/device_sensors.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace clipscope::bridge {

/// One pass on the time axis.
struct PassSpan {
    record::CaseIndex caseIndex = 0;
    std::int32_t repetition = 0;
    double from = 0;                 ///< s since the run's start
    std::optional<double> measured;  ///< where warm-up ended
    double to = 0;                   ///< of a pass that goes on: the newest event
    bool isOpen = true;
    bool hasFailed = false;
};

/// What a pass has done so far.
struct PassFigures {
    std::int64_t batches = 0;
    std::int64_t samples = 0;
    double seconds = 0;      ///< in batches
    double lowestRate = 0;   ///< samples/s of a single batch
    double highestRate = 0;  ///< samples/s of a single batch
};

/// What the charts show of a run: a fold of its events in bounded memory, the same for a live run and a recorded one.
class RunTimeline {
public:
    void apply(const record::Event& event);

    /// Samples/s of each batch, over the time that it took.
    [[nodiscard]] const BoundedSeries& throughput() const { return m_throughput; }
    /// Samples in a batch.
    [[nodiscard]] const BoundedSeries& batchSize() const { return m_batchSize; }
    /// Resident memory of the process, bytes.
    [[nodiscard]] const BoundedSeries& memoryUsed() const { return m_memoryUsed; }
    /// Memory that it could still take, bytes.
    [[nodiscard]] const BoundedSeries& memoryAvailable() const { return m_memoryAvailable; }
    /// Of the CPUs that the process may use, percent.
    [[nodiscard]] const BoundedSeries& cpu() const { return m_cpu; }

    /// Of the device that computes, degC.
    [[nodiscard]] const PickedSeries& temperature() const { return m_device.of(DeviceSensors::Figure::Temperature); }
    /// Of the device that computes, W.
    [[nodiscard]] const PickedSeries& power() const { return m_device.of(DeviceSensors::Figure::Power); }
    /// Of the CPUs that the model uses or of the GPU, MHz.
    [[nodiscard]] const PickedSeries& clock() const { return m_device.of(DeviceSensors::Figure::Clock); }
    /// What disturbed the run.
    [[nodiscard]] const std::vector<record::Condition>& conditions() const { return m_conditions.all(); }
    /// CPU time that other programs take at present, percent of the machine.
    [[nodiscard]] std::optional<double> backgroundLoad() const { return m_backgroundLoad; }

    [[nodiscard]] const std::vector<PassSpan>& passes() const { return m_passes; }
    [[nodiscard]] const plan::Plan& plan() const { return m_plan; }
    /// The cases of the run, in the order of their indices.
    [[nodiscard]] const std::vector<plan::Case>& cases() const { return m_cases; }
    /// Of the pass that goes on, or of the last one.
    [[nodiscard]] const PassFigures& figures() const { return m_figures; }
    /// Samples/s over the last second, or over the last batch where one takes longer; nothing between passes.
    [[nodiscard]] std::optional<double> rollingThroughput() const;
    /// Largest memoryUsed() so far, bytes.
    [[nodiscard]] std::optional<double> memoryPeak() const { return m_memoryPeak; }

    /// Time of the newest event, s.
    [[nodiscard]] double end() const { return m_end; }
    [[nodiscard]] std::uint64_t eventCount() const { return m_eventCount; }

private:
    struct Batch {
        double end = 0;
        double seconds = 0;
        std::int64_t size = 0;
    };

    void on(const record::RunStarted& event, double t);
    void on(const record::PassStarted& event, double t);
    void on(const record::WarmedUp& event, double t);
    void on(const record::BatchDone& event, double t);
    void on(const record::SensorsChanged& event, double t);
    void on(const record::SensorsPicked& event, double t);
    void on(const record::ConditionBegan& event, double t);
    void on(const record::ConditionEnded& event, double t);
    void on(const record::Telemetry& event, double t);
    void useDeviceOf(record::CaseIndex index);
    void closePass(double t, bool hasFailed);

    BoundedSeries m_throughput;
    BoundedSeries m_batchSize;
    BoundedSeries m_memoryUsed;
    BoundedSeries m_memoryAvailable;
    BoundedSeries m_cpu;
    DeviceSensors m_device;
    ConditionSpans m_conditions;
    std::optional<double> m_backgroundLoad;
    std::vector<PassSpan> m_passes;
    plan::Plan m_plan;
    std::vector<plan::Case> m_cases;
    record::SensorList m_sensors;
    PassFigures m_figures;
    std::deque<Batch> m_recent;  ///< of the last second
    std::optional<double> m_memoryPeak;
    double m_end = 0;
    std::uint64_t m_eventCount = 0;
};

}  // namespace clipscope::bridge
