// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/clip_config.h"
#include "core/clip/weight_source.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace clipscope::clip {

/// A CLIP model as a value: what it is, and where its weights are. Loading it into an engine is the
/// backend's work.
struct ClipModel {
    ClipConfig config;
    std::shared_ptr<const WeightSource> weights;
    bool isRandom = false;  ///< untrained: rankings of captions mean nothing

    /// exp(logit_scale), the factor on cosine similarities before the softmax.
    [[nodiscard]] double logitScale() const;
};

/// What the person says about a model.
struct ModelRequest {
    std::string model = "vit-b-32";  ///< a preset's name; with weights, a preset fills what they leave open
    std::string weights = "random";  ///< "random", "trained-like", a .safetensors file, its index, or a folder with one
    std::optional<Activation> activation;     ///< wins over what a configuration beside the weights says
    std::optional<std::int64_t> visionHeads;  ///< win over a configuration too
    std::optional<std::int64_t> textHeads;
    std::uint64_t seed = 1;     ///< of random weights
    bool isModelGiven = false;  ///< `model` was named by the person and is not the default
};

/// Opens a model: reads configuration and header, maps the weights, checks every tensor's presence, type and
/// shape. Reads no weights yet.
///
/// Dimensions come from shapes; heads, activation, image size, mean and deviation from `config.json`,
/// `open_clip_config.json` or `preprocessor_config.json` beside the weights, then from a preset that the
/// person named, provided that its shapes agree. What stays open is refused with the flag that gives it.
///
/// \throws Error BadInput, naming the file and the remedy
[[nodiscard]] ClipModel openModel(const ModelRequest& request);

}  // namespace clipscope::clip
