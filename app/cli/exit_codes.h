// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/record/run_snapshot.h"

namespace clipscope::cli {

/// What the program ends with; docs/exit-codes.md explains them.
enum ExitCode : int {
    exitOk = 0,
    exitSomeCasesFailed = 1,
    exitBadUsage = 2,
    exitUnavailable = 3,
    exitBadInput = 4,
    exitOutput = 5,
    exitMemory = 6,
    exitInternal = 70,
    exitStopped = 130,
};

[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);

/// Of a run that ended.
[[nodiscard]] ExitCode exitCodeOf(const record::RunSnapshot& run);

}  // namespace clipscope::cli
