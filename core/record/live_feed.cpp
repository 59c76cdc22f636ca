// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/live_feed.h"

#include <utility>

namespace clipscope::record {

LiveFeed::LiveFeed(std::size_t capacity) : m_ring(capacity) {}

void LiveFeed::onEvent(const Event& event) {
    std::size_t sent = 0;
    while (sent < m_keptBack.size() && m_ring.tryPush(std::move(m_keptBack[sent]))) {
        ++sent;
    }
    m_keptBack.erase(m_keptBack.begin(), m_keptBack.begin() + static_cast<std::ptrdiff_t>(sent));

    Event copy = event;
    if (m_keptBack.empty() && m_ring.tryPush(std::move(copy))) {
        return;
    }
    if (std::holds_alternative<BatchDone>(event.payload) || std::holds_alternative<Telemetry>(event.payload)) {
        m_dropped.fetch_add(1, std::memory_order_relaxed);
    } else {
        m_keptBack.push_back(event);
    }
}

}  // namespace clipscope::record
