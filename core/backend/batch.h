// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <variant>

namespace clipscope::backend {

/// Values of preprocessed images: fp32, or the bits of bf16.
using PixelValues = std::variant<std::span<const float>, std::span<const std::uint16_t>>;

/// Preprocessed images in the caller's memory.
struct PixelBatch {
    std::int64_t count = 0;
    std::int64_t imageSize = 0;
    PixelValues values;  ///< count x 3 x imageSize x imageSize, planar RGB, normalised
};

/// Tokenised captions in the caller's memory.
struct TokenBatch {
    std::int64_t count = 0;
    std::int64_t contextLength = 0;
    std::span<const std::int32_t> ids;      ///< count x contextLength
    std::span<const std::int32_t> lengths;  ///< count; each up to and including the end token
};

using InputBatch = std::variant<PixelBatch, TokenBatch>;

/// Where an encoder writes its result: in the caller's memory, readable when encode() returns.
struct EmbeddingBatch {
    std::int64_t width = 0;
    std::span<float> values;  ///< count x width, of unit length each
};

/// What every engine owes, and damaged weights break.
/// \throws Error BadInput where one of the values is an infinity or no number
void requireFinite(std::span<const float> embeddings);

}  // namespace clipscope::backend
