// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
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

/// The same cases, of which some may be skipped later.
/// \throws Error Unavailable with the reason where no case's engine is installed; opens none
[[nodiscard]] std::vector<plan::Case> requireInstalled(std::vector<plan::Case> cases,
                                                       backend::BackendProvider& backends);

}  // namespace clipscope::bench
