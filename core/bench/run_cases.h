// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_model.h"
#include "core/plan/case.h"
#include "core/plan/plan.h"

#include <vector>

namespace clipscope::bench {

/// Opens the model that a plan names.
/// \throws Error as clip::openModel
[[nodiscard]] clip::ClipModel openPlanModel(const plan::Plan& plan);

/// The cases of a plan on this machine.
/// \throws Error BadUsage for a plan that leaves none, Unavailable where it wants a device that is not here
[[nodiscard]] std::vector<plan::Case> casesOf(const plan::Plan& plan, const clip::ClipModel& model);

}  // namespace clipscope::bench
