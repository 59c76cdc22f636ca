// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace clipscope::telemetry {

/// Where the CPUs have their folders: "/sys/devices/system/cpu".
[[nodiscard]] std::filesystem::path cpusFolder(const std::filesystem::path& sysroot);

/// The folder of one CPU: "/sys/devices/system/cpu/cpu3".
[[nodiscard]] std::filesystem::path cpuFolder(const std::filesystem::path& sysroot, int cpu);

/// Numbers of the CPUs that have a folder, also those that are off, ascending. Throws nothing but std::bad_alloc.
[[nodiscard]] std::vector<int> cpusWithFolder(const std::filesystem::path& sysroot);

}  // namespace clipscope::telemetry
