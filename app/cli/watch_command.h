// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_codes.h"
#include "core/telemetry/picked_sensors.h"

#include <optional>

namespace clipscope::cli {

/// What `clipscope-cli watch` is asked for.
struct WatchRequest {
    bool isJson = false;            ///< the lines of a journal
    bool isCsv = false;             ///< a row for each reading
    bool hasAllSensors = false;     ///< in the table, also those that were not picked
    std::optional<double> seconds;  ///< none: until Ctrl-C
    telemetry::SensorChoices sensors;
};

/// Shows what the machine does until the person presses Ctrl-C, the time is over or nobody reads any more: all of them
/// ordinary ends.
/// \throws Error BadUsage where --json and --csv are both asked for
[[nodiscard]] ExitCode watch(const WatchRequest& request);

}  // namespace clipscope::cli
