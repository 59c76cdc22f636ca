// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/environment.h"

#include <filesystem>

namespace clipscope::bench {

/// CPUs' worth of time that the process may use: its affinity mask, or the cgroup's quota where that is less.
[[nodiscard]] double offeredCpus(const std::filesystem::path& sysroot = "/");

/// The same in whole threads: a part of a CPU counts as one.
[[nodiscard]] int usableCpus(const std::filesystem::path& sysroot = "/");

/// Everything about machine and system that could explain a result, as it is now.
/// \param sysroot stands before /proc, /sys and /etc
[[nodiscard]] record::Environment gatherEnvironment(const std::filesystem::path& sysroot = "/");

}  // namespace clipscope::bench
