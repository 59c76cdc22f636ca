// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace clipscope::bench {

/// A value of something that every CPU has for itself, such as its governor, and the CPUs that have it.
struct CpuSetting {
    std::string value;
    std::vector<int> cpus;  ///< ascending

    bool operator==(const CpuSetting&) const = default;
};

/// Reads it of all CPUs, the values in the order of their first CPUs. Empty where no CPU tells.
/// \param file in a CPU's folder: "cpufreq/scaling_governor"
/// \param sysroot stands before /sys
[[nodiscard]] std::vector<CpuSetting> readCpuSetting(const std::filesystem::path& sysroot, const std::string& file);

/// "performance"; where they differ "performance (CPUs 0-3), powersave (CPUs 4-7)"; empty for none.
[[nodiscard]] std::string cpuSettingText(const std::vector<CpuSetting>& settings);

}  // namespace clipscope::bench
