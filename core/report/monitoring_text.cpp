// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/monitoring_text.h"

#include "core/report/condition_text.h"
#include "core/report/listed.h"
#include "core/report/number_text.h"
#include "core/report/sensor_figures.h"

#include <algorithm>
#include <cstdint>

namespace clipscope::report {
namespace {

using record::CaseResult;
using record::ConditionKind;
using record::RunSnapshot;

void addFigures(const RunSnapshot& run, const CaseResult& result, Listed& seen) {
    const SensorFigures figures = sensorFigures(run, result);
    if (figures.temperatureMeanC) {
        seen.add("temperature");
    }
    if (figures.clockMeanMhz) {
        seen.add("clock");
    }
    if (figures.powerMeanWatts) {
        seen.add("power (" + figures.energySource + ")");
    }
}

/// What would have been noticed; throttling only where a verdict on it was possible.
std::string watchedText(const RunSnapshot& run, const std::vector<const CaseResult*>& cases) {
    const bool canJudge =
        std::ranges::any_of(cases, [](const CaseResult* result) { return result->observedShare.value_or(0) > 0; });
    Listed watched;
    for (const ConditionKind kind : run.watched) {
        const bool isOfClock = kind == ConditionKind::Throttle || kind == ConditionKind::ClockChange;
        if (!isOfClock || canJudge) {
            watched.add(conditionText(kind));
        }
    }
    return watched.text(", ");
}

std::int64_t sensorsOf(const RunSnapshot& run) {
    std::int64_t sum = 0;
    for (const record::SensorsChanged& source : run.telemetry.sources) {
        sum += source.sensors;
    }
    return sum;
}

}  // namespace

std::string monitoringText(const RunSnapshot& run, const std::vector<const CaseResult*>& cases) {
    Listed seen;
    for (const CaseResult* result : cases) {
        if (result->cpuUtilPercent) {
            seen.add("CPU use of the process");
        }
        if (result->machineCpuUtilPercent) {
            seen.add("CPU use of the machine");
        }
        if (result->peakRssBytes) {
            seen.add("peak memory of the process");
        }
        addFigures(run, *result, seen);
    }
    const std::string watched = watchedText(run, cases);
    std::string text = seen.text(", ");
    if (!watched.empty()) {
        text += (text.empty() ? "watched for: " : "; watched for: ") + watched;
    }
    return text.empty() ? "Nothing beside the batches' times" : text;
}

std::string telemetryCostText(const RunSnapshot& run) {
    if (!run.telemetryCost || run.seconds <= 0) {
        return {};
    }
    constexpr double percent = 100;
    const double cpuSeconds = run.telemetryCost->cpuSeconds;
    const std::int64_t sensors = sensorsOf(run);
    return "Reading the sensors" + (sensors > 0 ? " (" + std::to_string(sensors) + " in all)" : std::string()) +
           " took " + roughText(percent * cpuSeconds / run.seconds) + " % of one core: " + roughText(cpuSeconds) +
           " s of CPU time in " + fixedText(run.seconds, 0) + " s.";
}

}  // namespace clipscope::report
