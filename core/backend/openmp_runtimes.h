// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <istream>
#include <set>
#include <string>

namespace clipscope::backend {

/// The files of OpenMP runtimes (GNU's, Intel's, LLVM's) among those that a process has mapped.
/// \param maps as /proc/PID/maps has them
[[nodiscard]] std::set<std::string> openMpRuntimes(std::istream& maps);

/// Those of this process.
[[nodiscard]] std::set<std::string> openMpRuntimes();

/// Two runtimes do not know of each other's threads, and code that mixes them has given wrong results.
/// \throws Error Unavailable, naming them, where there are more than one
void requireOneOpenMp(const std::set<std::string>& runtimes);

}  // namespace clipscope::backend
