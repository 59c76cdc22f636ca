// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/inductor/python_environment.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string_view>

namespace clipscope::backend {

/// What completing a Python environment takes on disk.
inline constexpr std::uint64_t inductorDiskBytes = 4'300'000'000;

/// Adds Python's half of LibTorch to an environment that has the other, and imports it for a trial. What was stopped or
/// failed is gone on with by the next call.
///
/// \param requirements a file of pip's with a hash for each package
/// \param onLine what pip says, line by line
/// \throws Error Output for too small a disk, Unavailable where pip or the trial fails, Stopped
void completePython(const PythonEnvironment& environment, const std::filesystem::path& requirements,
                    std::stop_token stop, const std::function<void(std::string_view)>& onLine);

}  // namespace clipscope::backend
