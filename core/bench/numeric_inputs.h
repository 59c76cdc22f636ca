// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/numeric_expressions.h"
#include "core/clip/clip_config.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace clipscope::bench {

/// The inputs of the numeric expressions, sized as a batch of CLIP's has them: 8 photos of 640 x 480 to the model's
/// image size, and 256 embeddings of 512 each. The same for the same seed.
/// \param photo a picture
/// \throws Error BadInput where it cannot be decoded
[[nodiscard]] backend::NumericInputs makeNumericInputs(const clip::ClipConfig& config,
                                                       const std::filesystem::path& photo, std::uint64_t seed);

/// An expression's inputs for people: "256 x 512".
[[nodiscard]] std::string inputsText(const backend::NumericInputs& inputs, backend::NumericExpression expression);

}  // namespace clipscope::bench
