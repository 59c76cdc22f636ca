// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/throttle_counter.h"

#include <cmath>
#include <utility>

namespace clipscope::telemetry {

std::optional<ThrottleCounter::Step> ThrottleCounter::add(double t, std::optional<double> value) {
    constexpr double longestGap = 3;
    m_isKnown = value && std::isfinite(*value) && *value >= 0;
    if (!m_isKnown) {
        return std::nullopt;
    }
    const auto last = std::exchange(m_last, Look{.t = t, .value = *value});
    if (!last || t - last->t > longestGap) {
        return std::nullopt;
    }
    if (*value < last->value) {
        m_beforeReset = last->value;
        return std::nullopt;
    }
    if (m_beforeReset && *value >= *m_beforeReset) {
        m_beforeReset.reset();
        return std::nullopt;
    }
    return Step{.count = *value - last->value, .since = last->t};
}

}  // namespace clipscope::telemetry
