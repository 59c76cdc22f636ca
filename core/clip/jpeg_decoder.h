// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/image.h"

#include <cstdint>
#include <span>
#include <string>

namespace clipscope::clip {

/// Decodes a JPEG as it is stored, without applying its orientation.
/// \throws Error BadInput that names the picture; a warning of the decoder (a truncated or corrupt file) counts
[[nodiscard]] Image decodeJpeg(std::span<const std::uint8_t> bytes, const std::string& name);

}  // namespace clipscope::clip
