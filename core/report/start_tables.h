// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/table.h"

#include <vector>

namespace clipscope::report {

/// Batch Size | CPU Throughput | GPU Throughput | CPU Memory | GPU Memory, one table for each tower of the run:
/// the fastest case for each device and size that meets its fidelity bar, named in a footnote.
[[nodiscard]] std::vector<Table> startTables(const record::RunSnapshot& run);

}  // namespace clipscope::report
