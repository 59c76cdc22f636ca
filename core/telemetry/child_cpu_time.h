// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <set>

namespace clipscope::telemetry {

/// CPU time of the processes that this one started, and of those that they started in turn: of the living, and of those
/// that were waited for. Not thread-safe.
class ChildCpuTime {
public:
    /// \param sysroot stands before /proc
    explicit ChildCpuTime(const std::filesystem::path& sysroot = "/");

    /// Seconds since this process began, user and system. Never less than before: a child that ends between two looks
    /// moves from the living to those waited for. 0 where /proc does not tell.
    [[nodiscard]] double seconds();

private:
    void findDescendants(int self);

    std::filesystem::path m_proc;
    std::set<int> m_descendants;  ///< that live
    std::set<int> m_strangers;    ///< processes that are none, so that each is looked at once
    double m_most = 0;
};

}  // namespace clipscope::telemetry
