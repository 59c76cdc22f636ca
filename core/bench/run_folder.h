// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace clipscope::bench {

/// Makes the folder of a run, `<outputDir>/<time>-<plan>`, with the folders above it. A number is added where
/// another run of that second has it.
/// \throws Error Output that names the folder and the cause
[[nodiscard]] std::filesystem::path makeRunFolder(const std::filesystem::path& outputDir, const std::string& planName,
                                                  std::chrono::system_clock::time_point time);

/// Local time as in folder names: "2026-11-24T10-22-07".
[[nodiscard]] std::string folderTime(std::chrono::system_clock::time_point time);

/// Local time with its zone, ISO 8601: "2026-11-24T10:22:07+0100".
[[nodiscard]] std::string isoTime(std::chrono::system_clock::time_point time);

}  // namespace clipscope::bench
