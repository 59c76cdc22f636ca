// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <iosfwd>

namespace clipscope::cli {

/// Lists the cases of a plan with estimated time and memory; measures nothing and writes nothing but to `out`.
/// \throws Error where the plan cannot be run
void listCases(const plan::Plan& plan, std::ostream& out);

}  // namespace clipscope::cli
