// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/watch_board.h"
#include "core/telemetry/top_processes.h"

#include <cstddef>
#include <string>
#include <vector>

namespace clipscope::cli {

/// How `clipscope-cli watch` shows what it knows.
struct WatchLayout {
    std::size_t width = 100;     ///< columns
    bool hasAllSensors = false;  ///< also those that were not picked
};

/// What is known now, as text: picked sensors, the verdict on throttling of each device, other programs, memory,
/// pressure, what holds, which sources are missing and why.
[[nodiscard]] std::string watchText(WatchBoard& board, const std::vector<telemetry::BusyProcess>& busiest,
                                    const WatchLayout& layout);

}  // namespace clipscope::cli
