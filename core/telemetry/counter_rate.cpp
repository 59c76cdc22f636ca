// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/counter_rate.h"

namespace clipscope::telemetry {

std::optional<CounterRate::Step> CounterRate::step(Clock::time_point now, std::uint64_t count) {
    const std::optional<Look> last = m_last;
    if (last && now <= last->time) {
        return std::nullopt;
    }
    m_last = Look{.time = now, .count = count};
    if (!last) {
        return std::nullopt;
    }
    const double elapsed = seconds(now - last->time);
    if (count >= last->count) {
        return Step{.count = static_cast<double>(count - last->count), .seconds = elapsed};
    }
    if (m_range == 0 || last->count >= m_range) {
        return std::nullopt;
    }
    return Step{.count = static_cast<double>(m_range - last->count + count), .seconds = elapsed};
}

}  // namespace clipscope::telemetry
