// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace clipscope::telemetry {

/// CPU time since the machine's start, in clock ticks: of one CPU, or summed over all.
struct CpuTime {
    std::uint64_t busy = 0;     ///< stolen time included
    std::uint64_t stolen = 0;   ///< that a virtual machine's host gave to others
    std::uint64_t waiting = 0;  ///< idle while something waited for a disk
    std::uint64_t total = 0;

    bool operator==(const CpuTime&) const = default;
};

/// What /proc/stat tells.
struct ProcStat {
    struct Cpu {
        int number = 0;
        CpuTime time;

        bool operator==(const Cpu&) const = default;
    };
    std::optional<CpuTime> machine;
    std::vector<Cpu> cpus;                         ///< those that are online, by ascending number
    std::optional<std::uint64_t> contextSwitches;  ///< since the machine's start
    std::optional<std::uint64_t> forks;            ///< processes and threads that were ever started
};

/// Replaces what `stat` held by what the text of /proc/stat says; what it does not say is nothing. Allocates only
/// where there are more CPUs than ever before. Pure.
void parseProcStat(std::string_view text, ProcStat& stat);

}  // namespace clipscope::telemetry
