// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"

#include <vector>

namespace clipscope::backend {

/// The threads that run LibTorch's parallel regions for one that begins them.
struct ThreadTeam {
    int threads = 1;
    std::vector<int> cpus;  ///< that they are kept on; empty: all that were offered
    bool isPinned = false;  ///< each on one of them

    bool operator==(const ThreadTeam&) const = default;
};

/// Makes it the calling thread's team, unless it is.
/// \throws Error Unavailable where the system refuses to bind one, or OpenMP gives fewer
void useTeam(const ThreadTeam& team);

/// Makes it the calling thread's team, binds its threads anew, and tells how they run.
[[nodiscard]] Placement placeTeam(const ThreadTeam& team);

}  // namespace clipscope::backend
