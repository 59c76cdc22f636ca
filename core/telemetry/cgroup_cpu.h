// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/cgroup.h"
#include "core/telemetry/kept_file.h"

#include <optional>
#include <vector>

namespace clipscope::telemetry {

/// CPU time of this process's control groups and how their quotas held it back, by files kept open. Not thread-safe.
class CgroupCpu {
public:
    /// What quotas did since the groups began, summed over our group and its ancestors: any of them holds us back.
    struct Throttling {
        Value periods;           ///< in which there was a quota and something ran
        Value throttledPeriods;  ///< of these, those in which it was used up
        Value throttledSeconds;  ///< summed over CPUs
    };

    CgroupCpu() = default;
    explicit CgroupCpu(const Cgroup& cgroup);

    /// Seconds, user and system, of our group and those below it since they began.
    [[nodiscard]] Value usedSeconds();

    [[nodiscard]] Throttling throttling();

    /// Could any quota be set?
    [[nodiscard]] bool hasQuotas() const { return !m_levels.empty(); }

private:
    bool m_isUsageV2 = true;
    bool m_isQuotaV2 = true;
    std::optional<KeptFile> m_usage;
    std::vector<KeptFile> m_levels;  ///< cpu.stat of each
};

}  // namespace clipscope::telemetry
