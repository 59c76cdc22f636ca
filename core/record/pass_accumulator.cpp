// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/pass_accumulator.h"

#include "core/stats/quantile.h"
#include "core/stats/steadiness.h"

#include <algorithm>

namespace clipscope::record {

void PassAccumulator::add(const BatchDone& batch) {
    if (m_wallSeconds.empty()) {
        m_start = batch.start;
    }
    m_end = std::max(m_end, batch.start + batch.wallSeconds);
    m_samples += batch.size;
    m_wallSeconds.push_back(batch.wallSeconds);
    m_sizes.push_back(batch.size);
    for (std::size_t stage = 0; stage < backend::stageCount; ++stage) {
        m_stageSeconds[stage] += batch.stages.seconds[stage];
    }
}

std::vector<double> PassAccumulator::secondsPerSample() const {
    std::vector<double> values(m_wallSeconds.size());
    std::ranges::transform(m_wallSeconds, m_sizes, values.begin(),
                           [](double wall, std::int64_t size) { return wall / static_cast<double>(size); });
    return values;
}

PassSummary PassAccumulator::summary(const PassResources& resources) const {
    PassSummary summary;
    summary.batches = batches();
    summary.samples = m_samples;
    summary.isSteady = m_isSteady;
    summary.resources = resources;
    if (!m_wallSeconds.empty()) {
        std::vector<double> sorted = m_wallSeconds;
        std::ranges::sort(sorted);
        summary.seconds = seconds();
        summary.throughput = static_cast<double>(m_samples) / summary.seconds;
        summary.batchSecondsP50 = *stats::estimateQuantile(sorted, 0.5).value;
        summary.stageSeconds = m_stageSeconds;
        summary.drift = stats::findDrift(m_wallSeconds);
    }
    return summary;
}

}  // namespace clipscope::record
