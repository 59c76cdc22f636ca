// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sustained_level.h"

#include <utility>

namespace clipscope::telemetry {

std::optional<SustainedLevel::Change> SustainedLevel::add(double time, double mean) {
    const auto last = std::exchange(m_lastTime, time);
    if (!last || time <= *last) {
        return std::nullopt;
    }
    m_window.push_back({.from = *last, .to = time, .mean = mean});
    while (m_window.size() > 1 && time - m_window[1].from >= windowSeconds) {
        m_window.pop_front();
    }
    const double length = time - m_window.front().from;
    if (length < windowSeconds) {
        return std::nullopt;
    }
    double sum = 0;
    for (const Sample& sample : m_window) {
        sum += sample.mean * (sample.to - sample.from);
    }
    if ((sum / length > m_bound) == m_holds) {
        return std::nullopt;
    }
    m_holds = !m_holds;
    return Change{.hasBegun = m_holds, .at = m_window.front().from, .mean = sum / length};
}

}  // namespace clipscope::telemetry
