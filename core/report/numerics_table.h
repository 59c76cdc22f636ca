// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/table.h"
#include "core/stats/interval.h"

#include <optional>
#include <string>

namespace clipscope::report {

/// The fused numerics beside other ways of evaluating the same expressions: milliseconds of one evaluation, and how
/// often the fused one goes into LibTorch's. No rows where they were not compared.
[[nodiscard]] Table numericsTable(const record::RunSnapshot& run);

/// How much faster than LibTorch's operators they are: pair by pair over the alternations, from the geometric mean of
/// all expressions in each. Nothing where one of these has no times of both.
[[nodiscard]] std::optional<stats::Improvement> numericsImprovement(const record::RunSnapshot& run);

/// That as a sentence, or why there is none.
[[nodiscard]] std::string numericsHeadline(const record::RunSnapshot& run,
                                           const std::optional<stats::Improvement>& improvement);

}  // namespace clipscope::report
