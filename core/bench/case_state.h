// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/pass_runner.h"
#include "core/plan/plan.h"
#include "core/record/event.h"

#include <optional>
#include <vector>

namespace clipscope::bench {

/// What the runner knows of a case between its passes, and the rules that end it.
struct CaseState {
    bool isOver = false;
    double secondsUsed = 0;  ///< of max_seconds
    std::vector<double> throughputs;
    bool isLastPass = false;  ///< the interval is narrow enough; one further pass
    bool isFidelityKnown = false;

    /// Takes a pass.
    /// \return the end of the case without its index; nothing: it goes on, or the run ends
    [[nodiscard]] std::optional<record::CaseFinished> add(const PassEnd& end, int repetition, const plan::Plan& plan);
};

}  // namespace clipscope::bench
