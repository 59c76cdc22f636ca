// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_config.h"
#include "core/clip/image.h"

#include <cstdint>
#include <span>

namespace clipscope::clip {

/// CLIP's preprocessing: the shorter side to `config.imageSize` by bicubic interpolation with antialiasing
/// on 8-bit values (as PIL does it), centre crop, scale to 0..1, normalise.
///
/// \param out 3 x imageSize x imageSize values, planar RGB
void preprocess(const Image& image, const ClipConfig& config, std::span<float> out);

/// The same, each value rounded to bf16.
/// \param out 3 x imageSize x imageSize, the bits of bf16
void preprocess(const Image& image, const ClipConfig& config, std::span<std::uint16_t> out);

/// What a picture is resized to, and the square of `config.imageSize` that remains.
struct ResizeAndCrop {
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::int64_t left = 0;
    std::int64_t top = 0;

    /// By torchvision's rules: the longer side is cut to a whole number, half a pixel goes to the even neighbour.
    ResizeAndCrop(int sourceWidth, int sourceHeight, const ClipConfig& config);
};

/// The columns that preprocess() reads of pictures: for decodeImage(), which then spares itself the others.
[[nodiscard]] ColumnChooser columnsForPreprocessing(const ClipConfig& config);

}  // namespace clipscope::clip
