// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/table.h"

namespace clipscope::report {

/// Metric | CPU | GPU: batch processing, memory management, optimization and monitoring as they really were in
/// this run.
[[nodiscard]] Table comparisonTable(const record::RunSnapshot& run);

}  // namespace clipscope::report
