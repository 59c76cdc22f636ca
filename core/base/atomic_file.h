// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace clipscope {

/// Replaces a file so that a reader, or a crash, sees the old content or the new and nothing between:
/// written beside it, synced, renamed. A symbolic link stays one: what it leads to is replaced. What is no plain file,
/// such as a device or a pipe, is written to as it is.
///
/// \throws Error Output, naming the file and the cause (a full disk, permissions); the old file is then
/// untouched and nothing is left beside it
void writeFileAtomically(const std::filesystem::path& path, std::string_view content);

/// Tells before long work whether its result could be kept. Leaves the file as it is, and nothing beside it.
/// \throws Error Output as writeFileAtomically, where that could not write the file now
void requireWritable(const std::filesystem::path& path);

}  // namespace clipscope
