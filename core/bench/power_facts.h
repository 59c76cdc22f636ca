// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/machine_settings.h"
#include "core/record/environment.h"

#include <filesystem>

namespace clipscope::bench {

/// What the clock of the CPUs follows: driver, governor, energy preference, turbo, the firmware's profile, and where
/// the power comes from.
/// \param sysroot stands before /sys
[[nodiscard]] record::FactGroup powerFacts(const std::filesystem::path& sysroot, const MachineSettings& settings);

}  // namespace clipscope::bench
