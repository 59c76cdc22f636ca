// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/stats/interval.h"

#include <optional>
#include <span>

namespace clipscope::tune {

/// How much faster some cases are than others, pair by pair: over the repetitions that measured all of them, from the
/// geometric mean of the pairs' throughputs in each.
/// \param changed as many as `baseline`, at least one
/// \return nothing for fewer than two such repetitions
[[nodiscard]] std::optional<stats::Improvement> pairedImprovement(std::span<const record::CaseResult* const> baseline,
                                                                  std::span<const record::CaseResult* const> changed);

}  // namespace clipscope::tune
