// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace clipscope::plan {

/// A plan that comes with the program.
struct BuiltinPlan {
    std::string name;     ///< "quick"
    std::string purpose;  ///< English, one line, for help texts
    Plan plan;
};

/// In the order in which they are shown.
[[nodiscard]] const std::vector<BuiltinPlan>& builtinPlans();

/// \throws Error BadUsage that lists the names where `name` is none of them
[[nodiscard]] Plan builtinPlan(std::string_view name);

}  // namespace clipscope::plan
