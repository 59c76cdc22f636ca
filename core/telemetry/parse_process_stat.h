// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clipscope::telemetry {

/// What /proc/[pid]/stat tells of a process.
struct ProcessStat {
    int process = 0;
    int parent = 0;
    std::string_view name;          ///< the first 15 bytes of its program's; may hold anything
    std::uint64_t ownTicks = 0;     ///< CPU time of all its threads, user and system
    std::uint64_t waitedTicks = 0;  ///< of its children that it waited for, and theirs
    std::uint64_t threads = 0;
    std::uint64_t startTicks = 0;  ///< when it was started, since the machine was
};

/// \return nothing where the text is no such line, as while a process goes; its name points into `text`. Pure.
[[nodiscard]] std::optional<ProcessStat> parseProcessStat(std::string_view text);

}  // namespace clipscope::telemetry
