// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

namespace clipscope::backend {

/// The files of the OpenMP runtimes that are mapped into this process.
[[nodiscard]] std::set<std::string> openMpRuntimes();

/// Two runtimes do not know of each other's threads, and code that mixes them has given wrong results.
/// \throws Error Unavailable, naming them, where there are more than one
void requireOneOpenMp();

}  // namespace clipscope::backend
