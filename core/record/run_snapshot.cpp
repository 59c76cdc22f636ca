// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_snapshot.h"

#include <algorithm>

namespace clipscope::record {

std::string_view nameOf(CaseStatus status) {
    constexpr std::array<std::string_view, 6> names{"waiting", "running", "done", "failed", "skipped", "stopped"};
    return names[static_cast<std::size_t>(status)];
}

std::string_view nameOf(RunState state) {
    constexpr std::array<std::string_view, 6> names{"preparing", "running", "complete", "stopped", "aborted", "failed"};
    return names[static_cast<std::size_t>(state)];
}

const TelemetryState::Picked* TelemetryState::find(std::string_view role) const {
    const auto found =
        std::ranges::find_if(picked, [&](const Picked& item) { return item.pick.role == role && item.present.isOk(); });
    return found == picked.end() ? nullptr : &*found;
}

}  // namespace clipscope::record
