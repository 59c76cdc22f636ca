// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_codes.h"
#include "app/cli/plan_flags.h"

#include <iosfwd>

namespace clipscope::cli {

/// Lists the cases of a plan with estimated time and memory, why a run would leave some out, and what it would warn of
/// before it measures; measures nothing and writes nothing but to `out`.
/// \return exitMemory where none of them fits in memory, exitUnavailable where none can run for other reasons
/// \throws Error where the plan cannot be run
ExitCode listCases(const AskedPlan& asked, std::ostream& out);

}  // namespace clipscope::cli
