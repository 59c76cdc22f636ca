// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/document.h"

namespace clipscope::report {

/// What power, temperature and clocks were, and how throughput held over time. Where no case was told any of them, the
/// reasons stand in place of an empty table.
[[nodiscard]] Section powerSection(const record::RunSnapshot& run);

}  // namespace clipscope::report
