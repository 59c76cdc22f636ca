// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/bench/batch_runner.h"
#include "core/bench/pass_sensors.h"
#include "core/plan/plan.h"
#include "core/record/event_log.h"
#include "core/scheduler/batch_policy.h"
#include "core/telemetry/procfs.h"

#include <atomic>
#include <cstdint>
#include <stop_token>

namespace clipscope::bench {

/// Why a pass must not go on, beside the person's stop.
struct PassLimits {
    double minSeconds = 0;  ///< of measured time
    std::optional<std::int64_t> maxBatches;
    std::optional<double> secondsLeft;  ///< of the case's max_seconds, warm-up included
    std::int64_t largestThatFits = 0;   ///< samples
};

/// How a pass ended.
struct PassEnd {
    record::PassSummary summary;
    double seconds = 0;        ///< warm-up included
    bool wasStopped = false;   ///< by the person
    bool hasTimeOver = false;  ///< max_seconds was reached
    int writeError = 0;        ///< the journal can no longer be written; an errno

    /// Why it ended.
    /// \param maxBatches as its limits were
    [[nodiscard]] Message reason(std::optional<std::int64_t> maxBatches) const;
};

/// Runs one pass: warm-up until steady, then measured batches until the stopping rule says enough. Posts
/// warmed_up and a batch event after each batch, outside the timed region. On the engine's thread.
///
/// Throws what the encoder throws, and Error BadInput where the first batch gives embeddings that are not finite.
class PassRunner {
public:
    /// \param sampledPeak the largest resident memory that the sampler saw since it was set to 0; stands in where the
    /// kernel refuses to reset its own
    /// \param sensors hear where passes begin and end
    /// \param cpusOffered that the process may use; part of one where a container's quota says so
    PassRunner(const Clock& clock, record::EventLog& log, record::EventProducer& producer,
               const telemetry::Procfs& procfs, std::atomic<std::uint64_t>& sampledPeak, PassSensors& sensors,
               double cpusOffered);

    PassEnd run(record::CaseIndex index, int repetition, BatchRunner& batches, scheduler::BatchPolicy& policy,
                const PassLimits& limits, const std::stop_token& stop);

private:
    struct Counters {
        double processCpu = 0;
        std::optional<telemetry::MachineCpuTime> machineCpu;
        Clock::time_point time;
    };

    [[nodiscard]] Counters readCounters() const;
    [[nodiscard]] record::PassResources resourcesSince(const Counters& before, bool wasPeakReset) const;
    [[nodiscard]] double stalledSince(double before, record::CaseIndex index);

    const Clock& m_clock;
    record::EventLog& m_log;
    record::EventProducer& m_producer;
    const telemetry::Procfs& m_procfs;
    std::atomic<std::uint64_t>& m_sampledPeak;
    PassSensors& m_sensors;
    double m_cpusOffered;
};

}  // namespace clipscope::bench
