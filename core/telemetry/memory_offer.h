// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/cgroup.h"
#include "core/telemetry/procfs.h"

#include <cstdint>
#include <optional>

namespace clipscope::telemetry {

/// What the machine offers this process: min(MemTotal, every cgroup limit above us). Nothing where /proc tells
/// no MemTotal.
[[nodiscard]] std::optional<std::uint64_t> memoryOfferedBytes(const Procfs& procfs, const Cgroup& cgroup);

/// What may still be taken: min(MemAvailable, the cgroups' headroom).
[[nodiscard]] std::optional<std::uint64_t> memoryHeadroomBytes(const Procfs& procfs, const Cgroup& cgroup);

}  // namespace clipscope::telemetry
