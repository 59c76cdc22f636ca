// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace clipscope::telemetry {

/// The content of a file of /proc or /sys, or nothing where it cannot be read: its absence is ordinary.
[[nodiscard]] std::optional<std::string> readSmallFile(const std::filesystem::path& path);

/// Its first line without spaces at the ends.
[[nodiscard]] std::optional<std::string> readFirstLine(const std::filesystem::path& path);

}  // namespace clipscope::telemetry
