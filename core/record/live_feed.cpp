// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/live_feed.h"

#include <utility>

namespace clipscope::record {

void LiveFeed::onEvent(const Event& event) {
    const bool isFrequent =
        std::holds_alternative<BatchDone>(event.payload) || std::holds_alternative<Telemetry>(event.payload);
    const std::scoped_lock lock(m_mutex);
    if (isFrequent && m_events.size() >= m_capacity) {
        ++m_dropped;
    } else {
        m_events.push_back(event);
    }
}

std::vector<Event> LiveFeed::drain() {
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_events, {});
}

std::uint64_t LiveFeed::droppedCount() const {
    const std::scoped_lock lock(m_mutex);
    return m_dropped;
}

}  // namespace clipscope::record
