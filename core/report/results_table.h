// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/table.h"

namespace clipscope::report {

/// results.csv as data: a row for each case, all stable columns, those that this version does not fill left
/// blank (docs/results.md). For programs; people read the tables of case_tables.h.
[[nodiscard]] Table resultsTable(const record::RunSnapshot& run);

}  // namespace clipscope::report
