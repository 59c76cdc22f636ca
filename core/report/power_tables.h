// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/table.h"

namespace clipscope::report {

// Each has no rows where no case of the run has such a figure.

/// The starting document's "Power Consumption Comparison": power and energy of CPU beside GPU by tower and batch size,
/// each of the fastest case.
[[nodiscard]] Table powerComparisonTable(const record::RunSnapshot& run);

/// Power, energy, temperature, clock and throttling of every measured case.
[[nodiscard]] Table powerTable(const record::RunSnapshot& run);

/// The first seconds of passes beside their last, of every case whose passes were long enough.
[[nodiscard]] Table sustainedTable(const record::RunSnapshot& run);

}  // namespace clipscope::report
