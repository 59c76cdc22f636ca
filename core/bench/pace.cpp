// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/pace.h"

#include "core/clip/cost.h"
#include "core/stats/interval.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clipscope::bench {
namespace {

using backend::Precision;
using backend::Tower;

/// Small batches use a CPU worse: the eager ViT-B/32 takes 1.7 times as long for an image alone as in a batch of 32.
double smallBatchFactor(std::int64_t size) {
    return 1 + 0.7 / static_cast<double>(size);
}

}  // namespace

Pace::Pace(const clip::ClipConfig& config, const std::vector<std::string>& cpuFeatures) : m_config(config) {
    const auto has = [&](const char* feature) { return std::ranges::find(cpuFeatures, feature) != cpuFeatures.end(); };
    m_fp32Rate = has("avx512f") ? 45e9 : has("avx2") ? 22e9 : 10e9;
    m_bf16Factor = has("amx_bf16") ? 3.6 : has("avx512_bf16") || has("bf16") ? 1.8 : 0.5;
}

double Pace::work(const plan::Case& item) const {
    const double image = item.tower == Tower::Text ? 0 : clip::imageMultiplyAccumulates(m_config);
    const double text = item.tower == Tower::Image ? 0 : clip::textMultiplyAccumulates(m_config);
    return (image + text) * static_cast<double>(item.batchSize) * smallBatchFactor(item.batchSize);
}

double Pace::promisedRate(const plan::Case& item) const {
    return m_fp32Rate * item.threads * (item.precision == Precision::Bf16 ? m_bf16Factor : 1);
}

double Pace::correction(const plan::Case& item) const {
    // The nearest relatives that were measured tell most: the same encoder, else the same precision, else any.
    std::array<std::vector<double>, 3> ratios;
    for (const Ratio& measured : m_ratios) {
        ratios[0].insert(ratios[0].end(), measured.encoder == item.encoderKey() ? 1 : 0, measured.value);
        ratios[1].insert(ratios[1].end(), measured.precision == item.precision ? 1 : 0, measured.value);
        ratios[2].push_back(measured.value);
    }
    for (const auto& kin : ratios) {
        if (const auto mean = stats::geometricMean(kin)) {
            return *mean;
        }
    }
    return 1;
}

double Pace::batchSeconds(const plan::Case& item) const {
    if (const auto known = m_measured.find(item.id); known != m_measured.end()) {
        return known->second.batchSeconds;
    }
    constexpr double fixedCost = 0.002;
    return fixedCost + correction(item) * work(item) / promisedRate(item);
}

double Pace::passSeconds(const plan::Case& item, const plan::Plan& plan) const {
    if (const auto known = m_measured.find(item.id); known != m_measured.end()) {
        return known->second.passSeconds;
    }
    const double batch = batchSeconds(item);
    const double warmUp = std::max({0.5, 2.3 * batch, std::min(12 * batch, 1.0)});
    double batches = std::max(2.0, std::ceil(plan.minSeconds / batch));
    if (plan.maxBatches) {
        batches = std::min(batches, static_cast<double>(*plan.maxBatches));
    }
    const double seconds = warmUp + batches * batch;
    return plan.maxSeconds ? std::min(seconds, *plan.maxSeconds / plan.numRuns) : seconds;
}

double Pace::loadSeconds(const plan::Case& item) const {
    if (const auto known = m_loads.find(item.encoderKey()); known != m_loads.end()) {
        return known->second;
    }
    const double image = item.tower == Tower::Text ? 0 : static_cast<double>(clip::imageParameters(m_config));
    const double text = item.tower == Tower::Image ? 0 : static_cast<double>(clip::textParameters(m_config));
    constexpr double parametersPerSecond = 200e6;
    return (image + text) / parametersPerSecond;
}

void Pace::observePass(const plan::Case& item, double batchSeconds, double passSeconds) {
    m_ratios.push_back({.encoder = item.encoderKey(),
                        .precision = item.precision,
                        .value = batchSeconds * promisedRate(item) / work(item)});
    m_measured[item.id] = {.batchSeconds = batchSeconds, .passSeconds = passSeconds};
}

void Pace::observeLoad(const plan::Case& item, double seconds) {
    m_loads[item.encoderKey()] = seconds;
}

}  // namespace clipscope::bench
