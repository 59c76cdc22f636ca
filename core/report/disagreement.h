// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/findings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace clipscope::report {

/// Names of cases as one text, the first few of them: "a, b, c, …".
class CaseNames {
public:
    void add(const std::string& id);
    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
    std::int64_t m_count = 0;
};

/// Whether the slowest and the fastest pass of a case cannot both be right: they are over 5 % apart and their own
/// intervals do not meet; where a pass is too short to have one, over 10 %.
[[nodiscard]] bool doPassesDisagree(const record::CaseResult& result);

/// Results that do not agree: repetitions, a warm-up that did not become steady, and passes that changed their pace.
void addDisagreements(const record::RunSnapshot& run, std::vector<Finding>& found);

}  // namespace clipscope::report
