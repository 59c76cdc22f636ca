// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bridge/run_timeline.h"
#include "ui/widgets/lane.h"

#include <vector>

namespace clipscope::charts {

/// The lane above the charts: a row of encoders, each as long as it stayed loaded, and a row of passes with their batch
/// sizes.
/// \param until s; what came later is left out
[[nodiscard]] std::vector<std::vector<widgets::LaneSegment>> passRows(const bridge::RunTimeline& timeline,
                                                                      double until);

}  // namespace clipscope::charts
