// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_config.h"
#include "core/clip/weight_layout.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace clipscope::clip {

/// What the configuration files beside weights say of things that shapes do not tell. What they leave open is absent.
struct ModelConfiguration {
    std::string from;  ///< the file that told most, for errors; empty where there is none
    std::optional<std::int64_t> visionHeads;
    std::optional<std::int64_t> textHeads;
    std::optional<Activation> activation;
    std::optional<double> layerNormEpsilon;
    std::optional<std::array<float, 3>> mean;
    std::optional<std::array<float, 3>> deviation;
};

/// Reads `config.json` (Hugging Face) or `open_clip_config.json`, that of the weights' own layout first where both are
/// there, and `preprocessor_config.json`, as far as a folder holds them.
/// \param shapes the sizes that the weights' shapes tell
/// \throws Error BadInput that names the file where it is no JSON, contradicts itself or the weights, or asks for what
/// cannot be run
[[nodiscard]] ModelConfiguration readModelConfiguration(const std::filesystem::path& folder, WeightLayout layout,
                                                        const ClipConfig& shapes);

}  // namespace clipscope::clip
