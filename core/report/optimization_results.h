// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/table.h"

#include <string>
#include <vector>

namespace clipscope::report {

/// What changing one setting gained, case by case, and which settings win altogether.
struct OptimizationResults {
    std::vector<std::string> recommendation;  ///< sentences, as recommendationSentences() makes them
    std::vector<std::string> headlines;   ///< one for each optimization: "TorchInductor: up to 40 % …", or why not
    std::vector<std::string> paragraphs;  ///< why nothing can be said
    Table table;                          ///< no rows where there is nothing to compare
    Table numerics;                       ///< likewise
};

/// Compares every two cases that differ in one setting alone, over the repetitions that measured both: engines with the
/// eager one, exact shortcuts with fewer, bf16 with fp32, pinned threads with others, numbers of threads and selections
/// of cores with the first of the plan that was measured. Of an engine's cases that one is compared with eager which
/// takes the fewest shortcuts, and those it takes are named. All verdicts of a report, that of the fused numerics and
/// those of the recommendation among them, hold together (Holm).
[[nodiscard]] OptimizationResults optimizationResults(const record::RunSnapshot& run);

}  // namespace clipscope::report
