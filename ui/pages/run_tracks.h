// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/timeline_stack.h"

#include <vector>

namespace clipscope::pages {

/// The charts of the run page, from the top: throughput, batch size, memory, and where a sensor tells them, temperature
/// and power of the device that computes.
[[nodiscard]] std::vector<charts::Track> runTracks();

}  // namespace clipscope::pages
