// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"
#include "core/record/sensor_list.h"

#include <string>

namespace clipscope::report {

/// The header of readings as CSV: t_s, sensor, value, unit, status.
void appendTelemetryHeader(std::string& text);

/// A row for each reading; the value of one that is not Ok stays blank.
void appendTelemetryRows(std::string& text, double t, const record::Telemetry& telemetry,
                         const record::SensorList& sensors);

}  // namespace clipscope::report
