// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/case.h"
#include "core/plan/plan.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace clipscope::bench {

/// A case as it can be foreseen before anything is measured.
struct ForeseenCase {
    plan::Case definition;
    double seconds = 0;  ///< over all its passes
    double bytes = 0;    ///< of the process while it runs
    bool isTooLarge = false;
    std::int64_t largestThatFits = 0;
};

/// A plan as it can be foreseen.
struct Foresight {
    std::vector<ForeseenCase> cases;
    double seconds = 0;  ///< of the run, loads included
};

/// Opens the model and finds the inputs, reads no weights, decodes no picture, measures nothing.
/// \param resources the program's own photos, captions and vocabulary
/// \throws Error where the plan cannot be run
[[nodiscard]] Foresight foresee(const plan::Plan& plan, const std::filesystem::path& resources);

}  // namespace clipscope::bench
