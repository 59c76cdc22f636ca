// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/case.h"
#include "core/plan/plan.h"

#include <functional>
#include <string>
#include <vector>

namespace clipscope::plan {

/// Every case of a plan, in the order in which tables show them: by tower, device, backend and precision, then by
/// threads, cores, pinning and batch size as the plan lists them. A device that an engine does not have is left out; a
/// precision that it does not have is not, so that whoever runs the cases can say why.
///
/// \param model the model's name, as tables show it
/// \param cpusIn how many CPUs a selection of cores has on this machine: what `threads: 0` stands for
[[nodiscard]] std::vector<Case> expand(const Plan& plan, const std::string& model,
                                       const std::function<int(const std::string& cores)>& cpusIn);

/// The indices of `cases` in the order of one repetition: encoders in an order that depends on the plan's seed and
/// the repetition alone, and inside each its cases, so that no setting always runs first and each encoder is loaded
/// once.
[[nodiscard]] std::vector<std::size_t> repetitionOrder(const std::vector<Case>& cases, std::uint64_t seed,
                                                       int repetition);

}  // namespace clipscope::plan
