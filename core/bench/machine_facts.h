// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/machine_settings.h"
#include "core/record/environment.h"

#include <filesystem>

namespace clipscope::bench {

/// What the machine consists of: CPU with its microcode and its mitigations, cores, NUMA nodes, caches, memory, and
/// whether it is a virtual one.
/// \param sysroot stands before /proc and /sys; cores and caches are those of this machine
[[nodiscard]] record::FactGroup machineFacts(const std::filesystem::path& sysroot, const MachineSettings& settings);

/// Of the files of /sys/devices/system/cpu/vulnerabilities: "mitigated: meltdown, spectre_v1; vulnerable: mds; 9 others
/// do not affect it". Empty where there are none.
[[nodiscard]] std::string mitigationsText(const std::filesystem::path& folder);

}  // namespace clipscope::bench
