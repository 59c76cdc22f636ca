// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/table.h"

namespace clipscope::report {

/// Every case with throughput, interval, median time, use of CPU and memory, and status.
[[nodiscard]] Table throughputTable(const record::RunSnapshot& run);

/// How often each case found the same best caption for a picture as the reference. No rows where none were ranked.
[[nodiscard]] Table rankingTable(const record::RunSnapshot& run);

/// Quantiles of batch time of every case that has some.
[[nodiscard]] Table latencyTable(const record::RunSnapshot& run);

/// Where the time of a batch goes: means of the stages that ran in some case.
[[nodiscard]] Table stageTable(const record::RunSnapshot& run);

/// What a terminal shows after a run: case, batch, throughput, median, CPU, memory, fidelity, status. Where there is
/// little room, fidelity stays longest beside throughput, if some was measured.
[[nodiscard]] Table summaryTable(const record::RunSnapshot& run);

}  // namespace clipscope::report
