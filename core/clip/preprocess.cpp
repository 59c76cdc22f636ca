// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/preprocess.h"

#include "core/kernels/normalise.h"
#include "core/kernels/resize.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace clipscope::clip {
namespace {

/// torchvision's rule: the longer side is cut to a whole number.
std::int64_t longerSide(int shorter, int longer, std::int64_t size) {
    return size * longer / shorter;
}

/// torchvision's rule: half a pixel goes to the even neighbour.
std::int64_t centred(std::int64_t whole, std::int64_t part) {
    return std::llrint(static_cast<double>(whole - part) / 2);
}

}  // namespace

void preprocess(const Image& image, const ClipConfig& config, std::span<float> out) {
    const int size = static_cast<int>(config.imageSize);
    const bool isPortrait = image.height > image.width;
    const std::int64_t longer =
        longerSide(std::min(image.width, image.height), std::max(image.width, image.height), size);
    const std::int64_t width = isPortrait ? size : longer;
    const std::int64_t height = isPortrait ? longer : size;
    thread_local kernels::Resizer resizer;
    thread_local std::vector<std::uint8_t> bytes;
    bytes.resize(3 * static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
    resizer.resize({.width = image.width, .height = image.height, .rgb = image.rgb}, width, height,
                   {.left = centred(width, size), .top = centred(height, size), .width = size, .height = size}, bytes);
    kernels::normalise(bytes, config.mean, config.deviation, out);
}

}  // namespace clipscope::clip
