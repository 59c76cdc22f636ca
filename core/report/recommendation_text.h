// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/tune/recommendation.h"

#include <optional>
#include <string>
#include <vector>

namespace clipscope::report {

/// What to turn on, in sentences: the settings that win, each tower's throughput with them, their lead over the next
/// and over the baseline with interval and verdict. One sentence where nothing can be recommended; none for a run of
/// one choice of settings.
/// \param found in the run
[[nodiscard]] std::vector<std::string> recommendationSentences(const record::RunSnapshot& run,
                                                               const std::optional<tune::Recommendation>& found);

}  // namespace clipscope::report
