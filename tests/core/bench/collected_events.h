// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event_log.h"

#include <utility>
#include <variant>
#include <vector>

namespace clipscope::test {

/// A log without a journal, and what was posted to it.
class CollectedEvents : private record::RunObserver {
public:
    explicit CollectedEvents(const Clock& clock) : log(clock, nullptr, {this}), producer(log.addProducer()) {
        log.start(record::InputsPrepared{});
    }

    /// The events of one type; nothing is posted any more.
    template <typename T>
    std::vector<T> all() {
        log.close();
        std::vector<T> found;
        for (const record::Event& event : m_events) {
            if (const T* const payload = std::get_if<T>(&event.payload)) {
                found.push_back(*payload);
            }
        }
        return found;
    }

private:
    void onEvent(const record::Event& event) override { m_events.push_back(event); }

    std::vector<record::Event> m_events;

public:
    record::EventLog log;
    record::EventProducer& producer;
};

}  // namespace clipscope::test
