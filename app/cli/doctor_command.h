// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_codes.h"

namespace clipscope::cli {

/// Looks at the machine for three seconds and prints what will spoil a benchmark, each with its evidence and what
/// helps. Whatever it finds, that is no failure. \return exitStopped where the person did not wait
[[nodiscard]] ExitCode runDoctor(bool isJson);

}  // namespace clipscope::cli
