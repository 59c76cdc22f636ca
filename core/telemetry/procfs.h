// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace clipscope::telemetry {

/// CPU time of the whole machine since its start, in clock ticks summed over its CPUs.
struct MachineCpuTime {
    std::uint64_t busy = 0;    ///< stolen time included
    std::uint64_t stolen = 0;  ///< that a virtual machine's host gave to others
    std::uint64_t total = 0;
};

/// What /proc tells about this process and the machine. Absent where a file or a line is missing.
class Procfs {
public:
    /// \param sysroot stands before /proc; tests give a folder of their own
    explicit Procfs(const std::filesystem::path& sysroot = "/");

    [[nodiscard]] std::optional<MachineCpuTime> machineCpuTime() const;
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

/// Shares of a machine's CPU time between two moments, in percent.
struct CpuShares {
    double busy = 0;    ///< stolen time included
    double others = 0;  ///< of programs other than this one and what it started
};

/// \param ownSeconds CPU time in between of this process and those that it started
/// \return nothing where no time passed
[[nodiscard]] std::optional<CpuShares> cpuShares(const MachineCpuTime& before, const MachineCpuTime& after,
                                                 double ownSeconds);

/// User and system time of this process in seconds, all threads.
[[nodiscard]] double processCpuSeconds();

}  // namespace clipscope::telemetry
