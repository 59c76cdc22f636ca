// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/pace.h"
#include "core/plan/case.h"

#include <vector>

namespace clipscope::bench {

/// How long FidelityMeter::measure() will take for a case, in seconds.
/// \param isRanked its pictures are ranked, as those of the first case of each encoder are with trained weights
[[nodiscard]] double fidelitySeconds(const Pace& pace, const plan::Case& item, bool isRanked);

/// The same for FidelityMeter::prepare(), loads included.
/// \param isRanked as RunInputs tells
[[nodiscard]] double referenceSeconds(const Pace& pace, const std::vector<plan::Case>& cases, bool isRanked);

}  // namespace clipscope::bench
