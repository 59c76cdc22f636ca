// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_model.h"
#include "core/clip/random_weights.h"

#include <cmath>
#include <cstdint>
#include <memory>
#include <numbers>
#include <vector>

namespace clipscope::test {

/// A CLIP of four layers: trained-like weights have all their traits only from the fourth on.
inline clip::ClipModel smallModel(clip::RandomKind kind, clip::Activation activation) {
    const clip::TransformerConfig shape{.width = 128, .layers = 4, .heads = 2, .mlpWidth = 512};
    clip::ClipConfig config{.name = "small",
                            .vision = shape,
                            .text = shape,
                            .imageSize = 64,
                            .patchSize = 16,
                            .contextLength = 24,
                            .vocabularySize = 1100,
                            .embeddingWidth = 64,
                            .activation = activation};
    auto weights = std::make_shared<const clip::RandomWeights>(config, 1, kind);
    return {.config = std::move(config), .weights = std::move(weights), .isRandom = true};
}

/// Pictures that differ as photos do, in what is large: each has waves and colours of its own.
inline std::vector<float> wavesFor(const clip::ClipConfig& config, std::int64_t count) {
    std::vector<float> values;
    for (std::int64_t picture = 0; picture < count; ++picture) {
        for (std::int64_t colour = 0; colour < 3; ++colour) {
            const auto phase = static_cast<double>((picture * 7 + colour * 5) % 11);
            const double across = 1 + static_cast<double>((picture * 3 + colour) % 5);
            const double down = 1 + static_cast<double>((picture + 2 * colour) % 7);
            for (std::int64_t y = 0; y < config.imageSize; ++y) {
                for (std::int64_t x = 0; x < config.imageSize; ++x) {
                    const double angle = (across * static_cast<double>(x) + down * static_cast<double>(y)) /
                                         static_cast<double>(config.imageSize);
                    values.push_back(
                        static_cast<float>(std::sin(2 * std::numbers::pi * angle + phase) + (phase - 5) / 5));
                }
            }
        }
    }
    return values;
}

}  // namespace clipscope::test
