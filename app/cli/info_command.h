// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_codes.h"

namespace clipscope::cli {

/// Prints devices, backends and why one is missing, models, plans and what is known of the machine.
[[nodiscard]] ExitCode printInfo();

}  // namespace clipscope::cli
