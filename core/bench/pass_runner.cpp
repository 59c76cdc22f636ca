// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/pass_runner.h"

#include "core/hardware/cache_clearing.h"
#include "core/record/pass_accumulator.h"
#include "core/stats/steadiness.h"

#include <utility>

namespace clipscope::bench {
namespace {

constexpr std::size_t expectedBatches = 4096;

/// The kernel accounts CPU time in ticks of up to 10 ms; over less than this a share of it means nothing.
constexpr double shortestAccounting = 0.1;

}  // namespace

Message PassEnd::reason(std::optional<std::int64_t> maxBatches) const {
    const bool hasItsBatches = maxBatches && summary.batches >= *maxBatches;
    return Message(wasStopped        ? MessageId::pass_was_stopped
                   : writeError != 0 ? MessageId::pass_lost_its_journal
                   : hasTimeOver     ? MessageId::pass_has_no_time
                   : hasItsBatches   ? MessageId::pass_has_its_batches
                                     : MessageId::pass_has_its_seconds);
}

PassRunner::PassRunner(const Clock& clock, record::EventLog& log, record::EventProducer& producer,
                       const telemetry::Procfs& procfs, std::atomic<std::uint64_t>& sampledPeak, PassSensors& sensors,
                       double cpusOffered)
    : m_clock(clock),
      m_log(log),
      m_producer(producer),
      m_procfs(procfs),
      m_sampledPeak(sampledPeak),
      m_sensors(sensors),
      m_cpusOffered(cpusOffered) {}

PassRunner::Counters PassRunner::readCounters() const {
    Counters counters{.machineCpu = m_procfs.machineCpuTime()};
    counters.processCpu = telemetry::processCpuSeconds();
    counters.time = m_clock.now();
    return counters;
}

record::PassResources PassRunner::resourcesSince(const Counters& before, bool wasPeakReset) const {
    const Counters after = readCounters();
    record::PassResources resources;
    const double elapsed = seconds(after.time - before.time);
    if (elapsed >= shortestAccounting) {
        resources.cpuUtilPercent = 100 * (after.processCpu - before.processCpu) / (elapsed * m_cpusOffered);
    }
    if (elapsed >= shortestAccounting && before.machineCpu && after.machineCpu) {
        if (const auto shares =
                telemetry::cpuShares(*before.machineCpu, *after.machineCpu, after.processCpu - before.processCpu)) {
            resources.machineCpuUtilPercent = shares->busy;
            resources.otherCpuPercent = shares->others;
        }
    }
    if (wasPeakReset) {
        if (const auto peak = m_procfs.peakResidentBytes()) {
            resources.peakRssBytes = static_cast<double>(*peak);
        }
    } else if (const std::uint64_t sampled = m_sampledPeak.load(); sampled > 0) {
        resources.peakRssBytes = static_cast<double>(sampled);
        resources.isPeakSampled = true;
    }
    return resources;
}

double PassRunner::stalledSince(double before, record::CaseIndex index) {
    constexpr double worthTelling = 0.05;
    const double stalled = m_producer.stalledSeconds() - before;
    if (stalled >= worthTelling) {
        m_producer.post(record::Warning{.caseIndex = index, .message = Message(MessageId::journal_stalled, {stalled})});
    }
    return stalled;
}

PassEnd PassRunner::run(record::CaseIndex index, int repetition, BatchRunner& batches, scheduler::BatchPolicy& policy,
                        const PassLimits& limits, const std::stop_token& stop) {
    PassEnd end;
    const Clock::time_point passStart = m_clock.now();
    const auto hasTimeOver = [&] {
        return limits.secondsLeft && seconds(m_clock.now() - passStart) >= *limits.secondsLeft;
    };
    m_producer.post(record::PassStarted{.caseIndex = index, .repetition = repetition});

    // Without the trim every case would inherit the memory of the largest before it.
    hardware::clearAllocator();
    m_sampledPeak = 0;
    const bool wasPeakReset = m_procfs.resetPeakResident();

    record::BatchDone event{.caseIndex = index, .repetition = repetition};
    std::int64_t lastSize = 0;
    const auto runOne = [&] {
        const auto action =
            std::get<scheduler::RunBatch>(policy.next({.now = m_log.now(), .largestThatFits = limits.largestThatFits}));
        if (action.choice) {
            m_producer.post(record::Decision{.caseIndex = index,
                                             .oldSize = std::exchange(lastSize, action.size),
                                             .newSize = action.size,
                                             .reason = action.choice->reason,
                                             .bindingLimit = action.choice->bindingLimit});
        }
        const Clock::time_point begin = m_clock.now();
        event.stages = batches.run(action.size);
        const Clock::time_point isDone = m_clock.now();
        event.size = action.size;
        event.start = m_log.timeOf(begin);
        event.wallSeconds = seconds(isDone - begin);
        policy.observe({.size = action.size, .wallSeconds = event.wallSeconds});
    };

    stats::WarmUpRule warmUp;
    while (!warmUp.isOver() && !stop.stop_requested() && !hasTimeOver()) {
        runOne();
        if (warmUp.batches().empty()) {
            batches.requireFinite();
        }
        warmUp.add(event.wallSeconds);
    }
    m_producer.post(record::WarmedUp{.caseIndex = index,
                                     .repetition = repetition,
                                     .batches = static_cast<std::int64_t>(warmUp.batches().size()),
                                     .seconds = warmUp.seconds(),
                                     .isSteady = warmUp.isSteady(),
                                     .wallSeconds = warmUp.batches()});

    record::PassAccumulator accumulator(expectedBatches);
    accumulator.setSteady(warmUp.isSteady());
    constexpr std::int64_t leastBatches = 2;
    const double stalledBefore = m_producer.stalledSeconds();
    m_sensors.beginPass();
    const Counters before = readCounters();
    const auto isEnough = [&] {
        if (limits.maxBatches && accumulator.batches() >= *limits.maxBatches) {
            return true;
        }
        return accumulator.batches() >= leastBatches && accumulator.seconds() >= limits.minSeconds;
    };
    while (!isEnough()) {
        end.wasStopped = stop.stop_requested();
        end.writeError = m_log.writeError();
        end.hasTimeOver = accumulator.batches() > 0 && hasTimeOver();
        if (end.wasStopped || end.writeError != 0 || end.hasTimeOver) {
            break;
        }
        runOne();
        accumulator.add(event);
        m_producer.postAt(event.start + event.wallSeconds, event);
    }
    record::PassResources resources = resourcesSince(before, wasPeakReset);
    m_sensors.endPass(resources);
    resources.stalledSeconds = stalledSince(stalledBefore, index);
    end.summary = accumulator.summary(resources);
    end.seconds = seconds(m_clock.now() - passStart);
    return end;
}

}  // namespace clipscope::bench
