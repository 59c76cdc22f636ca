// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/case.h"
#include "core/plan/plan.h"

#include <QString>
#include <vector>

/// What a case is, in the person's language.
namespace clipscope::models {

/// "CPU packed, 4 threads on l3, pinned, without last-block": all that tells the cases of a plan apart but what has
/// columns of its own. Threads are told where the plan gives them, the rest where it is not the default.
[[nodiscard]] QString caseText(const plan::Case& item, const plan::Plan& plan);

/// "packed bf16 image, 4 threads": what shares one loaded encoder. What tells engines apart comes first, where little
/// room leaves the rest out.
[[nodiscard]] QString encoderText(const plan::Case& item, const plan::Plan& plan);

/// "packed bf16, 6 threads, without last-block": a choice of settings, with its threads.
/// \param without the shortcuts that are switched off
[[nodiscard]] QString choiceText(const plan::Case& item, const std::vector<backend::Shortcut>& without);

}  // namespace clipscope::models
