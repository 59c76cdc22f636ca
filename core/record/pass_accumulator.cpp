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
    m_ends.push_back(batch.start + batch.wallSeconds);
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

/// Of the batches that ended between the two, over the time from the end of the one before the first.
std::optional<double> PassAccumulator::throughputBetween(double from, double to) const {
    double begin = m_start;
    double end = m_start;
    std::int64_t samples = 0;
    for (std::size_t at = 0; at < m_ends.size(); ++at) {
        if (m_ends[at] <= from) {
            begin = m_ends[at];
        } else if (m_ends[at] <= to) {
            samples += m_sizes[at];
            end = m_ends[at];
        }
    }
    return end > begin ? std::optional(static_cast<double>(samples) / (end - begin)) : std::nullopt;
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
        constexpr double longEnough = 30;
        constexpr double burst = 10;
        constexpr double sustained = 60;
        if (seconds() >= longEnough) {
            summary.burst = throughputBetween(m_start, m_start + burst);
            summary.sustained = throughputBetween(m_end - std::min(sustained, seconds() / 2), m_end);
        }
    }
    return summary;
}

}  // namespace clipscope::record
