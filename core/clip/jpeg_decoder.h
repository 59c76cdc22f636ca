// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/image.h"

#include <cstdint>
#include <span>
#include <string>

namespace clipscope::clip {

/// Decodes a JPEG as it is stored, without applying its orientation.
/// \param image takes the picture; where it held one of the same size its memory is neither allocated nor cleared anew
/// \param columns where given, nothing outside of these columns needs to be made; it may hold anything
/// \throws Error BadInput that names the picture; a warning of the decoder (a truncated or corrupt file) counts
void decodeJpeg(std::span<const std::uint8_t> bytes, const std::string& name, Image& image,
                const ColumnChooser& columns = {});

}  // namespace clipscope::clip
