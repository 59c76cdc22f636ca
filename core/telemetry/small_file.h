// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clipscope::telemetry {

/// The content of a file of /proc or /sys, or nothing where it cannot be read: its absence is ordinary.
[[nodiscard]] std::optional<std::string> readSmallFile(const std::filesystem::path& path);

/// Its first line without spaces at the ends.
[[nodiscard]] std::optional<std::string> readFirstLine(const std::filesystem::path& path);

/// Its beginning, as much as `buffer` holds, for what is read often from files too many to be kept open: allocates
/// nothing.
[[nodiscard]] std::optional<std::string_view> readSmallFile(const char* path, std::span<char> buffer);

}  // namespace clipscope::telemetry
