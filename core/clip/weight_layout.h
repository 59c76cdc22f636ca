// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_config.h"
#include "core/clip/weight_files.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace clipscope::clip {

/// Where one of WeightSource's tensors lies in a file.
struct TensorPlace {
    std::string name;           ///< in the file
    int part = 0;               ///< which of `parts` equal parts of the rows
    int parts = 1;              ///< OpenAI's layout keeps query, key and value in one tensor
    bool isTransposed = false;  ///< OpenAI's projections are [in, out]
};

/// The layouts that CLIP's weights come in.
enum class WeightLayout { HuggingFace, OpenAi };

/// Tells the layout by its names.
/// \throws Error BadInput where the file is no CLIP, or one whose image tower is no ViT
[[nodiscard]] WeightLayout detectLayout(const WeightFiles& weights);

/// The sizes that shapes tell: all but heads, activation, mean and deviation.
/// \throws Error BadInput that names a tensor that is missing or has a shape that makes no sense
[[nodiscard]] ClipConfig configFromShapes(const WeightFiles& weights, WeightLayout layout);

/// The place of every tensor of a model of that configuration, by WeightSource's names.
[[nodiscard]] std::map<std::string, TensorPlace> tensorPlaces(const ClipConfig& config, WeightLayout layout);

/// A tensor that files hold beside the weights and nobody needs: position numbers, masks, sizes.
[[nodiscard]] bool isHarmlessExtra(const std::string& name);

}  // namespace clipscope::clip
