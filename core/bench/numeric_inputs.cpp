// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/numeric_inputs.h"

#include "core/clip/preprocess.h"
#include "core/kernels/normalise_rows.h"

#include <algorithm>
#include <random>

namespace clipscope::bench {
namespace {

using backend::NumericExpression;

constexpr std::size_t photoCount = 8;
constexpr std::size_t rowCount = 256;
constexpr std::size_t width = 512;

std::vector<float> randomRows(std::mt19937_64& random) {
    std::normal_distribution<float> normal;
    std::vector<float> rows(rowCount * width);
    std::ranges::generate(rows, [&] { return normal(random); });
    return rows;
}

}  // namespace

backend::NumericInputs makeNumericInputs(const clip::ClipConfig& config, const std::filesystem::path& photo,
                                         std::uint64_t seed) {
    std::mt19937_64 random(seed * 1000003);
    backend::NumericInputs inputs;
    inputs.photos.assign(photoCount, clip::decodeImage(photo));
    const clip::ResizeAndCrop geometry(inputs.photoWidth(), inputs.photoHeight(), config);
    inputs.resizedWidth = geometry.width;
    inputs.resizedHeight = geometry.height;
    inputs.left = geometry.left;
    inputs.top = geometry.top;
    inputs.size = config.imageSize;
    inputs.mean = config.mean;
    inputs.deviation = config.deviation;
    inputs.width = static_cast<std::int64_t>(width);
    inputs.rows = randomRows(random);
    inputs.images = randomRows(random);
    inputs.texts = randomRows(random);
    kernels::normaliseRows(inputs.images, width, inputs.images);
    kernels::normaliseRows(inputs.texts, width, inputs.texts);
    inputs.scale = 100;
    return inputs;
}

std::string inputsText(const backend::NumericInputs& inputs, NumericExpression expression) {
    const auto times = [](auto one, auto other) { return std::to_string(one) + " x " + std::to_string(other); };
    const auto each = static_cast<std::size_t>(inputs.width);
    switch (expression) {
        case NumericExpression::ResizeNormalise:
            return std::to_string(inputs.photos.size()) + " photos of " +
                   times(inputs.photoWidth(), inputs.photoHeight()) + " to " + times(inputs.size, inputs.size);
        case NumericExpression::NormaliseRows:
            return times(inputs.rows.size() / each, each);
        case NumericExpression::SimilaritySoftmax:
            break;
    }
    return std::to_string(inputs.images.size() / each) + " images, " + std::to_string(inputs.texts.size() / each) +
           " texts, " + std::to_string(each) + " wide";
}

}  // namespace clipscope::bench
