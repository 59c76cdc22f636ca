// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/preprocess.h"

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

/// What a picture of a size is resized to, and the part of it that remains.
struct Geometry {
    std::int64_t width;
    std::int64_t height;
    kernels::Window window;

    Geometry(int sourceWidth, int sourceHeight, const ClipConfig& config) {
        const int size = static_cast<int>(config.imageSize);
        const bool isPortrait = sourceHeight > sourceWidth;
        const std::int64_t longer =
            longerSide(std::min(sourceWidth, sourceHeight), std::max(sourceWidth, sourceHeight), size);
        width = isPortrait ? size : longer;
        height = isPortrait ? longer : size;
        window = {.left = centred(width, size), .top = centred(height, size), .width = size, .height = size};
    }
};

}  // namespace

void preprocess(const Image& image, const ClipConfig& config, std::span<float> out) {
    const Geometry geometry(image.width, image.height, config);
    thread_local kernels::Resizer resizer;
    resizer.resizeNormalised({.width = image.width, .height = image.height, .rgb = image.rgb}, geometry.width,
                             geometry.height, geometry.window, config.mean, config.deviation, out);
}

ColumnChooser columnsForPreprocessing(const ClipConfig& config) {
    return [config](int width, int height) -> ColumnRange {
        const Geometry geometry(width, height, config);
        const std::int64_t left = geometry.window.left;
        const std::int64_t right = left + geometry.window.width - 1;
        return {.begin = kernels::AxisWeights::sourceOf(left, width, geometry.width).begin,
                .end = kernels::AxisWeights::sourceOf(right, width, geometry.width).end};
    };
}

}  // namespace clipscope::clip
