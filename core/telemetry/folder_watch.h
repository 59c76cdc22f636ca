// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace clipscope::telemetry {

/// Notices devices that came or went: looks at the entries of a folder of /sys, at most once a second. Not thread-safe.
class FolderWatch {
public:
    explicit FolderWatch(std::filesystem::path folder);

    /// What is there now is known. Called before what is there is looked at, so that nothing is missed in between.
    void remember();

    /// Whether the entries differ from those at remember(); true until the next remember(). Allocates nothing.
    [[nodiscard]] bool hasChanged(Clock::time_point now);

private:
    std::filesystem::path m_folder;
    std::uint64_t m_known = 0;
    std::optional<Clock::time_point> m_lastLook;
    bool m_hasChanged = false;
};

}  // namespace clipscope::telemetry
