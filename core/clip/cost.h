// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_config.h"

#include <cstdint>

namespace clipscope::clip {

/// Multiply-accumulates of a tower for one input: its linears and attention products; ViT-B/32 has 4.4 G for an
/// image and 3.0 G for a caption of 77 tokens.
[[nodiscard]] double imageMultiplyAccumulates(const ClipConfig& config);
[[nodiscard]] double textMultiplyAccumulates(const ClipConfig& config);

/// Elements of a tower's weights.
[[nodiscard]] std::int64_t imageParameters(const ClipConfig& config);
[[nodiscard]] std::int64_t textParameters(const ClipConfig& config);

}  // namespace clipscope::clip
