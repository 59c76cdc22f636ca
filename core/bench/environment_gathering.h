// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/environment.h"
#include "core/telemetry/sensor_setup.h"

namespace clipscope::bench {

/// Everything about machine and system that could explain a result, as it is now. Asks every source of readings for its
/// sensors, which takes up to two seconds where one does not answer.
/// \param sensors with the folder that stands before /proc, /sys and /etc
[[nodiscard]] record::Environment gatherEnvironment(const telemetry::SensorSetup& sensors = {});

}  // namespace clipscope::bench
