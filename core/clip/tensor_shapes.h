// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_config.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace clipscope::clip {

/// Every tensor of a model under WeightSource's names, with its shape.
[[nodiscard]] std::map<std::string, std::vector<std::int64_t>> tensorShapes(const ClipConfig& config);

}  // namespace clipscope::clip
