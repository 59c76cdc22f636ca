// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/cost.h"

namespace clipscope::clip {
namespace {

double blocksMultiplyAccumulates(const TransformerConfig& shape, std::int64_t tokens) {
    const auto width = static_cast<double>(shape.width);
    const auto length = static_cast<double>(tokens);
    const double linears = length * width * (4 * width + 2 * static_cast<double>(shape.mlpWidth));
    const double attention = 2 * length * length * width;
    return static_cast<double>(shape.layers) * (linears + attention);
}

std::int64_t blocksParameters(const TransformerConfig& shape) {
    const std::int64_t width = shape.width;
    const std::int64_t attention = 4 * (width * width + width);
    const std::int64_t mlp = 2 * width * shape.mlpWidth + shape.mlpWidth + width;
    const std::int64_t norms = 4 * width;
    return shape.layers * (attention + mlp + norms);
}

}  // namespace

double imageMultiplyAccumulates(const ClipConfig& config) {
    const auto width = static_cast<double>(config.vision.width);
    const double patches = static_cast<double>(config.imageTokens() - 1) * width * 3 *
                           static_cast<double>(config.patchSize * config.patchSize);
    return patches + blocksMultiplyAccumulates(config.vision, config.imageTokens()) +
           width * static_cast<double>(config.embeddingWidth);
}

double textMultiplyAccumulates(const ClipConfig& config) {
    return blocksMultiplyAccumulates(config.text, config.contextLength) +
           static_cast<double>(config.text.width) * static_cast<double>(config.embeddingWidth);
}

std::int64_t imageParameters(const ClipConfig& config) {
    const std::int64_t width = config.vision.width;
    return width * 3 * config.patchSize * config.patchSize + width * (1 + config.imageTokens() + 4) +
           blocksParameters(config.vision) + width * config.embeddingWidth;
}

std::int64_t textParameters(const ClipConfig& config) {
    const std::int64_t width = config.text.width;
    return width * (config.vocabularySize + config.contextLength + 2) + blocksParameters(config.text) +
           width * config.embeddingWidth;
}

}  // namespace clipscope::clip
