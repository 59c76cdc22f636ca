// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/power_tables.h"

#include "core/plan/vocabulary.h"
#include "core/report/case_cells.h"
#include "core/report/fastest_case.h"
#include "core/report/improvement_text.h"
#include "core/report/sensor_figures.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::report {
namespace {

using backend::Device;
using backend::Tower;
using record::CaseResult;
using record::RunSnapshot;

constexpr const char* powerRemark =
    "Power is energy over the measured time, of the device and its memory, and includes what it takes when idle.";

/// A figure of a sensor, or why there is none as a footnote.
Cell sensorCell(const RunSnapshot& run, const CaseResult& result, const std::optional<double>& value, int decimals,
                SensorQuestion question, Table& table) {
    if (!value) {
        return table.missing(reasonWithoutSensor(run, result.definition.device, question));
    }
    return {Number{*value, decimals}, {}};
}

/// Power or energy, with its source and what stands in the way of trusting it as footnotes.
Cell powerCell(const RunSnapshot& run, const CaseResult& result, const std::optional<double>& value, Table& table) {
    if (!value) {
        return table.missing(reasonWithoutSensor(run, result.definition.device, SensorQuestion::Power));
    }
    const SensorFigures figures = sensorFigures(run, result);
    Cell cell{figure(*value), {}};
    cell.notes.push_back(table.note(figures.isEnergyIntegrated
                                        ? "Integrated from the readings of " + figures.energySource +
                                              ", for want of a counter: an average that may lag by a second."
                                        : "By the energy counter " + figures.energySource + '.'));
    if (figures.isPowerShared) {
        cell.notes.push_back(table.note(
            "Shared: other programs used more than 5 % of the machine's CPU time, and what they took is in it."));
    }
    return cell;
}

/// Energy without what the idle device uses; it has a reason of its own to be missing.
Cell aboveIdleCell(const RunSnapshot& run, const CaseResult& result, const SensorFigures& figures, Table& table) {
    if (figures.energyPerSample && !figures.energyAboveIdlePerSample) {
        return table.missing("Idle power was not measured by the same source for long enough: --idle-seconds 10.");
    }
    return powerCell(run, result, figures.energyAboveIdlePerSample, table);
}

Cell shareCell(const std::optional<double>& share) {
    return percentCell(share ? std::optional(*share * 100) : std::nullopt);
}

Cell throttledCell(const CaseResult& result, Table& table) {
    return result.throttledShare ? shareCell(result.throttledShare)
                                 : table.missing(
                                       "No verdict was possible: neither a counter of throttling nor a clock beside a "
                                       "temperature was told for long enough.");
}

std::vector<Cell> powerRow(const RunSnapshot& run, const CaseResult& result, Table& table) {
    const SensorFigures figures = sensorFigures(run, result);
    const auto temperature = [&](const std::optional<double>& value) {
        return sensorCell(run, result, value, 1, SensorQuestion::Temperature, table);
    };
    std::vector<Cell> row;
    row.push_back({result.definition.id, {}});
    row.push_back({std::string(deviceTitle(result.definition.device)), {}});
    row.push_back(powerCell(run, result, figures.powerMeanWatts, table));
    row.push_back(powerCell(run, result, figures.energyPerSample, table));
    row.push_back(aboveIdleCell(run, result, figures, table));
    row.push_back(powerCell(run, result, figures.samplesPerJoule, table));
    row.push_back(temperature(figures.temperatureStartC));
    row.push_back(temperature(figures.temperatureMeanC));
    row.push_back(temperature(figures.temperatureMaxC));
    row.push_back(sensorCell(run, result, figures.clockMeanMhz, 0, SensorQuestion::Clock, table));
    row.push_back(throttledCell(result, table));
    row.push_back(shareCell(result.observedShare));
    return row;
}

/// How the last seconds compare with the first: "no decline" where they are equal within the interval, which is that
/// of repetitions, of a single pass that of its throughput.
std::string declineText(const CaseResult& result) {
    std::vector<double> bursts;
    std::vector<double> sustained;
    for (const record::PassResult& pass : result.passes) {
        if (pass.summary.burst && pass.summary.sustained) {
            bursts.push_back(*pass.summary.burst);
            sustained.push_back(*pass.summary.sustained);
        }
    }
    constexpr const char* equal = "no decline";
    if (const auto change = stats::pairedImprovement(bursts, sustained)) {
        const bool isEqual = change->interval.low <= 0 && change->interval.high >= 0;
        const int decimals = decimalsOf(*change);
        return isEqual ? equal
                       : signedPercentText(change->share, decimals) + " % (" +
                             signedPercentText(change->interval.low, decimals) + " to " +
                             signedPercentText(change->interval.high, decimals) + ')';
    }
    const double ratio = *result.sustained / *result.burst;
    const bool isEqual = result.interval && ratio >= result.interval->low / *result.throughput &&
                         ratio <= result.interval->high / *result.throughput;
    return isEqual ? equal : signedPercentText(ratio - 1, 1) + " %";
}

}  // namespace

Table powerComparisonTable(const RunSnapshot& run) {
    Table table{.label = "power_comparison",
                .caption = "Power Consumption Comparison: CPU beside GPU by tower and batch size.",
                .columns = {{"tower", "Tower", "", Align::Left},
                            {"batch_size", "Batch Size", ""},
                            {"cpu_power", "CPU Power", "W"},
                            {"gpu_power", "GPU Power", "W"},
                            {"cpu_energy", "CPU Energy", "J/sample"},
                            {"gpu_energy", "GPU Energy", "J/sample"}},
                .remarks = {std::string("Each figure is of the fastest case of its device and size, as above. ") +
                            powerRemark}};
    bool isAny = false;
    for (const Tower tower : {Tower::Image, Tower::Text, Tower::Pair}) {
        for (const std::int64_t size : batchSizesOf(run, tower)) {
            std::vector<Cell>& row = table.rows.emplace_back();
            row.push_back({std::string(plan::nameOf(tower)), {}});
            row.push_back({size, {}});
            const auto add = [&](std::optional<double> SensorFigures::*value) {
                for (const Device device : {Device::Cpu, Device::Gpu}) {
                    const CaseResult* const result = fastestCase(run, tower, device, size);
                    row.push_back(result == nullptr
                                      ? table.missing(reasonWithoutFastest(run, tower, device, size))
                                      : powerCell(run, *result, sensorFigures(run, *result).*value, table));
                    isAny = isAny || !std::holds_alternative<Missing>(row.back().content);
                }
            };
            add(&SensorFigures::powerMeanWatts);
            add(&SensorFigures::energyPerSample);
        }
    }
    if (!isAny) {
        table.rows.clear();
    }
    return table;
}

Table powerTable(const RunSnapshot& run) {
    Table table{
        .label = "power",
        .caption = "Power, temperature and clocks of all cases.",
        .columns = {{"case", "Case", "", Align::Left},
                    {"device", "Device", "", Align::Left},
                    {"power", "Power", "W"},
                    {"energy", "Energy", "J/sample"},
                    {"energy_above_idle", "Above idle", "J/sample"},
                    {"samples_per_joule", "Samples per joule", ""},
                    {"temperature_start", "Start", "°C"},
                    {"temperature_mean", "Mean", "°C"},
                    {"temperature_max", "Most", "°C"},
                    {"clock", "Clock", "MHz"},
                    {"throttled", "Throttled", "%"},
                    {"observed", "Observed", "%"}},
        .remarks = {powerRemark,
                    "Throttled is the share of the observed time in which the device was throttled; observed is "
                    "the share of the measured time in which its sensors would have told."}};
    bool isAny = false;
    for (const CaseResult& result : run.cases) {
        if (!result.passes.empty()) {
            table.rows.push_back(powerRow(run, result, table));
            isAny = isAny || result.throttledShare || !sensorFigures(run, result).areAllMissing();
        }
    }
    if (!isAny) {
        table.rows.clear();
    }
    return table;
}

Table sustainedTable(const RunSnapshot& run) {
    Table table{
        .label = "sustained",
        .caption = "Burst and sustained throughput.",
        .columns = {{"case", "Case", "", Align::Left},
                    {"burst", "Burst", "samples/s"},
                    {"sustained", "Sustained", "samples/s"},
                    {"change", "Change", "", Align::Left}},
        .remarks = {"Burst is the first 10 s of a pass, sustained the last 60 s or its second half, whichever is "
                    "less; of passes of 30 s or more. “No decline”: the two are equal within their 95 % "
                    "interval, which stands in brackets where they are not."}};
    for (const CaseResult& result : run.cases) {
        if (result.burst && result.sustained) {
            table.rows.push_back({{result.definition.id, {}},
                                  {figure(*result.burst), {}},
                                  {figure(*result.sustained), {}},
                                  {declineText(result), {}}});
        }
    }
    return table;
}

}  // namespace clipscope::report
