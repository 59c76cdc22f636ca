// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/inductor/python_environment.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string_view>

namespace clipscope::backend {

/// What completing a Python environment takes on disk: what stays, and beside it what is downloaded.
inline constexpr std::uint64_t inductorDiskBytes = 4'300'000'000 + 2'400'000'000;

/// Whether Python's half of LibTorch is there: imports it for a trial. Marks the environment as complete if that works,
/// and takes the mark away if not.
/// \throws Error Output where the mark cannot be written, Unavailable where Python cannot be started, Stopped
[[nodiscard]] bool tryPython(const PythonEnvironment& environment, const std::stop_token& stop);

/// Adds Python's half of LibTorch to an environment that has the other, and tries it. Where pip finds all packages
/// there and they still cannot be imported, it installs them anew. Downloads lie inside the environment and are gone
/// afterwards, however it ends.
///
/// \param requirements a file of pip's with a hash for each package
/// \param onLine what pip says, line by line
/// \param diskBytes that have to be free
/// \throws Error Output for too small or too full a disk, Unavailable where pip or the trial fails, Stopped
void completePython(const PythonEnvironment& environment, const std::filesystem::path& requirements,
                    const std::stop_token& stop, const std::function<void(std::string_view)>& onLine,
                    std::uint64_t diskBytes = inductorDiskBytes);

}  // namespace clipscope::backend
