// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"
#include "core/record/run_snapshot.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::test {

/// A run of which a test says what happens, one event after the other. Its cases are "case-0", "case-1", … of the CPU,
/// whose batches are of ten samples; conditions are watched, and other programs were told for long enough.
class RunScript {
public:
    explicit RunScript(int cases = 1);

    /// Changes a case before anything else happens.
    [[nodiscard]] plan::Case& definition(std::size_t index) { return m_started.cases.at(index); }

    void post(record::EventPayload payload);

    /// A pass whose measured batches take so long, s, one directly after the other. The first pass begins at 10 s, each
    /// other 10 s after the one before.
    void pass(record::CaseIndex index, const std::vector<double>& batchSeconds,
              const record::PassResources& resources = {}, bool isSteady = true);

    /// Something that holds from a moment to another, told at its end.
    void condition(record::ConditionKind kind, std::optional<record::ThrottleCause> cause, double from, double to,
                   const Message& evidence, record::Verdict verdict = record::Verdict::Confirmed,
                   const std::string& device = "cpu");

    /// The role's sensor was hidden by the person.
    void hide(const std::string& role);

    /// The run as people see it at its end.
    [[nodiscard]] std::shared_ptr<const record::RunSnapshot> finish() const;

private:
    record::RunStarted m_started;
    std::vector<record::Event> m_events;
    double m_now = 0;
    std::vector<std::int32_t> m_passes;  ///< of each case, so far
    std::int32_t m_conditions = 0;
};

/// So many batches that take equally long, but for a wobble of 1 % either way.
[[nodiscard]] std::vector<double> steadyBatches(int count, double seconds);

}  // namespace clipscope::test
