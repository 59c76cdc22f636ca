// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/case.h"
#include "core/plan/plan.h"

#include <string>
#include <vector>

namespace clipscope::plan {

/// Every case of a plan, in the order in which tables show them: by tower, device, backend and precision, then by
/// batch size as the plan lists them.
///
/// \param model the model's name, as tables show it
/// \param threads what `threads: 0` stands for on this machine
[[nodiscard]] std::vector<Case> expand(const Plan& plan, const std::string& model, int threads);

/// The indices of `cases` in the order of one repetition: encoders in an order that depends on the plan's seed and
/// the repetition alone, and inside each its cases, so that no setting always runs first and each encoder is loaded
/// once.
[[nodiscard]] std::vector<std::size_t> repetitionOrder(const std::vector<Case>& cases, std::uint64_t seed,
                                                       int repetition);

}  // namespace clipscope::plan
