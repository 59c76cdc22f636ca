// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/machine_settings.h"
#include "core/record/environment.h"

#include <filesystem>

namespace clipscope::bench {

/// What the operating system is, how its kernel was started, how it pages memory, and what limits this process.
/// \param sysroot stands before /proc, /sys and /etc
[[nodiscard]] record::FactGroup systemFacts(const std::filesystem::path& sysroot, const MachineSettings& settings);

}  // namespace clipscope::bench
