// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_codes.h"
#include "app/cli/plan_flags.h"

#include <string>

namespace clipscope::cli {

/// Runs a plan: progress on standard error, the table on standard output, everything else in the run's folder.
/// \throws Error where the run cannot begin, and where the profile could not be written after it
[[nodiscard]] ExitCode runPlan(const AskedPlan& asked, const std::string& commandLine);

}  // namespace clipscope::cli
