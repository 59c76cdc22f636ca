// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <string>
#include <vector>

namespace clipscope::report {

/// What a reader must know before the first figure, a sentence or two each: an early end, failed and skipped
/// cases, figures that are missing altogether, random weights. Empty for a run in which nothing was amiss.
[[nodiscard]] std::vector<std::string> runRemarks(const record::RunSnapshot& run);

/// The warnings of the run, each once, with the number of times it came and its case.
[[nodiscard]] std::vector<std::string> warningLines(const record::RunSnapshot& run);

/// What was measured, with what, when, and what the person said about it.
[[nodiscard]] std::vector<std::string> runDescription(const record::RunSnapshot& run);

}  // namespace clipscope::report
