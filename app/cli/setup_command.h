// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_codes.h"

#include <string>

namespace clipscope::cli {

/// Fetches what a backend needs beyond what was built. `inductor` is the one that needs something.
/// \throws Error BadUsage for another name, Unavailable, Output, Stopped
[[nodiscard]] ExitCode setUp(const std::string& backend);

}  // namespace clipscope::cli
