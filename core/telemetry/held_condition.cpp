// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/held_condition.h"

#include <algorithm>
#include <utility>

namespace clipscope::telemetry {

void HeldCondition::begin(double from, Verdict verdict, Message evidence) {
    if (m_from) {
        if (verdict <= m_verdict) {
            return;
        }
        from = *m_from;
        m_changes.push_back({.kind = m_kind, .cause = m_cause, .hasBegun = false, .at = from, .evidence = {}});
    }
    from = std::max(from, m_notBefore);
    m_from = from;
    m_verdict = verdict;
    m_changes.push_back({.kind = m_kind,
                         .cause = m_cause,
                         .hasBegun = true,
                         .at = from,
                         .verdict = verdict,
                         .evidence = std::move(evidence)});
}

void HeldCondition::end(double to) {
    if (m_from) {
        to = std::max(to, *m_from);
        m_changes.push_back({.kind = m_kind, .cause = m_cause, .hasBegun = false, .at = to, .evidence = {}});
        m_from.reset();
        m_notBefore = to;
    }
}

}  // namespace clipscope::telemetry
