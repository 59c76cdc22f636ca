// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/message.h"
#include "core/plan/case.h"
#include "core/plan/plan.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace clipscope::bench {

/// A case as it can be foreseen before anything is measured.
struct ForeseenCase {
    plan::Case definition;
    double seconds = 0;                 ///< over all its passes
    double bytes = 0;                   ///< of the process while it runs
    std::optional<Message> skipReason;  ///< why the run would leave it out
};

/// A plan as it can be foreseen.
struct Foresight {
    std::vector<ForeseenCase> cases;
    double seconds = 0;                           ///< of the run: loads, fidelity and rest included, but no compiling
    double restSeconds = 0;                       ///< of these, what cooling down takes at most and idle power exactly
    bool mayCompile = false;                      ///< some engine compiles what is not kept from before
    std::optional<Message> numericThreadsRemark;  ///< as the function of that name says
};

/// Opens the model, finds the inputs and asks the engines whether they can be used; reads no weights, decodes no
/// picture, measures nothing.
/// \param resources the program's own photos, captions and vocabulary
/// \throws Error where the plan cannot be run
[[nodiscard]] Foresight foresee(const plan::Plan& plan, const std::filesystem::path& resources,
                                backend::BackendProvider& backends);

}  // namespace clipscope::bench
