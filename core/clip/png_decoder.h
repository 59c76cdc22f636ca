// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/image.h"

#include <cstdint>
#include <span>
#include <string>

namespace clipscope::clip {

/// Decodes a PNG: palette, grey and 16 bits become 8-bit RGB, transparency lies over white.
/// \throws Error BadInput that names the picture
[[nodiscard]] Image decodePng(std::span<const std::uint8_t> bytes, const std::string& name);

}  // namespace clipscope::clip
