// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/record/event.h"
#include "core/telemetry/cgroup.h"
#include "core/telemetry/procfs.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace clipscope::bench {

/// Clears the caches that a plan wants cold before a repetition. On the engine's thread.
/// \param imageFiles that timed regions may read
/// \return nothing where the plan wants none cleared
[[nodiscard]] std::optional<record::CachesCleared> clearCaches(plan::ClearCache what, int repetition,
                                                               const std::vector<std::filesystem::path>& imageFiles,
                                                               const telemetry::Procfs& procfs,
                                                               const telemetry::Cgroup& cgroup);

}  // namespace clipscope::bench
