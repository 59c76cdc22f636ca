// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduler/memory_estimate.h"

#include "core/clip/cost.h"

#include <algorithm>
#include <cmath>

namespace clipscope::scheduler {
namespace {

constexpr double floatBytes = 4;
constexpr double unforeseen = 1.25;
constexpr double engineScratch = 128.0 * 1024 * 1024;

double activationElements(const clip::TransformerConfig& shape, std::int64_t tokens) {
    constexpr double residualLike = 5;  // residual, its norm, and query, key, value of the attention
    constexpr double mlpLike = 3;       // fc1's output, its sigmoid, their product
    const double perToken =
        residualLike * static_cast<double>(shape.width) + mlpLike * static_cast<double>(shape.mlpWidth);
    return static_cast<double>(tokens) * perToken;
}

}  // namespace

std::int64_t MemoryEstimate::largestBatch(double headroomBytes) const {
    const double left = usableShareOfMemory * headroomBytes - weightBytes - fixedBytes;
    if (left <= 0) {
        return 0;
    }
    // The positive root of bytesPerPair n^2 + bytesPerItem n = left, in the form that is exact for bytesPerPair = 0.
    const double root = std::sqrt(bytesPerItem * bytesPerItem + 4 * bytesPerPair * left);
    return static_cast<std::int64_t>(std::floor(2 * left / (bytesPerItem + root)));
}

MemoryEstimate estimateMemory(const clip::ClipConfig& config, backend::Tower tower, backend::Precision precision) {
    const double elementBytes = precision == backend::Precision::Bf16 ? 2 : floatBytes;
    MemoryEstimate estimate{.fixedBytes = engineScratch};
    double inputs = 0;
    double activations = 0;
    if (tower != backend::Tower::Text) {
        const double pixels = 3.0 * static_cast<double>(config.imageSize * config.imageSize);
        estimate.weightBytes += elementBytes * static_cast<double>(clip::imageParameters(config));
        inputs += pixels * (floatBytes + elementBytes);
        activations = activationElements(config.vision, config.imageTokens());
    }
    if (tower != backend::Tower::Image) {
        estimate.weightBytes += elementBytes * static_cast<double>(clip::textParameters(config));
        inputs += static_cast<double>(config.contextLength) * sizeof(std::int32_t);
        activations = std::max(activations, activationElements(config.text, config.contextLength));
    }
    estimate.bytesPerItem = unforeseen * (inputs + elementBytes * activations) +
                            2 * floatBytes * static_cast<double>(config.embeddingWidth);
    if (tower == backend::Tower::Pair) {
        estimate.bytesPerPair = floatBytes;
    }
    return estimate;
}

}  // namespace clipscope::scheduler
