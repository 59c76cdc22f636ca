// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/table.h"

#include <string>
#include <vector>

namespace clipscope::report {

/// What changing one setting gained, case by case.
struct OptimizationResults {
    std::vector<std::string> paragraphs;  ///< what can be said, or why nothing can
    Table table;                          ///< no rows where there is nothing to compare
};

/// Compares bf16 with fp32 in every case that ran in both, over the repetitions that measured both; the verdicts
/// hold together (Holm).
[[nodiscard]] OptimizationResults optimizationResults(const record::RunSnapshot& run);

}  // namespace clipscope::report
