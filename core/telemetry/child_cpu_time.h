// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/process_list.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

namespace clipscope::telemetry {

/// CPU time of the processes that this one started, and of those that they started in turn: of the living, and of those
/// that were waited for. Allocates only where there are more processes than ever before. Not thread-safe.
class ChildCpuTime {
public:
    /// \param sysroot stands before /proc
    explicit ChildCpuTime(const std::filesystem::path& sysroot = "/");

    /// Seconds since this process began, user and system. Never less than before: a child that ends between two looks
    /// moves from the living to those waited for. 0 where /proc does not tell.
    [[nodiscard]] double seconds();

    /// The same where the caller has read more already.
    /// \param self what /proc/self/stat says
    /// \param forks how many processes the machine ever started, where known: while it stays, nobody new is looked for
    [[nodiscard]] double seconds(const ProcessStat& self, std::optional<std::uint64_t> forks);

private:
    void findDescendants(int self);

    ProcessList m_processes;
    // Each by ascending number:
    std::vector<int> m_living;
    std::vector<int> m_descendants;                ///< that lived when they were looked at
    std::vector<int> m_strangers;                  ///< processes that are none, so that each is looked at once
    std::vector<std::pair<int, int>> m_newcomers;  ///< processes not seen before, with their parents
    std::optional<std::uint64_t> m_forks;          ///< when it was last looked for newcomers
    double m_most = 0;
};

}  // namespace clipscope::telemetry
