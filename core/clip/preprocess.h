// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_config.h"
#include "core/clip/image.h"

#include <span>

namespace clipscope::clip {

/// CLIP's preprocessing: the shorter side to `config.imageSize` by bicubic interpolation with antialiasing
/// on 8-bit values (as PIL does it), centre crop, scale to 0..1, normalise.
///
/// \param out 3 x imageSize x imageSize values, planar RGB
void preprocess(const Image& image, const ClipConfig& config, std::span<float> out);

/// The columns that preprocess() reads of pictures: for decodeImage(), which then spares itself the others.
[[nodiscard]] ColumnChooser columnsForPreprocessing(const ClipConfig& config);

}  // namespace clipscope::clip
