// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/preprocess.h"

#include "core/kernels/resize.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace clipscope::clip {
namespace {

std::int64_t centred(std::int64_t whole, std::int64_t part) {
    return std::llrint(static_cast<double>(whole - part) / 2);
}

template <typename Value>
void preprocessTo(const Image& image, const ClipConfig& config, std::span<Value> out) {
    const ResizeAndCrop geometry(image.width, image.height, config);
    const int size = static_cast<int>(config.imageSize);
    thread_local kernels::Resizer resizer;
    resizer.resizeNormalised({.width = image.width, .height = image.height, .rgb = image.rgb}, geometry.width,
                             geometry.height,
                             {.left = geometry.left, .top = geometry.top, .width = size, .height = size}, config.mean,
                             config.deviation, out);
}

}  // namespace

ResizeAndCrop::ResizeAndCrop(int sourceWidth, int sourceHeight, const ClipConfig& config) {
    const std::int64_t size = config.imageSize;
    const bool isPortrait = sourceHeight > sourceWidth;
    const std::int64_t longer = size * std::max(sourceWidth, sourceHeight) / std::min(sourceWidth, sourceHeight);
    width = isPortrait ? size : longer;
    height = isPortrait ? longer : size;
    left = centred(width, size);
    top = centred(height, size);
}

void preprocess(const Image& image, const ClipConfig& config, std::span<float> out) {
    preprocessTo(image, config, out);
}

void preprocess(const Image& image, const ClipConfig& config, std::span<std::uint16_t> out) {
    preprocessTo(image, config, out);
}

ColumnChooser columnsForPreprocessing(const ClipConfig& config) {
    return [config](int width, int height) -> ColumnRange {
        const ResizeAndCrop geometry(width, height, config);
        const std::int64_t left = geometry.left;
        const std::int64_t right = left + config.imageSize - 1;
        return {.begin = kernels::AxisWeights::sourceOf(left, width, geometry.width).begin,
                .end = kernels::AxisWeights::sourceOf(right, width, geometry.width).end};
    };
}

}  // namespace clipscope::clip
