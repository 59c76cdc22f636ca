// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <string>

namespace clipscope::clip {

/// Pictures larger than this are refused before memory is taken for them.
inline constexpr std::uint64_t mostPixels = 512'000'000;

/// \throws Error BadInput that names the picture
inline void checkSize(std::uint64_t width, std::uint64_t height, const std::string& name) {
    if (width == 0 || height == 0 || width > mostPixels / height) {
        throw Error(ErrorCode::BadInput, MessageId::image_too_large,
                    {name, static_cast<std::int64_t>(width), static_cast<std::int64_t>(height)});
    }
}

}  // namespace clipscope::clip
