// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/plan/case.h"
#include "core/plan/plan.h"
#include "core/record/environment.h"
#include "core/record/event.h"
#include "core/record/pass_summary.h"
#include "core/record/validity.h"
#include "core/stats/interval.h"
#include "core/stats/quantile.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::record {

enum class CaseStatus { Waiting, Running, Done, Failed, Skipped, Stopped };

/// The status's name in files: "done".
[[nodiscard]] std::string_view nameOf(CaseStatus status);

/// One pass of a case as it is known so far.
struct PassResult {
    std::int32_t repetition = 0;
    PassSummary summary;
    std::optional<stats::Interval> interval;  ///< 95 %, of its throughput, from its own batches
};

/// What is known of a device's throttling at present.
struct DeviceThrottle {
    std::string device;
    bool isPossible = false;  ///< its sensors allow a verdict on heat
    std::optional<Verdict> verdict;
    std::optional<ThrottleCause> cause;
};

/// The sensors of the run and what they tell at present.
struct TelemetryState {
    /// A picked sensor with its newest value.
    struct Picked {
        SensorsPicked::Pick pick;
        Sensor sensor;                   ///< where there is one
        std::vector<Sensor> candidates;  ///< that can play its role, the fittest first
        Value present;
    };
    std::vector<SensorsChanged> sources;  ///< without the sensors that came
    std::vector<Picked> picked;
    std::vector<DeviceThrottle> throttle;

    /// The picked sensor of that role with a value that is Ok, or nullptr.
    [[nodiscard]] const Picked* find(std::string_view role) const;
};

/// Something that disturbed the run.
struct Condition {
    ConditionBegan began;
    std::optional<double> to;    ///< s since the run's start; none: it held to the end
    double measuredSeconds = 0;  ///< of the measured time of all cases, what it touches
};

/// What is known of a case so far. Figures are absent until there is something to compute them from.
struct CaseResult {
    plan::Case definition;
    CaseStatus status = CaseStatus::Waiting;
    Message statusReason;
    std::vector<PassResult> passes;
    std::optional<double> loadSeconds;  ///< of its encoder: the median of the loads that built nothing, else of all
    std::optional<std::int64_t> numericThreads;  ///< of decoding, preprocessing and similarity, where it has them
    std::optional<FidelityMeasured> fidelity;
    std::int64_t samples = 0;  ///< measured, over all passes
    std::int64_t batches = 0;
    std::optional<double> throughput;         ///< samples/s, geometric mean over the passes
    std::optional<stats::Interval> interval;  ///< 95 %, of the throughput
    bool isIntervalWithinOnePass = false;
    std::array<stats::QuantileEstimate, 4> batchSeconds;  ///< p50, p90, p95, p99 of batch wall time
    std::array<double, 6> stageSeconds{};                 ///< means for a batch, in the order of backend::Stage
    std::optional<double> cpuUtilPercent;
    std::optional<double> machineCpuUtilPercent;
    std::optional<double> peakRssBytes;
    bool isPeakSampled = false;
    std::optional<double> memoryPercent;    ///< that peak / memory offered
    std::optional<double> otherCpuPercent;  ///< CPU time of other programs, percent of the machine: the largest pass's
    std::optional<ValidPart> valid;         ///< absent where nothing was watched
    std::optional<double> throttledShare;   ///< of the observed time: inside throttling of its device
    std::optional<double> observedShare;    ///< of the measured time: a verdict was possible
    std::optional<double> burst;            ///< samples/s, geometric mean over the passes that have it
    std::optional<double> sustained;        ///< samples/s, likewise
    std::optional<double> temperatureStartC;         ///< of the first pass that has it
    std::optional<double> temperatureMeanC;          ///< mean over the passes
    std::optional<double> temperatureMaxC;           ///< the largest of a pass
    std::optional<double> clockMeanMhz;              ///< mean over the passes
    std::optional<double> powerMeanWatts;            ///< mean over the passes
    std::optional<double> energyPerSample;           ///< J, over all passes that have it
    std::optional<double> energyAboveIdlePerSample;  ///< J, likewise: without what the idle device uses
    std::string energySource;
    bool isEnergyIntegrated = false;
    bool hasCutPass = false;         ///< some pass ended early: a stop, a full disk, or max_seconds
    bool isSteady = true;            ///< every pass warmed up in time
    bool hasDrift = false;           ///< some pass drifted
    std::int64_t heldBatchSize = 0;  ///< the size of the last batch; of fixed policies the plan's
};

/// Where a run stands.
enum class RunState { Preparing, Running, Complete, Stopped, Aborted, Failed };

/// The state's name in files: "complete".
[[nodiscard]] std::string_view nameOf(RunState state);

/// What is being done at this moment.
struct Activity {
    std::optional<CaseIndex> caseIndex;
    std::int32_t repetition = 0;
    bool isLoading = false;
    bool isWarmingUp = false;
    double loadFraction = 0;  ///< 0..1
    Message loadActivity;     ///< what takes long, to the end of the load; empty: nothing
    Message waitActivity;     ///< what the run waits for on purpose; empty: nothing
};

/// Everything that people see of a run at one moment. Immutable and shared between threads.
struct RunSnapshot {
    std::string program;
    std::string wallTime;
    std::string modelDescription;
    bool isRandomModel = false;
    plan::Plan plan;
    Environment environment;
    RunState state = RunState::Preparing;
    Message failure;  ///< where the state is Failed
    ErrorCode failureKind = ErrorCode::Internal;
    std::vector<CaseResult> cases;
    std::vector<NumericsCompared> numerics;
    std::vector<Warning> warnings;
    std::optional<CachesCleared> cachesCleared;  ///< before the newest repetition
    std::vector<CooledDown> cooldowns;           ///< one before each repetition that was waited for
    std::vector<IdleMeasured> idle;              ///< one for each device whose idle power was measured
    std::vector<ConditionKind> watched;          ///< what the run would have noticed
    std::vector<Condition> conditions;
    TelemetryState telemetry;
    std::optional<TelemetryCost> telemetryCost;  ///< once the run is over
    Activity activity;
    double seconds = 0;          ///< t of the newest event
    double measuredSeconds = 0;  ///< that passes were measured, over all cases
    std::uint64_t lastSeq = 0;
    std::int32_t passesDone = 0;
    std::int32_t passesPlanned = 0;   ///< of cases that were not skipped or failed
    bool wasCutOff = false;           ///< a journal without its end: the process died
    std::uint64_t missingEvents = 0;  ///< that the journal should have, by its numbers
};

}  // namespace clipscope::record
