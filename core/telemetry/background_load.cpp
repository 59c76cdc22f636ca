// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/background_load.h"

#include <utility>

namespace clipscope::telemetry {
namespace {

constexpr double mostPercent = 5;

}  // namespace

std::optional<BackgroundLoad::Change> BackgroundLoad::add(double time, double otherPercent) {
    const auto last = std::exchange(m_lastTime, time);
    if (!last || time <= *last) {
        return std::nullopt;
    }
    m_window.push_back({.from = *last, .to = time, .percent = otherPercent});
    while (m_window.size() > 1 && time - m_window[1].from >= windowSeconds) {
        m_window.pop_front();
    }
    const double length = time - m_window.front().from;
    if (length < windowSeconds) {
        return std::nullopt;
    }
    double sum = 0;
    for (const Sample& sample : m_window) {
        sum += sample.percent * (sample.to - sample.from);
    }
    const double mean = sum / length;
    if ((mean > mostPercent) == m_holds) {
        return std::nullopt;
    }
    m_holds = !m_holds;
    return Change{.hasBegun = m_holds, .at = m_window.front().from, .percent = mean};
}

}  // namespace clipscope::telemetry
