// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace clipscope::telemetry {

/// CPUs' worth of time that the process may use: its affinity mask, or the cgroup's quota where that is less.
/// \param sysroot stands before /proc and /sys
[[nodiscard]] double offeredCpus(const std::filesystem::path& sysroot = "/");

/// The same in whole threads: a part of a CPU counts as one.
[[nodiscard]] int usableCpus(const std::filesystem::path& sysroot = "/");

}  // namespace clipscope::telemetry
