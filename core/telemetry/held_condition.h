// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/condition.h"

#include <optional>
#include <vector>

namespace clipscope::telemetry {

/// One kind of condition with one cause: whether it holds, and the changes that say so. Pure; not thread-safe.
class HeldCondition {
public:
    HeldCondition(ConditionKind kind, std::optional<ThrottleCause> cause, std::vector<ConditionChange>& changes)
        : m_kind(kind), m_cause(cause), m_changes(changes) {}

    [[nodiscard]] bool holds() const { return m_from.has_value(); }
    [[nodiscard]] bool isConfirmed() const { return holds() && m_verdict == Verdict::Confirmed; }
    [[nodiscard]] double from() const { return *m_from; }

    /// Begins it. Where it holds already, a confirmation takes the place of a suspicion, and begins when that did.
    void begin(double from, Verdict verdict, Message evidence);

    /// Ends it, but never before it began.
    void end(double to);

private:
    ConditionKind m_kind;
    std::optional<ThrottleCause> m_cause;
    std::vector<ConditionChange>& m_changes;
    std::optional<double> m_from;
    Verdict m_verdict = Verdict::Suspected;
    double m_notBefore = 0;  ///< s: where the one before it ended
};

}  // namespace clipscope::telemetry
