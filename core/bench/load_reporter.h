// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/record/event.h"
#include "core/record/event_log.h"

#include <algorithm>
#include <cstddef>
#include <stop_token>
#include <utility>

namespace clipscope::bench {

/// Posts how far the load of a case's towers is, in steps of a tenth, and what takes long in it. On the engine's
/// thread.
class LoadReporter {
public:
    /// \param index the first of the cases that wait for it
    LoadReporter(record::EventProducer& producer, record::CaseIndex index, std::size_t towers)
        : m_producer(producer), m_index(index), m_towers(static_cast<double>(towers)) {}
    LoadReporter(const LoadReporter&) = delete;
    LoadReporter& operator=(const LoadReporter&) = delete;

    /// What tells this object, which has to outlive it.
    backend::LoadContext context(const std::stop_token& stop) {
        return {.stop = stop,
                .onProgress = [this](double fraction) { tell(m_done + fraction / m_towers); },
                .onActivity =
                    [this](Message activity) {
                        m_producer.post(record::LoadProgress{.caseIndex = m_index,
                                                             .fraction = std::clamp(m_lastTold, 0.0, 0.99),
                                                             .activity = std::move(activity)});
                    }};
    }

    /// What is told from now on is of the next tower.
    void finishTower() { m_done += 1 / m_towers; }

private:
    void tell(double fraction) {
        if (fraction - m_lastTold >= 0.1 || fraction >= 1) {
            m_lastTold = fraction;
            m_producer.post(record::LoadProgress{.caseIndex = m_index, .fraction = std::min(fraction, 1.0)});
        }
    }

    record::EventProducer& m_producer;
    record::CaseIndex m_index;
    double m_towers;
    double m_done = 0;
    double m_lastTold = -1;
};

}  // namespace clipscope::bench
