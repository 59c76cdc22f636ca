// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/weight_layout.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace clipscope::clip {
namespace {

struct TowerNames {
    std::string blocks;  ///< before the block's number
    std::string fc1;     ///< after it
};

TowerNames towerNames(WeightLayout layout, bool isVision) {
    if (layout == WeightLayout::HuggingFace) {
        return {isVision ? "vision_model.encoder.layers." : "text_model.encoder.layers.", ".mlp.fc1.weight"};
    }
    return {isVision ? "visual.transformer.resblocks." : "transformer.resblocks.", ".mlp.c_fc.weight"};
}

std::string display(const WeightFiles& weights) {
    return weights.given.string();
}

const std::vector<std::int64_t>& shapeOf(const WeightFiles& weights, const std::string& name, std::size_t dimensions) {
    const auto found = weights.find(name);
    if (found.tensor == nullptr) {
        throw Error(ErrorCode::BadInput, MessageId::tensor_missing, {display(weights), name});
    }
    const auto& shape = found.tensor->shape;
    if (shape.size() != dimensions || std::ranges::any_of(shape, [](std::int64_t extent) { return extent < 1; })) {
        throw Error(ErrorCode::BadInput, MessageId::tensor_has_wrong_shape, {display(weights), name});
    }
    return shape;
}

TransformerConfig transformerFromShapes(const WeightFiles& weights, WeightLayout layout, bool isVision) {
    const TowerNames names = towerNames(layout, isVision);
    const auto& fc1 = shapeOf(weights, names.blocks + '0' + names.fc1, 2);
    TransformerConfig shape{.width = fc1[1], .mlpWidth = fc1[0]};
    while (weights.find(names.blocks + std::to_string(shape.layers) + names.fc1).tensor != nullptr) {
        ++shape.layers;
    }
    return shape;
}

using Places = std::map<std::string, TensorPlace>;

void addBoth(Places& places, const std::string& ours, const std::string& theirs) {
    places[ours + ".weight"] = {.name = theirs + ".weight"};
    places[ours + ".bias"] = {.name = theirs + ".bias"};
}

void addHuggingFaceTower(Places& places, const std::string& tower, std::int64_t layers) {
    const std::string theirs = tower + "_model.";
    addBoth(places, tower + ".ln_post", theirs + (tower == "vision" ? "post_layernorm" : "final_layer_norm"));
    const std::string position = theirs + "embeddings.position_embedding.weight";
    places[tower + ".position"] = {.name = position};
    places[tower + ".projection.weight"] = {.name = (tower == "vision" ? "visual" : "text") +
                                                    std::string("_projection.weight")};
    for (std::int64_t layer = 0; layer < layers; ++layer) {
        const std::string number = std::to_string(layer);
        const std::string from = theirs + "encoder.layers." + number + '.';
        const std::string to = tower + ".blocks." + number + '.';
        addBoth(places, to + "ln_1", from + "layer_norm1");
        addBoth(places, to + "ln_2", from + "layer_norm2");
        addBoth(places, to + "attn.q", from + "self_attn.q_proj");
        addBoth(places, to + "attn.k", from + "self_attn.k_proj");
        addBoth(places, to + "attn.v", from + "self_attn.v_proj");
        addBoth(places, to + "attn.out", from + "self_attn.out_proj");
        addBoth(places, to + "mlp.fc1", from + "mlp.fc1");
        addBoth(places, to + "mlp.fc2", from + "mlp.fc2");
    }
}

void addOpenAiTower(Places& places, const std::string& tower, std::int64_t layers) {
    const std::string theirs = tower == "vision" ? "visual." : "";
    addBoth(places, tower + ".ln_post", tower == "vision" ? "visual.ln_post" : "ln_final");
    places[tower + ".position"] = {.name = theirs + "positional_embedding"};
    places[tower + ".projection.weight"] = {.name = tower == "vision" ? "visual.proj" : "text_projection",
                                            .isTransposed = true};
    for (std::int64_t layer = 0; layer < layers; ++layer) {
        const std::string number = std::to_string(layer);
        const std::string from = theirs + "transformer.resblocks." + number + '.';
        const std::string to = tower + ".blocks." + number + '.';
        addBoth(places, to + "ln_1", from + "ln_1");
        addBoth(places, to + "ln_2", from + "ln_2");
        const std::array<const char*, 3> parts{"attn.q", "attn.k", "attn.v"};
        for (int part = 0; part < 3; ++part) {
            places[to + parts[part] + ".weight"] = {.name = from + "attn.in_proj_weight", .part = part, .parts = 3};
            places[to + parts[part] + ".bias"] = {.name = from + "attn.in_proj_bias", .part = part, .parts = 3};
        }
        addBoth(places, to + "attn.out", from + "attn.out_proj");
        addBoth(places, to + "mlp.fc1", from + "mlp.c_fc");
        addBoth(places, to + "mlp.fc2", from + "mlp.c_proj");
    }
}

}  // namespace

WeightLayout detectLayout(const WeightFiles& weights) {
    const auto has = [&](const char* name) { return weights.find(name).tensor != nullptr; };
    if (has("text_model.embeddings.token_embedding.weight") && has("vision_model.embeddings.patch_embedding.weight")) {
        return WeightLayout::HuggingFace;
    }
    if (has("token_embedding.weight") && has("visual.conv1.weight") && has("visual.class_embedding")) {
        return WeightLayout::OpenAi;
    }
    const auto names = weights.names();
    const bool isResNet =
        std::ranges::any_of(names, [](const std::string& name) { return name.starts_with("visual.layer1."); });
    throw Error(ErrorCode::BadInput, isResNet ? MessageId::weights_are_no_vit : MessageId::weights_are_no_clip,
                {display(weights)});
}

ClipConfig configFromShapes(const WeightFiles& weights, WeightLayout layout) {
    const bool isHf = layout == WeightLayout::HuggingFace;
    const auto& patch =
        shapeOf(weights, isHf ? "vision_model.embeddings.patch_embedding.weight" : "visual.conv1.weight", 4);
    const std::string positions =
        isHf ? "vision_model.embeddings.position_embedding.weight" : "visual.positional_embedding";
    const std::int64_t tokens = shapeOf(weights, positions, 2)[0];
    const auto side = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(tokens - 1))));
    if (side < 1 || side * side + 1 != tokens || patch[2] != patch[3]) {
        throw Error(ErrorCode::BadInput, MessageId::tensor_has_wrong_shape, {display(weights), positions});
    }
    const std::string tokenNames = isHf ? "text_model.embeddings.token_embedding.weight" : "token_embedding.weight";
    const std::string positionNames = isHf ? "text_model.embeddings.position_embedding.weight" : "positional_embedding";
    const auto& vocabulary = shapeOf(weights, tokenNames, 2);
    const auto& context = shapeOf(weights, positionNames, 2);
    const auto& projection = shapeOf(weights, isHf ? "visual_projection.weight" : "visual.proj", 2);
    // A caption is a start, a piece and an end, and 0 is padding.
    if (vocabulary[0] < 4 || context[0] < 3) {
        throw Error(ErrorCode::BadInput, MessageId::tensor_has_wrong_shape,
                    {display(weights), vocabulary[0] < 4 ? tokenNames : positionNames});
    }
    ClipConfig config{.vision = transformerFromShapes(weights, layout, true),
                      .text = transformerFromShapes(weights, layout, false)};
    config.patchSize = patch[2];
    config.imageSize = side * patch[2];
    config.vocabularySize = vocabulary[0];
    config.contextLength = context[0];
    config.embeddingWidth = projection[isHf ? 0 : 1];
    return config;
}

Places tensorPlaces(const ClipConfig& config, WeightLayout layout) {
    Places places{{"logit_scale", {.name = "logit_scale"}}};
    if (layout == WeightLayout::HuggingFace) {
        places["vision.patch.weight"] = {.name = "vision_model.embeddings.patch_embedding.weight"};
        places["vision.class"] = {.name = "vision_model.embeddings.class_embedding"};
        addBoth(places, "vision.ln_pre", "vision_model.pre_layrnorm");  // the layout's own spelling
        places["text.token.weight"] = {.name = "text_model.embeddings.token_embedding.weight"};
        addHuggingFaceTower(places, "vision", config.vision.layers);
        addHuggingFaceTower(places, "text", config.text.layers);
    } else {
        places["vision.patch.weight"] = {.name = "visual.conv1.weight"};
        places["vision.class"] = {.name = "visual.class_embedding"};
        addBoth(places, "vision.ln_pre", "visual.ln_pre");
        places["text.token.weight"] = {.name = "token_embedding.weight"};
        addOpenAiTower(places, "vision", config.vision.layers);
        addOpenAiTower(places, "text", config.text.layers);
    }
    return places;
}

bool isHarmlessExtra(const std::string& name) {
    constexpr std::array<std::string_view, 5> harmless{"position_ids", "attn_mask", "input_resolution",
                                                       "context_length", "vocab_size"};
    return std::ranges::any_of(harmless, [&](std::string_view end) { return name.ends_with(end); });
}

}  // namespace clipscope::clip
