// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/pass_figures.h"

#include "core/plan/vocabulary.h"

#include <algorithm>

namespace clipscope::record {
namespace {

std::optional<double> meanOf(const std::vector<PassResult>& passes, std::optional<double> PassResources::*figure) {
    double sum = 0;
    int count = 0;
    for (const PassResult& pass : passes) {
        if (const auto& value = pass.summary.resources.*figure) {
            sum += *value;
            ++count;
        }
    }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

std::optional<double> geometricMeanOf(const std::vector<PassResult>& passes,
                                      std::optional<double> PassSummary::*figure) {
    std::vector<double> values;
    for (const PassResult& pass : passes) {
        if (const auto& value = pass.summary.*figure) {
            values.push_back(*value);
        }
    }
    return values.empty() ? std::nullopt : stats::geometricMean(values);
}

/// What the idle device uses, as the same source told it.
std::optional<double> idleWattsOf(const CaseResult& result, const std::vector<IdleMeasured>& idle) {
    const std::string_view device = plan::nameOf(result.definition.device);
    const auto found = std::ranges::find_if(idle, [&](const IdleMeasured& item) {
        return item.device == device && item.source == result.energySource && item.seconds >= leastIdleSeconds;
    });
    return found == idle.end() ? std::nullopt : std::optional(found->watts);
}

/// What sensors told of its passes.
void setSensorFigures(CaseResult& result, const std::vector<IdleMeasured>& idle) {
    result.burst = geometricMeanOf(result.passes, &PassSummary::burst);
    result.sustained = geometricMeanOf(result.passes, &PassSummary::sustained);
    result.temperatureMeanC = meanOf(result.passes, &PassResources::temperatureMeanC);
    result.clockMeanMhz = meanOf(result.passes, &PassResources::clockMeanMhz);
    result.powerMeanWatts = meanOf(result.passes, &PassResources::powerMeanWatts);
    double joules = 0;
    double seconds = 0;
    std::int64_t samples = 0;
    for (const PassResult& pass : result.passes) {
        const PassResources& resources = pass.summary.resources;
        if (!result.temperatureStartC) {
            result.temperatureStartC = resources.temperatureStartC;
        }
        if (resources.temperatureMaxC) {
            result.temperatureMaxC = std::max(*resources.temperatureMaxC, result.temperatureMaxC.value_or(-273));
        }
        if (resources.energyJoules) {
            joules += *resources.energyJoules;
            seconds += pass.summary.seconds;
            samples += pass.summary.samples;
            result.energySource = resources.energySource;
            result.isEnergyIntegrated = resources.isEnergyIntegrated;
        }
    }
    if (samples > 0) {
        result.energyPerSample = joules / static_cast<double>(samples);
        if (const auto watts = idleWattsOf(result, idle)) {
            result.energyAboveIdlePerSample = (joules - *watts * seconds) / static_cast<double>(samples);
        }
    }
}

}  // namespace

void setPassFigures(CaseResult& result, double memoryOfferedBytes, const std::vector<IdleMeasured>& idle) {
    std::vector<double> throughputs;
    for (const PassResult& pass : result.passes) {
        throughputs.push_back(pass.summary.throughput);
    }
    result.throughput = stats::geometricMean(throughputs);
    if (throughputs.size() > 1) {
        result.interval = stats::geometricMeanInterval(throughputs);
    }
    result.cpuUtilPercent = meanOf(result.passes, &PassResources::cpuUtilPercent);
    result.machineCpuUtilPercent = meanOf(result.passes, &PassResources::machineCpuUtilPercent);
    result.peakRssBytes.reset();
    for (const PassResult& pass : result.passes) {
        const PassResources& resources = pass.summary.resources;
        if (resources.otherCpuPercent) {
            result.otherCpuPercent = std::max(*resources.otherCpuPercent, result.otherCpuPercent.value_or(0));
        }
        if (resources.peakRssBytes && *resources.peakRssBytes > result.peakRssBytes.value_or(0)) {
            result.peakRssBytes = resources.peakRssBytes;
            result.isPeakSampled = resources.isPeakSampled;
        }
    }
    setSensorFigures(result, idle);
    if (result.peakRssBytes && memoryOfferedBytes > 0) {
        result.memoryPercent = 100 * *result.peakRssBytes / memoryOfferedBytes;
    }
}

double loadSecondsOf(const std::vector<EncoderLoaded>& loads) {
    std::vector<double> all;
    std::vector<double> plain;
    for (const EncoderLoaded& load : loads) {
        all.push_back(load.seconds);
        plain.insert(plain.end(), load.buildSeconds ? 0 : 1, load.seconds);
    }
    std::vector<double>& chosen = plain.empty() ? all : plain;
    std::ranges::sort(chosen);
    return chosen[(chosen.size() - 1) / 2];
}

}  // namespace clipscope::record
