// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/record/sensor_list.h"
#include "core/report/table.h"

namespace clipscope::report {

/// Every sensor of a run with what it was picked for and why; after them what nothing was picked for. sensors.csv.
[[nodiscard]] Table sensorsTable(const record::SensorList& sensors, const record::RunSnapshot& run);

}  // namespace clipscope::report
