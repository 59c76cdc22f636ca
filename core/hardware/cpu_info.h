// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace clipscope::hardware {

/// What /proc/cpuinfo tells of the first CPU.
struct CpuInfo {
    std::string model;  ///< on ARM, where it has no name, the numbers of implementer and part; empty where none tells
    std::vector<std::string>
        features;  ///< those that matrix products and telemetry depend on, as the kernel spells them
    std::vector<std::string> allFeatures;  ///< every one that the kernel tells, ascending
};

/// \param sysroot stands before /proc
[[nodiscard]] CpuInfo readCpuInfo(const std::filesystem::path& sysroot = "/");

}  // namespace clipscope::hardware
