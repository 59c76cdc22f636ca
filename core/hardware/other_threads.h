// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace clipscope::hardware {

/// Keeps the threads that do not compute (window, sampler, journal) off the CPUs of those that do, where there is a CPU
/// to spare. The destructor lets them run everywhere again. Not thread-safe.
class OtherThreads {
public:
    OtherThreads() = default;
    OtherThreads(const OtherThreads&) = delete;
    OtherThreads& operator=(const OtherThreads&) = delete;
    ~OtherThreads();

    /// \param computing CPUs of the threads that compute, ascending
    /// \param exempt ids of those threads
    /// \return the CPUs that every other thread of the process is on from now: all that were offered where none is left
    std::vector<int> keepOff(const std::vector<int>& computing, const std::vector<int>& exempt);

private:
    bool m_areMoved = false;
};

}  // namespace clipscope::hardware
