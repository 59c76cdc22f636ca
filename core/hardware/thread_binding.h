// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace clipscope::hardware {

/// Lets the calling thread run on these CPUs alone, and asks the system whether that is so.
/// \param cpus by the system's numbers, ascending, at least one
/// \throws Error Unavailable where the system refuses, or where what is read back differs
void bindThisThread(const std::vector<int>& cpus);

/// Lets another thread of this process run on these CPUs alone.
/// \param threadId as gettid() gives it
/// \return false where the system refuses, for one because the thread has ended
bool bindThread(int threadId, const std::vector<int>& cpus);

/// The CPUs that a thread of this process may run on, as the system tells; none for one that has ended.
[[nodiscard]] std::vector<int> cpusOfThread(int threadId);

/// The calling thread, as gettid() gives it.
[[nodiscard]] int thisThreadId();

}  // namespace clipscope::hardware
