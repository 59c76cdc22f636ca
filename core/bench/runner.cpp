// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/runner.h"

#include "core/base/error.h"
#include "core/base/version.h"
#include "core/bench/cache_clearing.h"
#include "core/bench/environment_gathering.h"
#include "core/bench/fidelity_pace.h"
#include "core/bench/given_threads.h"
#include "core/bench/load_reporter.h"
#include "core/bench/numerics_comparison.h"
#include "core/bench/run_cases.h"
#include "core/bench/run_facts.h"
#include "core/bench/run_folder.h"
#include "core/hardware/cache_clearing.h"
#include "core/hardware/cpu_info.h"
#include "core/plan/expansion.h"
#include "core/record/event_json.h"
#include "core/scheduler/fixed_policy.h"
#include "core/scheduler/memory_estimate.h"
#include "core/telemetry/condition_watch.h"
#include "core/telemetry/cpu_offer.h"
#include "core/telemetry/memory_offer.h"

#include <algorithm>
#include <string>
#include <utility>

namespace clipscope::bench {
namespace {

record::CaseIndex asIndex(std::size_t index) {
    return static_cast<record::CaseIndex>(index);
}

}  // namespace

Runner::Runner(RunnerParts parts)
    : m_parts(std::move(parts)),
      m_pace(m_parts.model.config, hardware::readCpuInfo().features),
      m_states(m_parts.cases.size()),
      m_loading(m_parts.model, m_parts.backends, m_parts.clock, m_parts.producer, m_parts.plan.numericThreads),
      m_rest(m_parts.plan, m_parts.clock, m_parts.sensors, m_parts.present, m_parts.producer) {
    m_passes.emplace(m_parts.clock, m_parts.log, m_parts.producer, m_procfs, m_parts.sampledPeak, m_parts.sensors,
                     telemetry::offeredCpus());
}

record::EventPayload Runner::run(const std::stop_token& stop) {
    try {
        start();
        skipUnavailableCases();
        prepareInputs(stop);
        rest(stop);
        prepareFidelity(stop);
        compareNumerics(stop);
        compile(stop);
        for (int repetition = 0; repetition < m_parts.plan.numRuns; ++repetition) {
            if (std::ranges::all_of(m_states, &CaseState::isOver)) {
                break;
            }
            if (repetition > 0) {
                m_rest.coolDown(repetition, stop);
            }
            if (const auto cleared =
                    clearCaches(m_parts.plan.clearCache, repetition, m_parts.inputs.imageFiles(), m_procfs, m_cgroup)) {
                m_parts.producer.post(*cleared);
            }
            runRepetition(repetition, stop);
        }
        for (const std::size_t index : openCases()) {
            finishCase(index);
        }
        return record::RunFinished{.outcome = record::RunOutcome::Complete};
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Stopped) {
            return record::RunFinished{.outcome = record::RunOutcome::Stopped};
        }
        return record::RunFailed{.kind = error.code(), .reason = error.message()};
    } catch (const std::exception& error) {
        return record::RunFailed{.reason = Message(MessageId::text, {std::string(error.what())})};
    }
}

void Runner::start() {
    const record::Environment found = environment();
    m_parts.log.start(record::RunStarted{
        .schema = std::string(record::journalSchema),
        .program = std::string("clipscope ") + version(),
        .wallTime = isoTime(m_parts.clock.wallTime()),
        .plan = m_parts.plan,
        .cases = m_parts.cases,
        .environment = found,
        .watched = telemetry::ConditionWatch::kinds(),
        .modelDescription = m_parts.model.config.name + ", " + m_parts.model.weights->description(),
        .isRandomModel = m_parts.model.isRandom,
    });
    m_parts.onStarted(found);
    for (const auto& remark : {m_parts.planCaveat, numericThreadsRemark(m_parts.plan)}) {
        if (remark) {
            m_parts.producer.post(record::Warning{.message = *remark});
        }
    }
}

void Runner::prepareInputs(const std::stop_token& stop) {
    m_parts.inputs.prepare(
        stop, [this](Message message) { m_parts.producer.post(record::Warning{.message = std::move(message)}); });
    m_parts.producer.post(record::InputsPrepared{.facts = m_parts.inputs.facts()});
}

record::Environment Runner::environment() const {
    record::Environment environment = gatherEnvironment(m_parts.sensorSetup);
    const auto engines = enginesOf(m_parts.cases, m_parts.backends);
    environment.groups.push_back(deviceFacts(m_parts.backends));
    environment.groups.push_back(softwareFacts(engines));
    environment.groups.push_back(runFacts(m_parts.plan, m_parts.model, m_parts.commandLine));
    environment.groups.back().facts.push_back(m_parts.sleep);
    return environment;
}

void Runner::skipUnavailableCases() {
    std::optional<Message> reason;
    const auto reasons = skipReasons(m_parts.cases, m_parts.backends);
    for (std::size_t index = 0; index < reasons.size(); ++index) {
        if (reasons[index]) {
            m_states[index].isOver = true;
            reason = reasons[index];
            m_parts.producer.post(record::CaseSkipped{.caseIndex = asIndex(index), .reason = *reason});
        }
    }
    if (reason && std::ranges::all_of(m_states, &CaseState::isOver)) {
        throw Error(ErrorCode::Unavailable, *reason);
    }
}

void Runner::rest(const std::stop_token& stop) {
    const std::vector<backend::Device> devices = devicesOf(definitionsOf(openCases()));
    if (m_parts.plan.idleSeconds > 0) {
        tellSecondsLeft(-1, m_parts.plan.idleSeconds * static_cast<double>(devices.size()));
    }
    m_rest.begin(devices, stop);
}

std::vector<std::size_t> Runner::openCases() const {
    std::vector<std::size_t> open;
    for (std::size_t index = 0; index < m_states.size(); ++index) {
        if (!m_states[index].isOver) {
            open.push_back(index);
        }
    }
    return open;
}

std::vector<plan::Case> Runner::definitionsOf(const std::vector<std::size_t>& indices) const {
    std::vector<plan::Case> cases;
    std::ranges::transform(indices, std::back_inserter(cases),
                           [this](std::size_t index) { return m_parts.cases[index]; });
    return cases;
}

void Runner::runRepetition(int repetition, const std::stop_token& stop) {
    const std::vector<std::size_t> order = plan::repetitionOrder(m_parts.cases, m_parts.plan.seed, repetition);
    m_pendingInRepetition.clear();
    std::ranges::copy_if(order, std::back_inserter(m_pendingInRepetition),
                         [this](std::size_t index) { return !m_states[index].isOver; });
    while (!m_pendingInRepetition.empty()) {
        const std::string encoder = m_parts.cases[m_pendingInRepetition.front()].encoderKey();
        std::vector<std::size_t> sharing;
        std::ranges::copy_if(m_pendingInRepetition, std::back_inserter(sharing),
                             [&](std::size_t index) { return m_parts.cases[index].encoderKey() == encoder; });
        tellSecondsLeft(repetition);
        runEncoder(repetition, sharing, stop);
        std::erase_if(m_pendingInRepetition,
                      [&](std::size_t index) { return m_parts.cases[index].encoderKey() == encoder; });
    }
}

void Runner::runEncoder(int repetition, const std::vector<std::size_t>& cases, const std::stop_token& stop) {
    std::vector<std::size_t> fitting;
    std::ranges::copy_if(cases, std::back_inserter(fitting), [this](std::size_t index) { return fits(index); });
    if (fitting.empty()) {
        return;
    }
    CaseEncoders encoders;
    try {
        const std::size_t first = fitting.front();
        encoders = m_loading.load(m_parts.cases[first], asIndex(first), repetition, stop);
        m_pace.observeLoad(m_parts.cases[first], m_loading.seconds());
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Stopped) {
            throw;
        }
        std::ranges::for_each(fitting, [&](std::size_t index) { fail(repetition, index, error.message()); });
        return;
    }
    for (const std::size_t index : fitting) {
        measureFidelity(repetition, index, encoders, stop);
        runCase(repetition, index, encoders, stop);
        std::erase(m_pendingInRepetition, index);
        tellSecondsLeft(repetition);
    }
}

void Runner::prepareFidelity(const std::stop_token& stop) {
    if (!m_parts.plan.isFidelityMeasured) {
        return;
    }
    m_fidelity.emplace(m_parts.model, m_parts.inputs, m_parts.plan.seed);
    const std::vector<std::size_t> open = openCases();
    const std::vector<plan::Case> cases = definitionsOf(open);
    const double numerics = m_parts.plan.areNumericsCompared ? numericsSeconds : 0;
    tellSecondsLeft(-1, numerics + referenceSeconds(m_pace, cases, m_parts.inputs.isRanked()));
    LoadReporter reporter(m_parts.producer, asIndex(open.front()), 1);
    const backend::LoadContext context = reporter.context(stop);
    context.onProgress(0);
    context.onActivity(Message(MessageId::reference_is_encoded));
    try {
        withThreadsGiven(telemetry::usableCpus(), [&](int threads) {
            m_fidelity->prepare(m_parts.backends.backend("eager"), cases, threads, context);
        });
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Stopped) {
            throw;
        }
        m_fidelity.reset();
        m_parts.producer.post(
            record::Warning{.message = Message(MessageId::no_reference, {error.message().english()})});
    }
}

void Runner::compareNumerics(const std::stop_token& stop) {
    if (m_parts.plan.areNumericsCompared) {
        tellSecondsLeft(-1, numericsSeconds);
        bench::compareNumerics(m_parts.plan, m_parts.model.config, m_parts.backends, m_parts.resources,
                               m_parts.producer, stop);
    }
}

/// Compiling takes half a minute of all CPUs: before the first pass, so that none is measured on a machine warmed by
/// it.
void Runner::compile(const std::stop_token& stop) {
    bool hasFailed = false;
    std::optional<Message> missing;
    for (const auto& [index, error] : m_loading.prepare(m_parts.cases, openCases(), stop)) {
        if (error.code() == ErrorCode::Unavailable) {
            missing = error.message();
            m_states[index].isOver = true;
            m_parts.producer.post(record::CaseSkipped{.caseIndex = asIndex(index), .reason = *missing});
        } else {
            hasFailed = true;
            fail(0, index, error.message());
        }
    }
    if (missing && !hasFailed && std::ranges::all_of(m_states, &CaseState::isOver)) {
        throw Error(ErrorCode::Unavailable, *missing);
    }
}

void Runner::measureFidelity(int repetition, std::size_t index, CaseEncoders& encoders, const std::stop_token& stop) {
    CaseState& state = m_states[index];
    if (!m_fidelity || std::exchange(state.isFidelityKnown, true)) {
        return;
    }
    try {
        record::FidelityMeasured measured = m_fidelity->measure(m_parts.cases[index], encoders, stop);
        measured.caseIndex = asIndex(index);
        m_rankedEncoders.insert(m_parts.cases[index].encoderKey());
        m_parts.producer.post(measured);
    } catch (const std::bad_alloc&) {
        fail(repetition, index, Message(MessageId::engine_out_of_memory));
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Stopped) {
            throw;
        }
        fail(repetition, index, error.message());
    }
}

bool Runner::fits(std::size_t index) {
    const plan::Case& item = m_parts.cases[index];
    // What the encoder before left with the allocator is free to use.
    hardware::clearAllocator();
    const auto headroom = telemetry::memoryHeadroomBytes(m_procfs, m_cgroup);
    if (!headroom) {
        return true;
    }
    const auto estimate = scheduler::estimateMemory(m_parts.model.config, item.tower, item.precision);
    m_largestThatFits = estimate.largestBatch(static_cast<double>(*headroom));
    auto reason = memoryProblem(estimate, item.batchSize, static_cast<double>(*headroom));
    if (!reason) {
        return true;
    }
    if (m_states[index].throughputs.empty()) {
        m_states[index].isOver = true;
        m_parts.producer.post(record::CaseSkipped{.caseIndex = asIndex(index), .reason = *std::move(reason)});
    } else {
        // It fitted before: what was measured stands, and in the next repetition there may be room again.
        m_parts.producer.post(record::Warning{.caseIndex = asIndex(index), .message = *std::move(reason)});
    }
    return false;
}

void Runner::runCase(int repetition, std::size_t index, CaseEncoders& encoders, const std::stop_token& stop) {
    CaseState& state = m_states[index];
    if (state.isOver) {
        return;  // it failed when its fidelity was measured
    }
    const plan::Plan& plan = m_parts.plan;
    PassLimits limits{
        .minSeconds = plan.minSeconds, .maxBatches = plan.maxBatches, .largestThatFits = m_largestThatFits};
    if (plan.maxSeconds) {
        // Every repetition gets its share, so that passes can be compared.
        limits.secondsLeft = (*plan.maxSeconds - state.secondsUsed) / (plan.numRuns - repetition);
    }
    PassEnd end;
    try {
        BatchRunner batches(m_parts.cases[index], m_parts.model, encoders, m_parts.inputs.images(),
                            m_parts.inputs.captions());
        scheduler::FixedPolicy policy(m_parts.cases[index].batchSize);
        m_parts.sensors.beginWork(asIndex(index), m_parts.cases[index].device, m_loading.modelCpus());
        end = m_passes->run(asIndex(index), repetition, batches, policy, limits, stop);
    } catch (const std::bad_alloc&) {
        fail(repetition, index, Message(MessageId::engine_out_of_memory));
        return;
    } catch (const Error& error) {
        fail(repetition, index, error.message());
        return;
    }
    if (end.summary.batches > 0) {
        finishPass(repetition, index, end);
    }
    if (end.writeError != 0) {
        throw Error(ErrorCode::Output, MessageId::journal_unwritable, {errnoText(end.writeError)});
    }
    if (end.wasStopped) {
        throw Error(ErrorCode::Stopped, MessageId::load_stopped);
    }
}

void Runner::finishPass(int repetition, std::size_t index, const PassEnd& end) {
    const plan::Plan& plan = m_parts.plan;
    m_parts.producer.post(record::PassFinished{.caseIndex = asIndex(index),
                                               .repetition = repetition,
                                               .summary = end.summary,
                                               .stopReason = end.reason(plan.maxBatches)});
    m_pace.observePass(m_parts.cases[index], end.summary.batchSecondsP50, end.seconds);
    if (const auto over = m_states[index].add(end, repetition, plan)) {
        finishCase(index, over->reason);
    }
}

void Runner::finishCase(std::size_t index, std::optional<Message> reason) {
    m_states[index].isOver = true;
    m_parts.producer.post(record::CaseFinished{.caseIndex = asIndex(index), .reason = std::move(reason)});
}

void Runner::fail(int repetition, std::size_t index, const Message& reason) {
    m_states[index].isOver = true;
    m_parts.producer.post(record::CaseFailed{.caseIndex = asIndex(index), .repetition = repetition, .reason = reason});
}

double Runner::caseSecondsLeft(std::size_t index, int passes) const {
    const double seconds = passes * m_pace.passSeconds(m_parts.cases[index], m_parts.plan);
    const auto bound = m_parts.plan.maxSeconds;
    return bound ? std::min(seconds, std::max(0.0, *bound - m_states[index].secondsUsed)) : seconds;
}

void Runner::tellSecondsLeft(int repetition, double preparation) {
    const int repetitionsAfter = m_parts.plan.numRuns - repetition - 1;
    double sum = preparation + m_rest.secondsFor(m_parts.plan.numRuns - 1 - std::max(repetition, 0));
    std::string lastEncoder;
    std::set<std::string> ranked = m_rankedEncoders;
    for (std::size_t index = 0; index < m_states.size(); ++index) {
        const bool isPending = std::ranges::find(m_pendingInRepetition, index) != m_pendingInRepetition.end();
        const int passes = (isPending ? 1 : 0) + repetitionsAfter;
        if (m_states[index].isOver || passes == 0) {
            continue;
        }
        const plan::Case& item = m_parts.cases[index];
        sum += caseSecondsLeft(index, passes);
        if (m_fidelity && !m_states[index].isFidelityKnown) {
            sum += fidelitySeconds(m_pace, item, m_parts.inputs.isRanked() && ranked.insert(item.encoderKey()).second);
        }
        // Cases of one encoder stand side by side in the list, and load it once in each repetition.
        if (std::exchange(lastEncoder, item.encoderKey()) != item.encoderKey()) {
            sum += passes * m_pace.loadSeconds(item);
        }
    }
    m_parts.onSecondsLeft(sum);
}

}  // namespace clipscope::bench
