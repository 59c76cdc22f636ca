// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::clip {

/// The activation between the two linears of a transformer block's MLP.
enum class Activation {
    QuickGelu,  ///< x * sigmoid(1.702 x): OpenAI's weights
    Gelu,       ///< exact, by erf: most of open_clip's
};

/// Sizes of one transformer. `width` is a multiple of `heads`.
struct TransformerConfig {
    std::int64_t width = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t mlpWidth = 0;

    bool operator==(const TransformerConfig&) const = default;
};

/// All that is needed, besides weights, to run a CLIP with a ViT image tower.
struct ClipConfig {
    std::string name;  ///< "vit-b-32", or the stem of the weights' file or folder
    TransformerConfig vision;
    TransformerConfig text;
    std::int64_t imageSize = 224;  ///< pixels, square
    std::int64_t patchSize = 32;   ///< pixels; divides imageSize
    std::int64_t contextLength = 77;
    std::int64_t vocabularySize = 49408;
    std::int64_t embeddingWidth = 512;
    Activation activation = Activation::QuickGelu;
    double layerNormEpsilon = 1e-5;
    std::array<float, 3> mean{0.48145466F, 0.4578275F, 0.40821073F};  ///< RGB, of values in 0..1
    std::array<float, 3> deviation{0.26862954F, 0.26130258F, 0.27577711F};

    /// Image tokens: one for each patch and the class token.
    [[nodiscard]] std::int64_t imageTokens() const {
        const std::int64_t side = imageSize / patchSize;
        return side * side + 1;
    }
    /// The token that starts every caption.
    [[nodiscard]] std::int64_t startToken() const { return vocabularySize - 2; }
    /// The token that ends every caption; the text tower pools there.
    [[nodiscard]] std::int64_t endToken() const { return vocabularySize - 1; }

    bool operator==(const ClipConfig&) const = default;
};

/// Names of the built-in configurations, in the order in which they are shown: vit-b-32, vit-b-16,
/// vit-l-14 and tiny, which is for tests.
[[nodiscard]] const std::vector<std::string>& presetNames();

/// \throws Error BadUsage that lists the presets where `name` is none of them
[[nodiscard]] ClipConfig preset(std::string_view name);

}  // namespace clipscope::clip
