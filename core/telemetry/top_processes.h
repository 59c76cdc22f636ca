// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/process_list.h"
#include "core/telemetry/procfs.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// A process that used CPU time.
struct BusyProcess {
    int process = 0;
    std::string name;    ///< the first 15 bytes of its program's, as the kernel has it
    double percent = 0;  ///< of the CPU time of the whole machine

    bool operator==(const BusyProcess&) const = default;
};

/// Names the programs that take the CPUs: each look reads every process once, so ask it seldom (Pace::Slow). Not
/// thread-safe.
class TopProcesses {
public:
    /// So many are named.
    static constexpr std::size_t most = 3;
    /// Those that would show as 0 % are not.
    static constexpr double leastPercent = 0.5;

    /// \param sysroot stands before /proc
    explicit TopProcesses(const std::filesystem::path& sysroot = "/");

    /// The busiest since the last call, the busiest first, without this process and those that it started, and without
    /// those that used less than leastPercent. Empty at the first call, and where /proc does not tell. A process that
    /// ended since is missed; one that began since counts with all of its time.
    [[nodiscard]] std::vector<BusyProcess> busiest();

private:
    struct Seen {
        int process = 0;
        int parent = 0;
        std::string name;
        std::uint64_t startTicks = 0;
        std::uint64_t cpuTicks = 0;
        bool isOurs = false;
    };

    void readProcesses(int self);
    [[nodiscard]] const Seen* before(const Seen& now) const;

    Procfs m_procfs;
    ProcessList m_processes;
    std::vector<int> m_living;
    std::vector<Seen> m_previous;  ///< ascending
    std::vector<Seen> m_current;
    std::optional<std::uint64_t> m_previousTotal;
};

}  // namespace clipscope::telemetry
