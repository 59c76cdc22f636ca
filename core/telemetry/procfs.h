// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/parse_proc_stat.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace clipscope::telemetry {

/// CPU time summed over the machine's CPUs.
using MachineCpuTime = CpuTime;

/// What /proc tells about this process and the machine. Absent where a file or a line is missing.
class Procfs {
public:
    /// \param sysroot stands before /proc; tests give a folder of their own
    explicit Procfs(const std::filesystem::path& sysroot = "/");

    [[nodiscard]] std::optional<CpuTime> machineCpuTime() const;
    /// MemTotal.
    [[nodiscard]] std::optional<std::uint64_t> memoryTotalBytes() const;
    /// MemAvailable.
    [[nodiscard]] std::optional<std::uint64_t> memoryAvailableBytes() const;
    /// Resident memory of this process.
    [[nodiscard]] std::optional<std::uint64_t> residentBytes() const;
    /// VmHWM: the largest resident memory since the process began or the last reset.
    [[nodiscard]] std::optional<std::uint64_t> peakResidentBytes() const;
    /// Makes VmHWM start again from the present resident memory.
    /// \return false where the kernel refuses it
    [[nodiscard]] bool resetPeakResident() const;
    /// The load averages as the kernel prints them: "0.10 0.20 0.30".
    [[nodiscard]] std::optional<std::string> loadAverages() const;

private:
    [[nodiscard]] std::optional<std::uint64_t> kibibytes(const char* file, std::string_view key) const;

    std::filesystem::path m_proc;
};

/// Shares of the CPU time of a machine, or of one CPU, between two moments, in percent.
struct CpuShares {
    double busy = 0;     ///< stolen time included
    double others = 0;   ///< of programs other than this one and what it started
    double stolen = 0;   ///< that a virtual machine's host gave to others
    double waiting = 0;  ///< idle while something waited for a disk
};

/// \param ownSeconds CPU time in between of this process and those that it started
/// \return nothing where no time passed, or where the kernel began to count anew. What it counts of idle and waiting
/// time may step back a little (proc(5)): then there was none.
[[nodiscard]] std::optional<CpuShares> cpuShares(const CpuTime& before, const CpuTime& after, double ownSeconds);

/// User and system time of this process in seconds, all threads.
[[nodiscard]] double processCpuSeconds();

}  // namespace clipscope::telemetry
