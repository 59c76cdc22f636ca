// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/environment.h"

#include <filesystem>

namespace clipscope::bench {

/// Everything about machine and system that could explain a result, as it is now.
/// \param sysroot stands before /proc, /sys and /etc
[[nodiscard]] record::Environment gatherEnvironment(const std::filesystem::path& sysroot = "/");

}  // namespace clipscope::bench
