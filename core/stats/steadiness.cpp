// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/steadiness.h"

#include "core/stats/quantile.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace clipscope::stats {
namespace {

constexpr double largestDifference = 0.02;
constexpr double leastSeconds = 0.3;
constexpr double mostSeconds = 10;
constexpr std::size_t mostBatchesOfSlowOnes = 4;
constexpr std::size_t largestWindow = 5;
constexpr double longestWindowSeconds = 1;

constexpr std::size_t mostBlocks = 8;
constexpr std::size_t fewestBlocks = 5;
constexpr double standardErrors = 3;

/// How many of the newest batches make a window.
std::size_t windowSize(const std::vector<double>& batches) {
    double seconds = 0;
    std::size_t size = 0;
    while (size < std::min(largestWindow, batches.size())) {
        seconds += batches[batches.size() - 1 - size];
        if (seconds > longestWindowSeconds) {
            break;
        }
        ++size;
    }
    // Windows grow to their full size as batches come: two batches alone say little where more are cheap.
    return seconds > longestWindowSeconds ? std::max<std::size_t>(size, 1) : largestWindow;
}

struct Level {
    double value = 0;
    double variance = 0;  ///< of the value
};

Level levelOf(std::span<const double> third) {
    const std::size_t blocks = std::min(mostBlocks, third.size());
    std::vector<double> medians;
    Level level;
    for (std::size_t block = 0; block < blocks; ++block) {
        const std::size_t begin = block * third.size() / blocks;
        medians.push_back(*median(third.subspan(begin, (block + 1) * third.size() / blocks - begin)));
        level.value += medians.back() / static_cast<double>(blocks);
    }
    for (const double value : medians) {
        level.variance += (value - level.value) * (value - level.value) / static_cast<double>(blocks * (blocks - 1));
    }
    return level;
}

}  // namespace

void WarmUpRule::add(double wallSeconds) {
    m_batches.push_back(wallSeconds);
    m_seconds += wallSeconds;
    if (m_seconds < leastSeconds) {
        return;
    }
    const std::size_t window = windowSize(m_batches);
    if (m_batches.size() >= 2 * window) {
        const std::span<const double> all(m_batches);
        const double newer = *median(all.last(window));
        const double older = *median(all.last(2 * window).first(window));
        m_isSteady = std::abs(newer - older) < largestDifference * older;
    }
    m_hasGivenUp = !m_isSteady && m_seconds >= mostSeconds && m_batches.size() >= mostBatchesOfSlowOnes;
}

std::optional<double> findDrift(std::span<const double> wallSeconds) {
    const std::size_t third = wallSeconds.size() / 3;
    if (third < fewestBlocks) {
        return std::nullopt;
    }
    const Level first = levelOf(wallSeconds.first(third));
    const Level last = levelOf(wallSeconds.last(third));
    const double difference = last.value - first.value;
    const double noise = standardErrors * std::sqrt(first.variance + last.variance);
    if (!(first.value > 0) || !(std::abs(difference) > std::max(largestDifference * first.value, noise))) {
        return std::nullopt;
    }
    return difference / first.value;
}

}  // namespace clipscope::stats
