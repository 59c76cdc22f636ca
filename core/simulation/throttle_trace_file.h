// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/throttle_sample.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::simulation {

/// What a file of samples holds; docs/throttling.md describes its lines.
struct ThrottleTraceFile {
    std::vector<telemetry::ThrottleSample> samples;
    std::vector<std::string> unknownKeys;  ///< that were ignored, each once
};

/// \throws Error BadInput that names the file and the line where it is no such file, or its times do not ascend
[[nodiscard]] ThrottleTraceFile readThrottleTrace(const std::filesystem::path& file);

/// The same of its content.
/// \param name stands for the file in errors
[[nodiscard]] ThrottleTraceFile parseThrottleTrace(std::string_view content, const std::string& name);

}  // namespace clipscope::simulation
