// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace clipscope::telemetry {

/// The limits that a container or a service manager puts on this process: cgroup v2 where it has the controller, else
/// v1. Every ancestor counts, since the tightest one binds.
class Cgroup {
public:
    /// Where a controller's files of this process lie.
    struct Hierarchy {
        std::vector<std::filesystem::path> levels;  ///< our group first, then every ancestor; empty: there is none
        bool isV2 = true;
    };

    /// \param sysroot stands before /proc and /sys; tests give a folder of their own
    explicit Cgroup(const std::filesystem::path& sysroot = "/");

    /// The smallest memory limit above us; nothing where there is none.
    [[nodiscard]] std::optional<std::uint64_t> memoryLimitBytes() const;

    /// The smallest of limit - (usage - inactive_file) over all ancestors: what may still be taken before the
    /// kernel reclaims or kills. Nothing where there is no limit.
    [[nodiscard]] std::optional<std::uint64_t> memoryHeadroomBytes() const;

    /// CPUs' worth of time that the tightest quota allows, such as 1.5; nothing where there is none.
    [[nodiscard]] std::optional<double> cpuQuota() const;

    [[nodiscard]] const Hierarchy& memory() const { return m_memory; }
    /// Of quotas, and how they were kept.
    [[nodiscard]] const Hierarchy& cpu() const { return m_cpu; }
    /// Of CPU time: "cpuacct" of v1, else v2, which counts it also without a controller.
    [[nodiscard]] const Hierarchy& cpuAccounting() const { return m_cpuAccounting; }
    /// v2 itself, whatever controllers it has: of pressure.
    [[nodiscard]] const Hierarchy& unified() const { return m_unified; }

private:
    [[nodiscard]] static std::optional<std::uint64_t> limitOf(const Hierarchy& hierarchy,
                                                              const std::filesystem::path& level);

    Hierarchy m_memory;
    Hierarchy m_cpu;
    Hierarchy m_cpuAccounting;
    Hierarchy m_unified;
};

}  // namespace clipscope::telemetry
