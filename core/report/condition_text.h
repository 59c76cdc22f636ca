// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <optional>
#include <string>
#include <vector>

namespace clipscope::report {

/// "other programs", "thermal throttling" … for a sentence.
[[nodiscard]] std::string conditionText(record::ConditionKind kind,
                                        std::optional<record::ThrottleCause> cause = std::nullopt);

/// The share of the measured time of all cases that a condition touches, 0 to 1; nothing where no time was measured.
[[nodiscard]] std::optional<double> measuredShare(const record::Condition& condition, const record::RunSnapshot& run);

/// A share in percent with as many digits as it deserves: "0.4", "12".
[[nodiscard]] std::string sharePercentText(double share);

/// What disturbed the run, one line for each time: when, for which share of the measured time, which device, what, how
/// surely, and the evidence.
[[nodiscard]] std::vector<std::string> conditionLines(const record::RunSnapshot& run);

}  // namespace clipscope::report
