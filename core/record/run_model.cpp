// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_model.h"

#include "core/record/event_words.h"
#include "core/record/pass_figures.h"
#include "core/telemetry/sustained_level.h"

#include <algorithm>
#include <numeric>

namespace clipscope::record {
namespace {

/// Whether a pass ended before its own rule said so.
bool isCut(const Message& stopReason) {
    return stopReason.is(MessageId::pass_was_stopped) || stopReason.is(MessageId::pass_has_no_time) ||
           stopReason.is(MessageId::pass_lost_its_journal);
}

}  // namespace

void RunModel::apply(const Event& event) {
    m_run.lastSeq = event.seq;
    m_run.seconds = std::max(m_run.seconds, event.t);
    std::visit([this](const auto& payload) { on(payload); }, event.payload);
}

bool RunModel::has(CaseIndex index) const {
    return index >= 0 && static_cast<std::size_t>(index) < m_cases.size();
}

void RunModel::on(const RunStarted& event) {
    m_run.program = event.program;
    m_run.wallTime = event.wallTime;
    m_run.modelDescription = event.modelDescription;
    m_run.isRandomModel = event.isRandomModel;
    m_run.watched = event.watched;
    m_run.plan = event.plan;
    m_telemetry.apply(event);
    m_run.environment = event.environment;
    m_run.state = RunState::Running;
    m_run.cases.resize(event.cases.size());
    m_cases.resize(event.cases.size());
    for (std::size_t index = 0; index < event.cases.size(); ++index) {
        m_run.cases[index].definition = event.cases[index];
        m_run.cases[index].heldBatchSize = event.cases[index].batchSize;
    }
    countPlannedPasses();
}

void RunModel::on(const InputsPrepared& event) {
    m_run.environment.groups.push_back(event.facts);
}

void RunModel::on(const CachesCleared& event) {
    m_run.cachesCleared = event;
}

void RunModel::on(const LoadProgress& event) {
    if (!has(event.caseIndex)) {
        return;
    }
    const Activity& before = m_run.activity;
    const bool goesOn = before.isLoading && before.caseIndex == event.caseIndex && event.fraction > 0;
    const Message sinceBefore = goesOn && event.fraction < 1 ? before.loadActivity : Message();
    m_run.activity = {.caseIndex = event.caseIndex,
                      .repetition = m_run.activity.repetition,
                      .isLoading = event.fraction < 1,
                      .loadFraction = event.fraction,
                      .loadActivity = event.activity.value_or(sinceBefore)};
}

void RunModel::on(const EncoderLoaded& event) {
    if (!has(event.caseIndex)) {
        return;
    }
    const std::string encoder = m_run.cases[event.caseIndex].definition.encoderKey();
    for (std::size_t index = 0; index < m_cases.size(); ++index) {
        if (m_run.cases[index].definition.encoderKey() == encoder) {
            m_cases[index].loads.push_back(event);
            m_run.cases[index].loadSeconds = loadSecondsOf(m_cases[index].loads);
            if (const auto threads = static_cast<std::int64_t>(event.numericThreadCpus.size()); threads > 0) {
                m_run.cases[index].numericThreads = threads;
            }
        }
    }
}

void RunModel::on(const FidelityMeasured& event) {
    if (has(event.caseIndex)) {
        m_run.cases[event.caseIndex].fidelity = event;
    }
}

void RunModel::on(const NumericsCompared& event) {
    m_run.numerics.push_back(event);
}

void RunModel::on(const WaitBegan& event) {
    m_run.activity = {.waitActivity = event.activity};
}

void RunModel::on(const CooledDown& event) {
    m_run.cooldowns.push_back(event);
    m_run.activity = {};
}

void RunModel::on(const IdleMeasured& event) {
    m_run.idle.push_back(event);
    m_run.activity = {};
}

void RunModel::on(const PassStarted& event) {
    if (!has(event.caseIndex)) {
        return;
    }
    m_run.activity = {.caseIndex = event.caseIndex, .repetition = event.repetition, .isWarmingUp = true};
    m_run.cases[event.caseIndex].status = CaseStatus::Running;
    m_cases[event.caseIndex].running = PassAccumulator();
    m_cases[event.caseIndex].measured.beginPass();
}

void RunModel::on(const WarmedUp& event) {
    if (has(event.caseIndex)) {
        m_run.activity.isWarmingUp = false;
        m_cases[event.caseIndex].running.setSteady(event.isSteady);
    }
}

void RunModel::on(const BatchDone& event) {
    if (!has(event.caseIndex)) {
        return;
    }
    CaseState& state = m_cases[event.caseIndex];
    state.running.add(event);
    state.measured.add(event.start, event.start + event.wallSeconds);
    state.batches.push_back({.start = event.start, .wallSeconds = event.wallSeconds, .size = event.size});
    for (std::size_t stage = 0; stage < backend::stageCount; ++stage) {
        state.stageSeconds[stage] += event.stages.seconds[stage];
    }
    CaseResult& result = m_run.cases[event.caseIndex];
    result.samples += event.size;
    result.batches += 1;
    result.heldBatchSize = event.size;
}

void RunModel::on(const Decision& event) {
    if (has(event.caseIndex)) {
        m_run.cases[event.caseIndex].heldBatchSize = event.newSize;
    }
}

void RunModel::on(const SensorsChanged& event) {
    m_telemetry.apply(event);
}

void RunModel::on(const SensorsPicked& event) {
    m_telemetry.apply(event);
}

void RunModel::on(const Telemetry& event) {
    m_telemetry.apply(event);
    if (m_telemetry.tellsOfOthers(event)) {
        m_watchedFrom = m_watchedFrom.value_or(m_run.seconds);
        const bool isEnough = m_run.seconds - *m_watchedFrom >= telemetry::SustainedLevel::windowSeconds;
        if (isEnough && !std::exchange(m_canJudge, true)) {
            judgeFrom(0);
        }
    }
}

void RunModel::on(const TelemetryCost& event) {
    m_run.telemetryCost = event;
}

void RunModel::on(const ThrottleWatched& event) {
    m_telemetry.apply(event);
    m_validity.setJudgement(event.device, event.isPossible, m_run.seconds);
    judgeFrom(m_run.seconds);
}

void RunModel::on(const MachineSlept& event) {
    m_run.warnings.push_back({.message = Message(MessageId::machine_slept, {event.seconds})});
}

void RunModel::on(const ConditionBegan& event) {
    m_run.conditions.push_back({.began = event});
    m_telemetry.begin(event);
    m_validity.begin(event);
    judgeFrom(event.from);
}

void RunModel::on(const ConditionEnded& event) {
    const auto held = std::ranges::find_if(
        m_run.conditions, [&](const Condition& condition) { return condition.began.condition == event.condition; });
    if (held != m_run.conditions.end()) {
        held->to = event.to;
        m_telemetry.end(held->began);
        if (held->to <= held->began.from) {
            m_run.conditions.erase(held);  // withdrawn
        }
    }
    m_validity.end(event);
    judgeFrom(event.to);
}

/// What was judged of batches after that moment may be otherwise now.
void RunModel::judgeFrom(double moment) {
    for (CaseState& state : m_cases) {
        const bool isAfter =
            !state.batches.empty() && state.batches.back().start + state.batches.back().wallSeconds > moment;
        state.hasNewCondition = state.hasNewCondition || isAfter;
    }
}

void RunModel::on(const Warning& event) {
    m_run.warnings.push_back(event);
}

void RunModel::on(const PassFinished& event) {
    if (!has(event.caseIndex)) {
        return;
    }
    CaseState& state = m_cases[event.caseIndex];
    CaseResult& result = m_run.cases[event.caseIndex];
    PassResult pass{.repetition = event.repetition, .summary = state.running.summary(event.summary.resources)};
    pass.interval = stats::withinPassThroughputInterval(state.running.secondsPerSample());
    result.interval = result.passes.empty() ? pass.interval : std::nullopt;
    result.isIntervalWithinOnePass = result.interval.has_value();
    state.running = PassAccumulator();
    state.hasNewPass = true;
    state.mustBeExact = true;
    result.passes.push_back(pass);
    result.isSteady = result.isSteady && result.passes.back().summary.isSteady;
    result.hasCutPass = result.hasCutPass || isCut(event.stopReason);
    result.hasDrift = result.hasDrift || result.passes.back().summary.drift.has_value();
    ++m_run.passesDone;
    m_run.activity = {};
}

void RunModel::on(const CaseFinished& event) {
    if (has(event.caseIndex)) {
        m_run.cases[event.caseIndex].status = CaseStatus::Done;
        m_run.cases[event.caseIndex].statusReason = event.reason.value_or(Message());
        countPlannedPasses();
    }
}

void RunModel::on(const CaseFailed& event) {
    if (has(event.caseIndex)) {
        CaseResult& result = m_run.cases[event.caseIndex];
        result.status = CaseStatus::Failed;
        result.statusReason = event.reason;
        m_cases[event.caseIndex].mustBeExact = true;
        m_run.activity = {};
        countPlannedPasses();
    }
}

void RunModel::on(const CaseSkipped& event) {
    if (has(event.caseIndex)) {
        m_run.cases[event.caseIndex].status = CaseStatus::Skipped;
        m_run.cases[event.caseIndex].statusReason = event.reason;
        countPlannedPasses();
    }
}

void RunModel::on(const RunFinished& event) {
    m_run.state = event.outcome == RunOutcome::Complete  ? RunState::Complete
                  : event.outcome == RunOutcome::Stopped ? RunState::Stopped
                                                         : RunState::Aborted;
    endUnfinishedCases();
}

void RunModel::on(const RunFailed& event) {
    m_run.state = RunState::Failed;
    m_run.failure = event.reason;
    m_run.failureKind = event.kind;
    endUnfinishedCases();
    for (CaseResult& result : m_run.cases) {
        if (result.status == CaseStatus::Stopped) {
            result.statusReason = event.reason;
        }
    }
}

void RunModel::endUnfinishedCases() {
    m_run.activity = {};
    for (CaseResult& result : m_run.cases) {
        if (result.status == CaseStatus::Running || result.status == CaseStatus::Waiting) {
            result.status = CaseStatus::Stopped;
        }
    }
    for (CaseState& state : m_cases) {
        state.mustBeExact = true;
    }
}

void RunModel::countPlannedPasses() {
    m_run.passesPlanned = 0;
    for (const CaseResult& result : m_run.cases) {
        const bool isOver = result.status == CaseStatus::Done || result.status == CaseStatus::Failed ||
                            result.status == CaseStatus::Skipped;
        m_run.passesPlanned += isOver ? static_cast<std::int32_t>(result.passes.size()) : m_run.plan.numRuns;
    }
}

void RunModel::refresh(std::size_t index) {
    CaseState& state = m_cases[index];
    CaseResult& result = m_run.cases[index];
    if (std::exchange(state.hasNewPass, false)) {
        setPassFigures(result, m_run.environment.memoryOfferedBytes, m_run.idle);
    }
    if (result.passes.empty() && state.running.seconds() > 0) {
        result.throughput = static_cast<double>(state.running.samples()) / state.running.seconds();
    }
    const std::size_t batches = state.batches.size();
    const bool isDue = batches > state.sortedBatches + state.sortedBatches / 4;
    const bool hasNew = isDue || (std::exchange(state.mustBeExact, false) && batches > state.sortedBatches);
    if (hasNew) {
        refreshBatches(index);
    }
    if ((std::exchange(state.hasNewCondition, false) || hasNew) && !m_run.watched.empty() && m_canJudge) {
        result.valid = m_validity.validPart(state.batches);
        refreshThrottling(index);
    }
}

/// Of the measured time of all passes, those that run included.
void RunModel::refreshThrottling(std::size_t index) {
    CaseResult& result = m_run.cases[index];
    const std::string device = result.definition.device == backend::Device::Cpu ? "cpu" : "gpu0";
    const MeasuredTime& measured = m_cases[index].measured;
    Validity::ThrottledTime sum;
    for (const MeasuredTime::Stretch& stretch : measured.stretches()) {
        const auto time = m_validity.throttledTime(device, stretch.from, stretch.to);
        sum.throttled += time.throttled;
        sum.observed += time.observed;
    }
    const double seconds = measured.seconds();
    result.observedShare = seconds > 0 ? std::optional(sum.observed / seconds) : std::nullopt;
    result.throttledShare =
        sum.observed > 0 ? std::optional(std::min(1.0, sum.throttled / sum.observed)) : std::nullopt;
}

void RunModel::refreshBatches(std::size_t index) {
    CaseState& state = m_cases[index];
    CaseResult& result = m_run.cases[index];
    std::vector<double> sorted(state.batches.size());
    std::ranges::transform(state.batches, sorted.begin(), &BatchSpan::wallSeconds);
    std::ranges::sort(sorted);
    state.sortedBatches = sorted.size();
    constexpr std::array quantiles{0.5, 0.9, 0.95, 0.99};
    for (std::size_t at = 0; at < quantiles.size(); ++at) {
        result.batchSeconds[at] = stats::estimateQuantile(sorted, quantiles[at]);
    }
    for (std::size_t stage = 0; stage < backend::stageCount; ++stage) {
        result.stageSeconds[stage] = state.stageSeconds[stage] / static_cast<double>(sorted.size());
    }
}

/// How much of the measured time of all cases each condition touches.
void RunModel::refreshConditions() {
    m_run.measuredSeconds = 0;
    for (const CaseState& state : m_cases) {
        m_run.measuredSeconds += state.measured.seconds();
    }
    for (Condition& condition : m_run.conditions) {
        condition.measuredSeconds = 0;
        for (const CaseState& state : m_cases) {
            condition.measuredSeconds += state.measured.secondsWithin(condition.began.from, condition.to);
        }
    }
}

std::shared_ptr<const RunSnapshot> RunModel::snapshot() {
    m_run.telemetry = m_telemetry.state();
    for (std::size_t index = 0; index < m_cases.size(); ++index) {
        refresh(index);
    }
    refreshConditions();
    return std::make_shared<const RunSnapshot>(m_run);
}

std::shared_ptr<const RunSnapshot> RunModel::finalSnapshot(std::uint64_t missingEvents) {
    m_run.missingEvents = missingEvents;
    if (m_run.state == RunState::Running || m_run.state == RunState::Preparing) {
        m_run.wasCutOff = true;
        m_run.state = RunState::Aborted;
        endUnfinishedCases();
    }
    return snapshot();
}

}  // namespace clipscope::record
