// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/cgroup.h"
#include "core/telemetry/kept_file.h"

#include <optional>
#include <vector>

namespace clipscope::telemetry {

/// Memory of this process's control groups, read again and again: the same figures as Cgroup's, by files kept open.
/// Not thread-safe.
class CgroupMemory {
public:
    CgroupMemory() = default;
    explicit CgroupMemory(const Cgroup::Hierarchy& memory);

    /// Bytes that our group and those below it hold, caches included.
    [[nodiscard]] Value usage();

    /// Bytes: the smallest of limit - (usage - inactive_file) over all ancestors. Absent where there is no limit. Where
    /// a group cannot be read that could be read before, what its failure is: the others' headroom may be too much.
    [[nodiscard]] Value headroom();

    /// Could any limit be set?
    [[nodiscard]] bool hasLimits() const { return !m_levels.empty(); }

private:
    struct Level {
        std::vector<KeptFile> limits;
        KeptFile usage;
        KeptFile stat;
    };

    std::string_view m_reclaimable;
    std::vector<Level> m_levels;  ///< that have files of limits
    std::optional<KeptFile> m_usage;
};

}  // namespace clipscope::telemetry
