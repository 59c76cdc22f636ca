// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/case.h"
#include "core/plan/plan.h"

#include <cstdint>
#include <vector>

namespace clipscope::bench {

/// A case as it can be foreseen before anything is measured.
struct ForeseenCase {
    plan::Case definition;
    double seconds = 0;  ///< over all its passes
    double bytes = 0;    ///< beyond what the process holds without a model
    bool isTooLarge = false;
    std::int64_t largestThatFits = 0;
};

/// A plan as it can be foreseen.
struct Foresight {
    std::vector<ForeseenCase> cases;
    double seconds = 0;  ///< of the run, loads included
};

/// Opens the model, reads no weights, measures nothing.
/// \throws Error where the plan cannot be run
[[nodiscard]] Foresight foresee(const plan::Plan& plan);

}  // namespace clipscope::bench
