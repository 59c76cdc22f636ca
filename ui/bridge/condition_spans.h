// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <array>
#include <cstddef>
#include <vector>

namespace clipscope::bridge {

/// What disturbed a run, as stretches of its time, in bounded memory: when it is full, the two neighbours of one kind
/// that are closest together become one. Withdrawn conditions vanish, and so do suspicions that rest on a sensor which
/// the person hid: it colours nothing.
class ConditionSpans {
public:
    /// \param capacity conditions it holds at most
    explicit ConditionSpans(std::size_t capacity = 1024);

    void setPicks(const record::SensorsPicked& event);
    void begin(const record::ConditionBegan& event);
    /// An unknown condition is none.
    void end(const record::ConditionEnded& event);

    /// In the order in which they were noticed.
    [[nodiscard]] const std::vector<record::Condition>& all() const { return m_conditions; }

private:
    /// Which figures of a device the person hid.
    struct Hidden {
        bool temperature = false;
        bool power = false;
        bool clock = false;
    };

    [[nodiscard]] bool restsOnHidden(const record::ConditionBegan& event) const;
    void makeRoom();

    std::size_t m_capacity;
    std::array<Hidden, 2> m_hidden;  ///< of the CPU, of the GPU
    std::vector<record::Condition> m_conditions;
};

}  // namespace clipscope::bridge
