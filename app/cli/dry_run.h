// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_codes.h"
#include "core/plan/plan.h"

#include <iosfwd>

namespace clipscope::cli {

/// Lists the cases of a plan with estimated time and memory, and why a run would leave some out; measures nothing and
/// writes nothing but to `out`.
/// \return exitMemory where none of them fits in memory, exitUnavailable where none can run for other reasons
/// \throws Error where the plan cannot be run
ExitCode listCases(const plan::Plan& plan, std::ostream& out);

}  // namespace clipscope::cli
