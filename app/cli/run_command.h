// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_codes.h"
#include "core/plan/plan.h"

#include <string>

namespace clipscope::cli {

/// Runs a plan: progress on standard error, the table on standard output, everything else in the run's folder.
/// \throws Error where the run cannot begin
[[nodiscard]] ExitCode runPlan(const plan::Plan& plan, const std::string& commandLine);

}  // namespace clipscope::cli
