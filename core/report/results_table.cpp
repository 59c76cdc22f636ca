// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/results_table.h"

#include "core/plan/vocabulary.h"
#include "core/report/case_cells.h"
#include "core/report/sensor_figures.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace clipscope::report {
namespace {

/// The order and the names stay: other people's scripts read them.
constexpr std::array columnKeys{"case_id",
                                "model",
                                "device",
                                "backend",
                                "precision",
                                "tower",
                                "scenario",
                                "source",
                                "batch_policy",
                                "batch_size",
                                "threads",
                                "streams",
                                "runs",
                                "samples",
                                "throughput_samples_per_s",
                                "throughput_ci95_low",
                                "throughput_ci95_high",
                                "batch_ms_p50",
                                "batch_ms_p90",
                                "batch_ms_p95",
                                "batch_ms_p99",
                                "rate_offered_per_s",
                                "goodput_samples_per_s",
                                "attainment",
                                "shed",
                                "request_ms_p50",
                                "request_ms_p90",
                                "request_ms_p95",
                                "request_ms_p99",
                                "request_ms_p999",
                                "cpu_util_percent",
                                "memory_percent",
                                "peak_rss_mib",
                                "device_util_percent",
                                "device_peak_mib",
                                "temperature_c_start",
                                "temperature_c_mean",
                                "temperature_c_max",
                                "power_w_mean",
                                "energy_j_per_sample",
                                "samples_per_joule",
                                "clock_mhz_mean",
                                "fidelity_cosine_min",
                                "fidelity_centred_min",
                                "top1_agreement",
                                "throttled_share",
                                "observed_share",
                                "valid_share",
                                "status",
                                "status_reason",
                                "cores",
                                "pin",
                                "no_shortcut",
                                "load_s",
                                "numeric_threads",
                                "top1_ci95_low",
                                "top1_ci95_high",
                                "burst_samples_per_s",
                                "sustained_samples_per_s",
                                "energy_source",
                                "power_marks",
                                "energy_above_idle_j_per_sample"};

using Row = std::map<std::string_view, Content>;

void put(Row& row, std::string_view key, const std::optional<double>& value, double scale = 1) {
    if (value) {
        row[key] = Number{*value * scale, std::nullopt};
    }
}

std::string shortcutsText(const std::vector<backend::Shortcut>& shortcuts) {
    std::string text;
    for (const backend::Shortcut shortcut : shortcuts) {
        text += (text.empty() ? "" : " ") + std::string(plan::nameOf(shortcut));
    }
    return text;
}

void putDefinition(Row& row, const plan::Case& definition) {
    row["case_id"] = definition.id;
    row["model"] = definition.model;
    row["device"] = std::string(plan::nameOf(definition.device));
    row["backend"] = definition.backend;
    row["precision"] = std::string(plan::nameOf(definition.precision));
    row["tower"] = std::string(plan::nameOf(definition.tower));
    row["scenario"] = std::string(plan::nameOf(definition.scenario));
    row["source"] = std::string(plan::nameOf(definition.source));
    row["batch_policy"] = definition.batchPolicy;
    row["threads"] = static_cast<std::int64_t>(definition.threads);
    row["cores"] = definition.cores;
    row["pin"] = std::string(plan::nameOf(definition.pin));
    row["no_shortcut"] = shortcutsText(definition.noShortcut);
    row["streams"] = static_cast<std::int64_t>(definition.streams);
}

/// What sensors told of it; what they did not stays blank.
void putSensorFigures(Row& row, const SensorFigures& figures) {
    put(row, "temperature_c_start", figures.temperatureStartC);
    put(row, "temperature_c_mean", figures.temperatureMeanC);
    put(row, "temperature_c_max", figures.temperatureMaxC);
    put(row, "clock_mhz_mean", figures.clockMeanMhz);
    put(row, "power_w_mean", figures.powerMeanWatts);
    put(row, "energy_j_per_sample", figures.energyPerSample);
    put(row, "energy_above_idle_j_per_sample", figures.energyAboveIdlePerSample);
    put(row, "samples_per_joule", figures.samplesPerJoule);
    row["energy_source"] = figures.energySource;
    const std::string shared = figures.isPowerShared ? "shared" : "";
    const std::string integrated = figures.isEnergyIntegrated ? "integrated" : "";
    row["power_marks"] = integrated + (shared.empty() || integrated.empty() ? "" : " ") + shared;
}

Row rowOf(const record::RunSnapshot& run, const record::CaseResult& result) {
    constexpr double milli = 1000;
    constexpr double perMebibyte = 1.0 / (1024 * 1024);
    Row row;
    putDefinition(row, result.definition);
    row["batch_size"] = shownBatchSize(result);
    row["runs"] = static_cast<std::int64_t>(result.passes.size());
    row["samples"] = result.samples;
    put(row, "throughput_samples_per_s", result.throughput);
    if (result.interval) {
        put(row, "throughput_ci95_low", result.interval->low);
        put(row, "throughput_ci95_high", result.interval->high);
    }
    put(row, "batch_ms_p50", result.batchSeconds[0].value, milli);
    put(row, "batch_ms_p90", result.batchSeconds[1].value, milli);
    put(row, "batch_ms_p95", result.batchSeconds[2].value, milli);
    put(row, "batch_ms_p99", result.batchSeconds[3].value, milli);
    put(row, "cpu_util_percent", result.cpuUtilPercent);
    put(row, "memory_percent", result.memoryPercent);
    put(row, "peak_rss_mib", result.peakRssBytes, perMebibyte);
    put(row, "load_s", result.loadSeconds);
    if (result.numericThreads) {
        row["numeric_threads"] = *result.numericThreads;
    }
    if (result.fidelity) {
        put(row, "fidelity_cosine_min", result.fidelity->cosineMin);
        put(row, "fidelity_centred_min", result.fidelity->centredMin);
        put(row, "top1_agreement", result.fidelity->top1);
        if (const auto interval = top1Interval(*result.fidelity)) {
            put(row, "top1_ci95_low", interval->low);
            put(row, "top1_ci95_high", interval->high);
        }
    }
    putSensorFigures(row, sensorFigures(run, result));
    put(row, "burst_samples_per_s", result.burst);
    put(row, "sustained_samples_per_s", result.sustained);
    put(row, "throttled_share", result.throttledShare);
    put(row, "observed_share", result.observedShare);
    if (result.valid) {
        put(row, "valid_share", result.valid->share);
    }
    row["status"] = std::string(record::nameOf(result.status));
    row["status_reason"] = result.statusReason.english();
    return row;
}

}  // namespace

Table resultsTable(const record::RunSnapshot& run) {
    Table table{.label = "results", .caption = "Every case of the run."};
    for (const std::string_view key : columnKeys) {
        table.columns.push_back({.key = std::string(key), .title = std::string(key)});
    }
    for (const record::CaseResult& result : run.cases) {
        Row row = rowOf(run, result);
        std::vector<Cell>& cells = table.rows.emplace_back();
        for (const std::string_view key : columnKeys) {
            const auto found = row.find(key);
            cells.push_back({found == row.end() ? Content(Missing{}) : std::move(found->second), {}});
        }
    }
    return table;
}

}  // namespace clipscope::report
