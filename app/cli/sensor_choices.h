// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/picked_sensors.h"

#include <string>
#include <vector>

namespace clipscope::cli {

/// Reads what --sensor gives: "cpu_temperature=libsensors/coretemp-isa-0000/temp1", "fan=none".
/// \throws Error BadUsage that names the roles where one is of another form
[[nodiscard]] telemetry::SensorChoices parseSensorChoices(const std::vector<std::string>& pairs);

}  // namespace clipscope::cli
