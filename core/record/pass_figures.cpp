// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/pass_figures.h"

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

/// What sensors told of its passes.
void setSensorFigures(CaseResult& result) {
    result.burst = geometricMeanOf(result.passes, &PassSummary::burst);
    result.sustained = geometricMeanOf(result.passes, &PassSummary::sustained);
    result.temperatureMeanC = meanOf(result.passes, &PassResources::temperatureMeanC);
    result.clockMeanMhz = meanOf(result.passes, &PassResources::clockMeanMhz);
    result.powerMeanWatts = meanOf(result.passes, &PassResources::powerMeanWatts);
    double joules = 0;
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
            samples += pass.summary.samples;
            result.energySource = resources.energySource;
            result.isEnergyIntegrated = resources.isEnergyIntegrated;
        }
    }
    if (samples > 0) {
        result.energyPerSample = joules / static_cast<double>(samples);
    }
}

}  // namespace

void setPassFigures(CaseResult& result, double memoryOfferedBytes) {
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
    setSensorFigures(result);
    if (result.peakRssBytes && memoryOfferedBytes > 0) {
        result.memoryPercent = 100 * *result.peakRssBytes / memoryOfferedBytes;
    }
}

}  // namespace clipscope::record
