// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/results_json.h"

#include "core/plan/plan_json.h"
#include "core/plan/vocabulary.h"
#include "core/record/event_json.h"
#include "core/record/event_words.h"
#include "core/record/fidelity_bar.h"
#include "core/report/case_cells.h"
#include "core/report/findings.h"
#include "core/report/numerics_table.h"
#include "core/report/sensor_figures.h"

#include <array>
#include <nlohmann/json.hpp>

namespace clipscope::report {
namespace {

/// Keeps the order in which keys were put, so that files read well and stay the same.
using Json = nlohmann::ordered_json;

using record::CaseResult;

constexpr double milli = 1000;

template <typename T>
Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

Json sentence(const Message& message) {
    if (message.isEmpty()) {
        return {};
    }
    Json args = Json::array();
    for (const MessageArg& arg : message.args()) {
        std::visit([&](const auto& value) { args.push_back(value); }, arg);
    }
    return {{"id", message.id()}, {"args", std::move(args)}, {"english", message.english()}};
}

Json intervalJson(const std::optional<stats::Interval>& interval, double scale) {
    return interval ? Json{{"low", interval->low * scale}, {"high", interval->high * scale}} : Json();
}

Json quantileJson(const stats::QuantileEstimate& quantile) {
    return {{"value", quantile.value ? Json(*quantile.value * milli) : Json()},
            {"ci95", intervalJson(quantile.interval, milli)},
            {"count", quantile.count},
            {"missing", quantile.missing}};
}

Json stagesJson(const std::array<double, backend::stageCount>& seconds, double scale) {
    Json stages = Json::object();
    for (std::size_t stage = 0; stage < seconds.size(); ++stage) {
        stages[std::string(backend::stageName(static_cast<backend::Stage>(stage)))] = seconds[stage] * scale;
    }
    return stages;
}

Json passJson(const record::PassResult& pass) {
    const record::PassSummary& summary = pass.summary;
    return {{"repetition", pass.repetition},
            {"batches", summary.batches},
            {"samples", summary.samples},
            {"seconds", summary.seconds},
            {"throughput_samples_per_s", summary.throughput},
            {"batch_ms_p50", summary.batchSecondsP50 * milli},
            {"stage_s", stagesJson(summary.stageSeconds, 1)},
            {"is_steady", summary.isSteady},
            {"drift", orNull(summary.drift)},
            {"throughput_ci95", intervalJson(pass.interval, 1)},
            {"burst_samples_per_s", orNull(summary.burst)},
            {"sustained_samples_per_s", orNull(summary.sustained)},
            {"cpu_util_percent", orNull(summary.resources.cpuUtilPercent)},
            {"machine_cpu_util_percent", orNull(summary.resources.machineCpuUtilPercent)},
            {"peak_rss_bytes", orNull(summary.resources.peakRssBytes)},
            {"is_peak_sampled", summary.resources.isPeakSampled},
            {"other_cpu_percent", orNull(summary.resources.otherCpuPercent)},
            {"stalled_s", summary.resources.stalledSeconds},
            {"temperature_c_start", orNull(summary.resources.temperatureStartC)},
            {"temperature_c_mean", orNull(summary.resources.temperatureMeanC)},
            {"temperature_c_max", orNull(summary.resources.temperatureMaxC)},
            {"clock_mhz_mean", orNull(summary.resources.clockMeanMhz)},
            {"power_w_mean", orNull(summary.resources.powerMeanWatts)},
            {"energy_j", orNull(summary.resources.energyJoules)},
            {"is_energy_integrated", summary.resources.isEnergyIntegrated}};
}

void putDefinition(Json& entry, const plan::Case& definition) {
    entry["case_id"] = definition.id;
    entry["model"] = definition.model;
    entry["device"] = plan::nameOf(definition.device);
    entry["backend"] = definition.backend;
    entry["precision"] = plan::nameOf(definition.precision);
    entry["tower"] = plan::nameOf(definition.tower);
    entry["scenario"] = plan::nameOf(definition.scenario);
    entry["source"] = plan::nameOf(definition.source);
    entry["batch_policy"] = definition.batchPolicy;
    entry["threads"] = definition.threads;
    entry["cores"] = definition.cores;
    entry["pin"] = plan::nameOf(definition.pin);
    entry["no_shortcut"] = Json::array();
    for (const backend::Shortcut shortcut : definition.noShortcut) {
        entry["no_shortcut"].push_back(plan::nameOf(shortcut));
    }
    entry["streams"] = definition.streams;
}

void putSensorFigures(Json& entry, const SensorFigures& figures) {
    entry["temperature_c_start"] = orNull(figures.temperatureStartC);
    entry["temperature_c_mean"] = orNull(figures.temperatureMeanC);
    entry["temperature_c_max"] = orNull(figures.temperatureMaxC);
    entry["clock_mhz_mean"] = orNull(figures.clockMeanMhz);
    entry["power_w_mean"] = orNull(figures.powerMeanWatts);
    entry["energy_j_per_sample"] = orNull(figures.energyPerSample);
    entry["energy_above_idle_j_per_sample"] = orNull(figures.energyAboveIdlePerSample);
    entry["samples_per_joule"] = orNull(figures.samplesPerJoule);
    entry["energy_source"] = figures.energySource.empty() ? Json() : Json(figures.energySource);
    entry["is_energy_integrated"] = figures.isEnergyIntegrated;
    entry["is_power_shared"] = figures.isPowerShared;
}

Json caseJson(const record::RunSnapshot& run, const CaseResult& result) {
    Json entry;
    putDefinition(entry, result.definition);
    entry["batch_size"] = shownBatchSize(result);
    entry["status"] = record::nameOf(result.status);
    entry["status_reason"] = sentence(result.statusReason);
    entry["samples"] = result.samples;
    entry["batches"] = result.batches;
    entry["throughput_samples_per_s"] = orNull(result.throughput);
    entry["throughput_ci95"] = intervalJson(result.interval, 1);
    entry["is_ci95_within_one_pass"] = result.isIntervalWithinOnePass;
    constexpr std::array names{"p50", "p90", "p95", "p99"};
    for (std::size_t at = 0; at < names.size(); ++at) {
        entry["batch_ms"][names[at]] = quantileJson(result.batchSeconds[at]);
    }
    entry["stage_ms"] = stagesJson(result.stageSeconds, milli);
    entry["cpu_util_percent"] = orNull(result.cpuUtilPercent);
    entry["machine_cpu_util_percent"] = orNull(result.machineCpuUtilPercent);
    entry["peak_rss_bytes"] = orNull(result.peakRssBytes);
    entry["is_peak_sampled"] = result.isPeakSampled;
    entry["memory_percent"] = orNull(result.memoryPercent);
    entry["load_s"] = orNull(result.loadSeconds);
    entry["numeric_threads"] = orNull(result.numericThreads);
    entry["fidelity"] = Json();
    if (result.fidelity) {
        entry["fidelity"] = {{"inputs", result.fidelity->inputs},
                             {"cosine_min", result.fidelity->cosineMin},
                             {"centred_min", orNull(result.fidelity->centredMin)},
                             {"centred_reason", sentence(result.fidelity->centredReason.value_or(Message()))},
                             {"ranked_images", orNull(result.fidelity->rankedImages)},
                             {"top1", orNull(result.fidelity->top1)},
                             {"top1_ci95", intervalJson(top1Interval(*result.fidelity), 1)},
                             {"meets_bar", record::meetsBar(*result.fidelity, result.definition.precision)}};
    }
    entry["is_steady"] = result.isSteady;
    entry["has_drift"] = result.hasDrift;
    entry["has_cut_pass"] = result.hasCutPass;
    entry["other_cpu_percent"] = orNull(result.otherCpuPercent);
    entry["valid_share"] = result.valid ? Json(result.valid->share) : Json();
    entry["valid_throughput_samples_per_s"] = result.valid ? orNull(result.valid->throughput) : Json();
    putSensorFigures(entry, sensorFigures(run, result));
    entry["burst_samples_per_s"] = orNull(result.burst);
    entry["sustained_samples_per_s"] = orNull(result.sustained);
    entry["throttled_share"] = orNull(result.throttledShare);
    entry["observed_share"] = orNull(result.observedShare);
    entry["passes"] = Json::array();
    for (const record::PassResult& pass : result.passes) {
        entry["passes"].push_back(passJson(pass));
    }
    return entry;
}

Json numericsJson(const record::NumericsCompared& compared) {
    Json entry{{"expression", plan::nameOf(record::numericExpressionNames, compared.expression)},
               {"inputs", compared.inputs},
               {"threads", compared.threads},
               {"contestants", Json::array()}};
    for (const record::NumericTimes& times : compared.contestants) {
        entry["contestants"].push_back({{"contestant", plan::nameOf(record::numericContestantNames, times.contestant)},
                                        {"seconds", times.seconds},
                                        {"largest_difference", orNull(times.largestDifference)},
                                        {"reason", times.reason ? sentence(*times.reason) : Json()}});
    }
    return entry;
}

Json conditionJson(const record::Condition& condition) {
    const record::ConditionBegan& began = condition.began;
    return {{"kind", plan::nameOf(record::conditionKindNames, began.kind)},
            {"device", began.device},
            {"cause", began.cause ? Json(plan::nameOf(record::throttleCauseNames, *began.cause)) : Json()},
            {"verdict", plan::nameOf(record::verdictNames, began.verdict)},
            {"from", began.from},
            {"to", orNull(condition.to)},
            {"measured_s", condition.measuredSeconds},
            {"evidence", sentence(began.evidence)}};
}

Json improvementJson(const std::optional<stats::Improvement>& improvement) {
    return improvement ? Json{{"share", improvement->share}, {"ci95", intervalJson(improvement->interval, 1)}} : Json();
}

}  // namespace

std::string resultsJson(const record::RunSnapshot& run) {
    Json root;
    root["schema"] = resultsSchema;
    root["program"] = run.program;
    root["wall_time"] = run.wallTime;
    root["state"] = record::nameOf(run.state);
    root["was_cut_off"] = run.wasCutOff;
    root["missing_events"] = run.missingEvents;
    root["failure"] = sentence(run.failure);
    root["seconds"] = run.seconds;
    root["passes_done"] = run.passesDone;
    root["passes_planned"] = run.passesPlanned;
    root["model"] = {{"description", run.modelDescription}, {"is_random", run.isRandomModel}};
    root["plan"] = Json::parse(plan::planToJson(run.plan));
    root["environment"] = Json::parse(record::environmentToJson(run.environment));
    root["cases"] = Json::array();
    for (const CaseResult& result : run.cases) {
        root["cases"].push_back(caseJson(run, result));
    }
    root["numerics"] = Json::array();
    for (const record::NumericsCompared& compared : run.numerics) {
        root["numerics"].push_back(numericsJson(compared));
    }
    root["numerics_improvement"] = improvementJson(numericsImprovement(run));
    root["warnings"] = Json::array();
    for (const record::Warning& warning : run.warnings) {
        const bool isOfCase = warning.caseIndex && static_cast<std::size_t>(*warning.caseIndex) < run.cases.size();
        root["warnings"].push_back(
            {{"case_id",
              isOfCase ? Json(run.cases[static_cast<std::size_t>(*warning.caseIndex)].definition.id) : Json()},
             {"message", sentence(warning.message)}});
    }
    root["measured_s"] = run.measuredSeconds;
    root["conditions"] = Json::array();
    for (const record::Condition& condition : run.conditions) {
        root["conditions"].push_back(conditionJson(condition));
    }
    root["findings"] = Json::array();
    for (const Finding& finding : findings(run)) {
        root["findings"].push_back({{"symptom", sentence(finding.symptom)},
                                    {"evidence", sentence(finding.evidence)},
                                    {"remedy", sentence(finding.remedy)}});
    }
    root["telemetry_cost"] = Json();
    if (run.telemetryCost) {
        root["telemetry_cost"] = {{"cpu_s", run.telemetryCost->cpuSeconds}, {"dropped", run.telemetryCost->dropped}};
    }
    // What the person wrote need not be UTF-8.
    return root.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace clipscope::report
