// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/numeric_expressions.h"
#include "core/backend/stage_times.h"
#include "core/base/error.h"
#include "core/base/message.h"
#include "core/plan/case.h"
#include "core/plan/plan.h"
#include "core/record/environment.h"
#include "core/record/pass_summary.h"
#include "core/telemetry/condition.h"
#include "core/telemetry/reading.h"
#include "core/telemetry/sensor.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clipscope::record {

/// Index of a case in run_started's list.
using CaseIndex = std::int32_t;

using telemetry::ConditionKind;
using telemetry::Reading;
using telemetry::ReadingStatus;
using telemetry::Sensor;
using telemetry::SensorIndex;
using telemetry::ThrottleCause;
using telemetry::Value;
using telemetry::Verdict;

struct RunStarted {
    std::string schema;    ///< "clipscope.journal/2"
    std::string program;   ///< "clipscope 0.1.0"
    std::string wallTime;  ///< ISO 8601 with zone; the only wall-clock time in a journal
    plan::Plan plan;
    std::vector<plan::Case> cases;
    Environment environment;
    std::vector<ConditionKind> watched;  ///< what this run would notice
    std::string modelDescription;        ///< "vit-b-32, random weights, seed 1"
    bool isRandomModel = false;
};

/// An encoder is being loaded, for the cases that share it.
struct LoadProgress {
    CaseIndex caseIndex = 0;          ///< the first of those cases
    double fraction = 0;              ///< 0..1
    std::optional<Message> activity;  ///< what takes long
};

/// An encoder is ready for the cases that share it.
struct EncoderLoaded {
    CaseIndex caseIndex = 0;  ///< the first of those cases
    std::int32_t repetition = 0;
    double seconds = 0;  ///< that the load took
    /// Of those, seconds for making what later loads find made, also where that was done before the first pass.
    std::optional<double> buildSeconds;
    std::int64_t ownBytes = 0;            ///< held beyond the mapped weights
    std::vector<std::string> threadCpus;  ///< of each thread as read back: "0-3"
    std::int32_t openMpThreads = 0;       ///< as the libraries tell; 0: they do not
    std::int32_t blasThreads = 0;
    std::int32_t interOpThreads = 0;
    /// Of each thread of decoding, preprocessing and similarity, as read back; none where the batches have none of
    /// these.
    std::vector<std::string> numericThreadCpus;
    std::string otherThreadsCpus;  ///< where the threads that do not compute were moved; empty: they were not
};

/// How close a case's embeddings are to the reference's: those of the eager engine in fp32, one input at a time.
struct FidelityMeasured {
    CaseIndex caseIndex = 0;
    std::int64_t inputs = 0;
    double cosineMin = 0;                      ///< the least cosine to the reference
    std::optional<double> centredMin;          ///< the same after the reference's mean is taken off both
    std::optional<Message> centredReason;      ///< why that is not known, of a pair: in one of its towers
    std::optional<std::int64_t> rankedImages;  ///< pictures whose best caption was looked for; of trained weights
    std::optional<double> top1;                ///< the share of those whose best caption is the reference's
};

/// Who evaluates a numeric expression.
enum class NumericContestant { Fused, LibTorch, NumPy, NumExpr };

/// How long one of them takes, or why that is not known.
struct NumericTimes {
    NumericContestant contestant = NumericContestant::Fused;
    std::vector<double> seconds;              ///< of one evaluation, in each alternation: the median of its turn
    std::optional<double> largestDifference;  ///< of its result from the fused one's
    std::optional<Message> reason;            ///< why there are no times
};

/// One expression of the fused numerics, evaluated by all contestants in turn.
struct NumericsCompared {
    backend::NumericExpression expression = backend::NumericExpression::ResizeNormalise;
    std::string inputs;        ///< what it was evaluated on: "256 x 512"
    std::int32_t threads = 0;  ///< of each contestant
    std::vector<NumericTimes> contestants;
};

/// The inputs are ready: what the run feeds its model.
struct InputsPrepared {
    FactGroup facts;
};

/// Caches were cleared before a repetition.
struct CachesCleared {
    std::int32_t repetition = 0;
    std::optional<std::uint64_t> cpuBytes;  ///< of the buffer that was walked through the CPU's caches
    std::optional<std::int64_t> files;      ///< that were dropped from the page cache
    bool isAllocatorCleared = false;
};

/// The run waits on purpose, and measures nothing meanwhile.
struct WaitBegan {
    Message activity;
    double atMostSeconds = 0;
};

/// The machine was given time to cool down before a repetition.
struct CooledDown {
    std::int32_t repetition = 0;  ///< that comes now
    double seconds = 0;           ///< that it took
    std::optional<double> fromC;  ///< temperature of the warmest device in use before
    std::optional<double> toC;    ///< and after
    bool isReached = false;       ///< what was asked for
    Message reason;               ///< why the wait ended
};

/// What a device uses while nothing is computed, measured before the first pass.
struct IdleMeasured {
    std::string device;  ///< "cpu"
    double seconds = 0;
    double watts = 0;
    std::string source;  ///< the sensor that told it
};

struct PassStarted {
    CaseIndex caseIndex = 0;
    std::int32_t repetition = 0;  ///< from 0
};

/// The measurement of a pass begins; what came before is told here and discarded.
struct WarmedUp {
    CaseIndex caseIndex = 0;
    std::int32_t repetition = 0;
    std::int64_t batches = 0;
    double seconds = 0;
    bool isSteady = true;             ///< false: the limit was reached first
    std::vector<double> wallSeconds;  ///< of each discarded batch
};

/// One measured batch.
struct BatchDone {
    CaseIndex caseIndex = 0;
    std::int32_t repetition = 0;
    std::int32_t stream = 0;
    std::int64_t size = 0;  ///< samples
    double start = 0;       ///< s since the run's start
    double wallSeconds = 0;
    backend::StageTimes stages;
};

/// Why a policy chose another size.
struct Decision {
    CaseIndex caseIndex = 0;
    std::int64_t oldSize = 0;  ///< 0: none before
    std::int64_t newSize = 0;
    Message reason;
    std::string bindingLimit;  ///< "plan", "memory", …
};

/// Something that disturbs a measurement has begun. It is noticed later than it begins: batches carry no mark of it,
/// record/validity.h joins them.
struct ConditionBegan {
    std::int32_t condition = 0;  ///< counts from 0
    ConditionKind kind = ConditionKind::BackgroundLoad;
    std::string device;                  ///< "cpu"
    std::optional<ThrottleCause> cause;  ///< of throttling and clock changes
    Verdict verdict = Verdict::Confirmed;
    Message evidence;
    double from = 0;  ///< s since the run's start; may lie before batches that were told already
};

/// One that ends when it began is withdrawn: what began in its place says better what it was.
struct ConditionEnded {
    std::int32_t condition = 0;
    double to = 0;  ///< s since the run's start
};

/// A source of readings was found, lost, or is otherwise than before. Sensors that came are told once; one that goes
/// tells so by its readings.
struct SensorsChanged {
    std::string source;
    ReadingStatus status = ReadingStatus::Ok;
    std::optional<Message> reason;
    std::int32_t sensors = 0;  ///< that the source has at present
    SensorIndex first = 0;     ///< the position of the first of those that came; the others follow
    std::vector<Sensor> added;
};

/// Which sensor tells what a person asks for.
struct SensorsPicked {
    struct Pick {
        std::string role;  ///< "cpu_temperature"
        std::optional<SensorIndex> sensor;
        Message why;
        bool isHidden = false;  ///< the person wants to see nothing of it
    };
    std::vector<Pick> picks;
};

/// What was read at one moment: values that are Ok, and of the others those whose status was another before.
struct Telemetry {
    std::vector<Reading> readings;
};

/// Whether a verdict on a device's throttling has become possible, or ceased to be.
struct ThrottleWatched {
    std::string device;
    bool isPossible = false;
};

/// What reading the sensors cost; at the end of a run.
struct TelemetryCost {
    double cpuSeconds = 0;     ///< of the sampler's threads
    std::int64_t dropped = 0;  ///< samples for which the journal's queue had no room
};

/// The machine slept just before.
struct MachineSlept {
    double seconds = 0;
};

struct Warning {
    std::optional<CaseIndex> caseIndex;
    Message message;
};

struct PassFinished {
    CaseIndex caseIndex = 0;
    std::int32_t repetition = 0;
    PassSummary summary;
    Message stopReason;
};

struct CaseFinished {
    CaseIndex caseIndex = 0;
    std::optional<Message> reason;  ///< why before its last repetition
};

/// A case ended by an error; the run goes on.
struct CaseFailed {
    CaseIndex caseIndex = 0;
    std::int32_t repetition = 0;
    Message reason;
};

/// A case that was not tried, and why.
struct CaseSkipped {
    CaseIndex caseIndex = 0;
    Message reason;
};

enum class RunOutcome {
    Complete,
    Stopped,  ///< by the person; the batch in flight ended and everything is written
    Aborted,  ///< at once
};

struct RunFinished {
    RunOutcome outcome = RunOutcome::Complete;
};

/// The run could not go on.
struct RunFailed {
    ErrorCode kind = ErrorCode::Internal;
    Message reason;
};

using EventPayload =
    std::variant<RunStarted, InputsPrepared, CachesCleared, LoadProgress, EncoderLoaded, FidelityMeasured,
                 NumericsCompared, WaitBegan, CooledDown, IdleMeasured, PassStarted, WarmedUp, BatchDone, Decision,
                 SensorsChanged, SensorsPicked, Telemetry, TelemetryCost, ThrottleWatched, MachineSlept, ConditionBegan,
                 ConditionEnded, Warning, PassFinished, CaseFinished, CaseFailed, CaseSkipped, RunFinished, RunFailed>;

/// One thing that happened. `t` may step back across sources, never within one.
struct Event {
    std::uint64_t seq = 0;  ///< stamped by the log's writer; gapless
    double t = 0;           ///< s since the run's start
    EventPayload payload;
};

/// Hears every event of a run in the order of `seq`, on the log's writer thread.
class RunObserver {
public:
    virtual ~RunObserver() = default;
    virtual void onEvent(const Event& event) = 0;
};

}  // namespace clipscope::record
