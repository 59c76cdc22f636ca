// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <string>

namespace clipscope::report {

/// The schema of results.json.
inline constexpr const char* resultsSchema = "clipscope.results/1";

/// Everything in results.json but its raw samples, which are streamed behind it (raw_export.h): run, plan,
/// environment, cases with their passes, warnings. An indented JSON object; keys as docs/results.md says.
[[nodiscard]] std::string resultsJson(const record::RunSnapshot& run);

}  // namespace clipscope::report
