// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace clipscope::record {

/// Hands events to a viewer that drains them a few times a second, on another thread. Neither waits for the other
/// longer than it takes to exchange two lists.
///
/// Batches and telemetry are dropped where the viewer is slow, for they are in the journal; everything else is kept.
class LiveFeed final : public RunObserver {
public:
    /// \param capacity events from which on batches and telemetry are dropped
    explicit LiveFeed(std::size_t capacity = 8192) : m_capacity(capacity) {}

    /// On the log's writer thread.
    void onEvent(const Event& event) override;

    /// Everything since the last time. Any thread.
    [[nodiscard]] std::vector<Event> drain();

    /// Events dropped so far. Any thread.
    [[nodiscard]] std::uint64_t droppedCount() const;

private:
    std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::vector<Event> m_events;
    std::uint64_t m_dropped = 0;
};

}  // namespace clipscope::record
