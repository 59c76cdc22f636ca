// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/image.h"

#include <cstdint>
#include <span>

namespace clipscope::clip {

/// The orientation of a JPEG's EXIF block, 1 to 8; 1 (upright) where there is none or it makes no sense.
[[nodiscard]] int exifOrientation(std::span<const std::uint8_t> jpeg);

/// Turns and mirrors a picture that is stored in an orientation of 1 to 8 so that it is upright.
[[nodiscard]] Image makeUpright(Image image, int orientation);

}  // namespace clipscope::clip
