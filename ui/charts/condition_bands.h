// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bridge/run_timeline.h"
#include "ui/charts/time_band.h"

#include <vector>

namespace clipscope::charts {

/// What disturbed a run as bands over its charts: what the device itself tells in the colour of danger, all else in
/// that of warnings.
/// \param until s; what came later is left out
[[nodiscard]] std::vector<TimeBand> conditionBands(const bridge::RunTimeline& timeline, double until);

}  // namespace clipscope::charts
