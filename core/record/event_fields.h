// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

#include <concepts>
#include <type_traits>

namespace clipscope::record {

// What every event consists of, told once: `visit(key, field)` for each field. Writing a journal and reading it
// are two visitors, so that no field can be written and not read. docs/journal.md describes the same fields.

template <typename T, typename U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

template <typename V, Is<plan::Case> T>
void describe(V& visit, T& item) {
    visit("id", item.id);
    visit("model", item.model);
    visit("device", item.device);
    visit("backend", item.backend);
    visit("precision", item.precision);
    visit("tower", item.tower);
    visit("scenario", item.scenario);
    visit("source", item.source);
    visit("batch_policy", item.batchPolicy);
    visit("batch_size", item.batchSize);
    visit("threads", item.threads);
    visit("cores", item.cores);
    visit("pin", item.pin);
    visit("no_shortcut", item.noShortcut);
    visit("streams", item.streams);
}

template <typename V, Is<Fact> T>
void describe(V& visit, T& fact) {
    visit("name", fact.name);
    visit("title", fact.title);
    visit("value", fact.value);
    visit("reason", fact.reason);
}

template <typename V, Is<FactGroup> T>
void describe(V& visit, T& group) {
    visit("name", group.name);
    visit("title", group.title);
    visit("facts", group.facts);
}

template <typename V, Is<Environment> T>
void describe(V& visit, T& environment) {
    visit("memory_offered_bytes", environment.memoryOfferedBytes);
    visit("cpus_allowed", environment.cpusAllowed);
    visit("groups", environment.groups);
}

template <typename V, Is<PassResources> T>
void describe(V& visit, T& resources) {
    visit("cpu_util_percent", resources.cpuUtilPercent);
    visit("machine_cpu_util_percent", resources.machineCpuUtilPercent);
    visit("peak_rss_bytes", resources.peakRssBytes);
    visit("is_peak_sampled", resources.isPeakSampled);
    visit("other_cpu_percent", resources.otherCpuPercent);
    visit("stalled_s", resources.stalledSeconds);
    visit("temperature_c_start", resources.temperatureStartC);
    visit("temperature_c_mean", resources.temperatureMeanC);
    visit("temperature_c_max", resources.temperatureMaxC);
    visit("clock_mhz_mean", resources.clockMeanMhz);
    visit("energy_j", resources.energyJoules);
    visit("power_w_mean", resources.powerMeanWatts);
    visit("energy_source", resources.energySource);
    visit("is_energy_integrated", resources.isEnergyIntegrated);
}

template <typename V, Is<PassSummary> T>
void describe(V& visit, T& summary) {
    visit("batches", summary.batches);
    visit("samples", summary.samples);
    visit("seconds", summary.seconds);
    visit("throughput", summary.throughput);
    visit("batch_s_p50", summary.batchSecondsP50);
    visit("stage_s", summary.stageSeconds);
    visit("is_steady", summary.isSteady);
    visit("drift", summary.drift);
    visit("burst", summary.burst);
    visit("sustained", summary.sustained);
    visit("resources", summary.resources);
}

template <typename V, Is<Sensor> T>
void describe(V& visit, T& sensor) {
    visit("id", sensor.id);
    visit("label", sensor.label);
    visit("device", sensor.device);
    visit("quantity", sensor.quantity);
    // It follows from the quantity; whoever reads a journal should not have to know how.
    std::string unit(telemetry::unitOf(sensor.quantity));
    visit("unit", unit);
    visit("limit", sensor.limit);
}

template <typename V, Is<SensorsPicked::Pick> T>
void describe(V& visit, T& pick) {
    visit("role", pick.role);
    visit("sensor", pick.sensor);
    visit("why", pick.why);
    visit("is_hidden", pick.isHidden);
}

template <typename V, Is<RunStarted> T>
void describe(V& visit, T& event) {
    visit("schema", event.schema);
    visit("program", event.program);
    visit("wall_time", event.wallTime);
    visit("watched", event.watched);
    visit("model_description", event.modelDescription);
    visit("is_random_model", event.isRandomModel);
    visit("plan", event.plan);
    visit("cases", event.cases);
    visit("environment", event.environment);
}

template <typename V, Is<InputsPrepared> T>
void describe(V& visit, T& event) {
    visit("facts", event.facts);
}

template <typename V, Is<CachesCleared> T>
void describe(V& visit, T& event) {
    visit("repetition", event.repetition);
    visit("cpu_bytes", event.cpuBytes);
    visit("files", event.files);
    visit("is_allocator_cleared", event.isAllocatorCleared);
}

template <typename V, Is<LoadProgress> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("fraction", event.fraction);
    visit("activity", event.activity);
}

template <typename V, Is<EncoderLoaded> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("repetition", event.repetition);
    visit("seconds", event.seconds);
    visit("build_s", event.buildSeconds);
    visit("own_bytes", event.ownBytes);
    visit("thread_cpus", event.threadCpus);
    visit("openmp_threads", event.openMpThreads);
    visit("blas_threads", event.blasThreads);
    visit("interop_threads", event.interOpThreads);
    visit("numeric_thread_cpus", event.numericThreadCpus);
    visit("other_threads_cpus", event.otherThreadsCpus);
}

template <typename V, Is<FidelityMeasured> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("inputs", event.inputs);
    visit("cosine_min", event.cosineMin);
    visit("centred_min", event.centredMin);
    visit("centred_reason", event.centredReason);
    visit("ranked_images", event.rankedImages);
    visit("top1", event.top1);
}

template <typename V, Is<NumericTimes> T>
void describe(V& visit, T& times) {
    visit("contestant", times.contestant);
    visit("seconds", times.seconds);
    visit("largest_difference", times.largestDifference);
    visit("reason", times.reason);
}

template <typename V, Is<NumericsCompared> T>
void describe(V& visit, T& event) {
    visit("expression", event.expression);
    visit("inputs", event.inputs);
    visit("threads", event.threads);
    visit("contestants", event.contestants);
}

template <typename V, Is<WaitBegan> T>
void describe(V& visit, T& event) {
    visit("activity", event.activity);
    visit("at_most_s", event.atMostSeconds);
}

template <typename V, Is<CooledDown> T>
void describe(V& visit, T& event) {
    visit("repetition", event.repetition);
    visit("seconds", event.seconds);
    visit("from_c", event.fromC);
    visit("to_c", event.toC);
    visit("is_reached", event.isReached);
    visit("reason", event.reason);
}

template <typename V, Is<IdleMeasured> T>
void describe(V& visit, T& event) {
    visit("device", event.device);
    visit("seconds", event.seconds);
    visit("watts", event.watts);
    visit("source", event.source);
}

template <typename V, Is<PassStarted> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("repetition", event.repetition);
}

template <typename V, Is<WarmedUp> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("repetition", event.repetition);
    visit("batches", event.batches);
    visit("seconds", event.seconds);
    visit("is_steady", event.isSteady);
    visit("wall_s", event.wallSeconds);
}

template <typename V, Is<BatchDone> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("repetition", event.repetition);
    visit("stream", event.stream);
    visit("size", event.size);
    visit("start", event.start);
    visit("wall_s", event.wallSeconds);
    visit("stage_s", event.stages.seconds);
}

template <typename V, Is<Decision> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("old_size", event.oldSize);
    visit("new_size", event.newSize);
    visit("reason", event.reason);
    visit("binding_limit", event.bindingLimit);
}

template <typename V, Is<SensorsChanged> T>
void describe(V& visit, T& event) {
    visit("source", event.source);
    visit("status", event.status);
    visit("reason", event.reason);
    visit("sensors", event.sensors);
    visit("first", event.first);
    visit("added", event.added);
}

template <typename V, Is<SensorsPicked> T>
void describe(V& visit, T& event) {
    visit("picks", event.picks);
}

template <typename V, Is<ThrottleWatched> T>
void describe(V& visit, T& event) {
    visit("device", event.device);
    visit("is_possible", event.isPossible);
}

template <typename V, Is<TelemetryCost> T>
void describe(V& visit, T& event) {
    visit("cpu_s", event.cpuSeconds);
    visit("dropped", event.dropped);
}

template <typename V, Is<MachineSlept> T>
void describe(V& visit, T& event) {
    visit("seconds", event.seconds);
}

template <typename V, Is<Telemetry> T>
void describe(V& visit, T& event) {
    visit("readings", event.readings);
}

template <typename V, Is<ConditionBegan> T>
void describe(V& visit, T& event) {
    visit("condition", event.condition);
    visit("kind", event.kind);
    visit("device", event.device);
    visit("cause", event.cause);
    visit("verdict", event.verdict);
    visit("evidence", event.evidence);
    visit("from", event.from);
}

template <typename V, Is<ConditionEnded> T>
void describe(V& visit, T& event) {
    visit("condition", event.condition);
    visit("to", event.to);
}

template <typename V, Is<Warning> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("message", event.message);
}

template <typename V, Is<PassFinished> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("repetition", event.repetition);
    visit("summary", event.summary);
    visit("stop_reason", event.stopReason);
}

template <typename V, Is<CaseFinished> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("reason", event.reason);
}

template <typename V, Is<CaseFailed> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("repetition", event.repetition);
    visit("reason", event.reason);
}

template <typename V, Is<CaseSkipped> T>
void describe(V& visit, T& event) {
    visit("case", event.caseIndex);
    visit("reason", event.reason);
}

template <typename V, Is<RunFinished> T>
void describe(V& visit, T& event) {
    visit("outcome", event.outcome);
}

template <typename V, Is<RunFailed> T>
void describe(V& visit, T& event) {
    visit("kind", event.kind);
    visit("reason", event.reason);
}

}  // namespace clipscope::record
