// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ring_buffer.h"
#include "core/record/event.h"

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace clipscope::record {

/// Hands events to a viewer that drains them a few times a second, on another thread, without ever making the
/// writer wait.
///
/// Batches and telemetry may be dropped when the viewer is slow (they are in the journal and in the RunModel's
/// series); everything else is kept back until there is room.
class LiveFeed final : public RunObserver {
public:
    explicit LiveFeed(std::size_t capacity = 8192);

    /// On the log's writer thread.
    void onEvent(const Event& event) override;

    /// Viewer's thread: the next event, or false where there is none yet.
    [[nodiscard]] bool tryPop(Event& event) { return m_ring.tryPop(event); }

    /// Events dropped so far. Any thread.
    [[nodiscard]] std::uint64_t droppedCount() const { return m_dropped.load(std::memory_order_relaxed); }

private:
    RingBuffer<Event> m_ring;
    std::vector<Event> m_keptBack;
    std::atomic<std::uint64_t> m_dropped{0};
};

}  // namespace clipscope::record
