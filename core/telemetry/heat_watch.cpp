// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/heat_watch.h"

#include "core/stats/change_point.h"

#include <algorithm>
#include <array>
#include <vector>

namespace clipscope::telemetry {
namespace {

/// Where no limit is told: chips of the last ten years defend themselves at 95 to 105 degC.
constexpr double assumedLimit = 95;

}  // namespace

void HeatWatch::add(double t, std::optional<double> temperatureC, std::optional<double> limitC) {
    m_limit = limitC ? limitC : m_limit;
    if (!temperatureC) {
        return;
    }
    std::array<double, 3> last{*temperatureC};
    std::size_t count = 1;
    for (; count < last.size() && count <= m_samples.size(); ++count) {
        last[count] = m_samples.ago(count - 1).raw;
    }
    std::sort(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(count));
    m_samples.add({.t = t, .raw = *temperatureC, .median = last[count / 2]});
}

bool HeatWatch::isKnown(double now) const {
    constexpr double longestSilence = 2;
    return !m_samples.isEmpty() && now - m_samples.newest().t <= longestSilence;
}

double HeatWatch::limitC() const {
    return m_limit.value_or(assumedLimit);
}

std::optional<double> HeatWatch::presentC() const {
    return m_samples.isEmpty() ? std::nullopt : std::optional(m_samples.newest().median);
}

std::optional<double> HeatWatch::mostSince(double t) const {
    std::optional<double> most;
    for (std::size_t age = 0; age < m_samples.size() && m_samples.ago(age).t >= t; ++age) {
        most = std::max(most.value_or(m_samples.ago(age).median), m_samples.ago(age).median);
    }
    return most;
}

std::optional<double> HeatWatch::mean(double from, double to) const {
    double sum = 0;
    int count = 0;
    for (std::size_t age = 0; age < m_samples.size() && m_samples.ago(age).t >= from; ++age) {
        if (m_samples.ago(age).t <= to) {
            sum += m_samples.ago(age).raw;
            ++count;
        }
    }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

std::optional<double> HeatWatch::reachedAt(double temperatureC) const {
    constexpr double second = 2;
    std::optional<double> at;
    double sum = 0;
    std::size_t newest = 0;
    for (std::size_t age = 0; age < m_samples.size(); ++age) {
        sum += m_samples.ago(age).raw;
        while (m_samples.ago(newest).t - m_samples.ago(age).t > second) {
            sum -= m_samples.ago(newest++).raw;
        }
        if (newest == 0 && m_samples.ago(0).t - m_samples.ago(age).t < second / 2) {
            continue;
        }
        if (sum / static_cast<double>(age - newest + 1) < temperatureC) {
            break;
        }
        at = (m_samples.ago(newest).t + m_samples.ago(age).t) / 2;
    }
    return at;
}

std::optional<double> HeatWatch::crossedAt(double temperatureC, double seconds) const {
    std::vector<stats::Point> points;
    for (std::size_t age = m_samples.size(); age > 0; --age) {
        if (m_samples.newest().t - m_samples.ago(age - 1).t <= seconds) {
            points.push_back({.x = m_samples.ago(age - 1).t, .y = m_samples.ago(age - 1).raw});
        }
    }
    const auto stand = stats::fitLevelling(points);
    if (!stand || stand->slope <= 0) {
        return std::nullopt;
    }
    return stand->at - std::max(0.0, stand->level - temperatureC) / stand->slope;
}

std::optional<double> HeatWatch::nearLimitSince(double degrees) const {
    std::optional<double> since;
    for (std::size_t age = 0; age < m_samples.size() && m_samples.ago(age).median >= limitC() - degrees; ++age) {
        since = m_samples.ago(age).t;
    }
    return since;
}

}  // namespace clipscope::telemetry
