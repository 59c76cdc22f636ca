// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/model_configuration.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/clip/json_reason.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <system_error>

namespace clipscope::clip {
namespace {

using Json = nlohmann::json;
using std::filesystem::path;

std::optional<Json> readJson(const path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return std::nullopt;
    }
    try {
        return Json::parse(readFile(file));
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::BadInput, MessageId::model_configuration_broken, {file.string(), jsonReason(error)});
    }
}

std::array<float, 3> threeNumbers(const Json& list) {
    if (list.is_number()) {
        const auto value = list.get<float>();
        return {value, value, value};
    }
    return {list.at(0).get<float>(), list.at(1).get<float>(), list.at(2).get<float>()};
}

void readNormalisation(const Json& json, const char* mean, const char* deviation, const path& file,
                       ModelConfiguration& found) {
    if (!json.contains(mean) || !json.contains(deviation)) {
        return;
    }
    found.mean = threeNumbers(json.at(mean));
    found.deviation = threeNumbers(json.at(deviation));
    const bool isUsable = std::ranges::all_of(*found.mean, [](float value) { return std::isfinite(value); }) &&
                          std::ranges::all_of(*found.deviation, [](float value) { return value > 0; });
    if (!isUsable) {
        throw Error(ErrorCode::BadInput, MessageId::model_configuration_broken,
                    {file.string(), std::string(deviation) + " has to be greater than 0"});
    }
}

/// A size that a configuration states and that the weights have too.
struct StatedSize {
    const char* section;  ///< null: the file's outermost object
    const char* key;
    std::int64_t inWeights;
};

/// A configuration of other weights would give wrong heads without anybody noticing.
void checkSizes(const Json& json, const std::vector<StatedSize>& sizes, const path& file) {
    for (const auto& [section, key, inWeights] : sizes) {
        const Json& holder = section == nullptr ? json : json.at(section);
        const auto stated = holder.find(key);
        if (stated != holder.end() && stated->is_number_integer() && stated->get<std::int64_t>() != inWeights) {
            const std::string name = section == nullptr ? key : std::string(section) + '.' + key;
            throw Error(ErrorCode::BadInput, MessageId::model_configuration_contradicts,
                        {file.string(), name, stated->get<std::int64_t>(), inWeights});
        }
    }
}

/// Settings of open_clip that leave names and shapes as they are and change what is computed.
void checkVariant(const Json& section, const std::string& name, const path& file) {
    for (const char* const key : {"act_kwargs", "attentional_pool", "final_ln_after_pool", "no_causal_mask",
                                  "no_ln_pre", "norm_kwargs", "pool_type", "scaled_cosine_attn", "timm_model_name"}) {
        const Json value = section.value(key, Json());
        const bool isPlain = value.is_null() || value == false || value == "tok" || value == "argmax";
        if (!isPlain) {
            throw Error(ErrorCode::BadInput, MessageId::model_variant_unsupported,
                        {file.string(), name + '.' + key + " = " + value.dump()});
        }
    }
}

Activation activationOf(const std::string& name, const path& file) {
    if (name == "quick_gelu") {
        return Activation::QuickGelu;
    }
    if (name == "gelu") {
        return Activation::Gelu;
    }
    throw Error(ErrorCode::BadInput, MessageId::activation_unsupported, {file.string(), name});
}

void readHuggingFace(const Json& json, const path& file, const ClipConfig& shapes, ModelConfiguration& found) {
    if (!json.contains("vision_config") || !json.contains("text_config")) {
        return;
    }
    found.from = file.string();
    const Json& vision = json.at("vision_config");
    const Json& text = json.at("text_config");
    checkSizes(json,
               {{"vision_config", "hidden_size", shapes.vision.width},
                {"vision_config", "intermediate_size", shapes.vision.mlpWidth},
                {"vision_config", "num_hidden_layers", shapes.vision.layers},
                {"vision_config", "image_size", shapes.imageSize},
                {"vision_config", "patch_size", shapes.patchSize},
                {"text_config", "hidden_size", shapes.text.width},
                {"text_config", "intermediate_size", shapes.text.mlpWidth},
                {"text_config", "num_hidden_layers", shapes.text.layers},
                {"text_config", "max_position_embeddings", shapes.contextLength},
                {"text_config", "vocab_size", shapes.vocabularySize},
                {nullptr, "projection_dim", shapes.embeddingWidth}},
               file);
    // What such a file leaves out has the value that its format documents.
    found.visionHeads = vision.value("num_attention_heads", std::int64_t{12});
    found.textHeads = text.value("num_attention_heads", std::int64_t{8});
    const std::string ofVision = vision.value("hidden_act", std::string("quick_gelu"));
    const std::string ofText = text.value("hidden_act", std::string("quick_gelu"));
    if (ofVision != ofText) {
        throw Error(ErrorCode::BadInput, MessageId::activation_unsupported,
                    {file.string(), ofVision + " and " + ofText});
    }
    found.activation = activationOf(ofVision, file);
    found.layerNormEpsilon = vision.value("layer_norm_eps", 1e-5);
}

void readOpenClip(const Json& json, const path& file, const ClipConfig& shapes, ModelConfiguration& found) {
    const Json& model = json.contains("model_cfg") ? json.at("model_cfg") : json;
    if (!model.contains("vision_cfg") || !model.contains("text_cfg")) {
        return;
    }
    found.from = file.string();
    checkSizes(model,
               {{"vision_cfg", "width", shapes.vision.width},
                {"vision_cfg", "layers", shapes.vision.layers},
                {"vision_cfg", "image_size", shapes.imageSize},
                {"vision_cfg", "patch_size", shapes.patchSize},
                {"text_cfg", "width", shapes.text.width},
                {"text_cfg", "layers", shapes.text.layers},
                {"text_cfg", "context_length", shapes.contextLength},
                {"text_cfg", "vocab_size", shapes.vocabularySize},
                {nullptr, "embed_dim", shapes.embeddingWidth}},
               file);
    checkVariant(model.at("vision_cfg"), "vision_cfg", file);
    checkVariant(model.at("text_cfg"), "text_cfg", file);
    const std::int64_t headWidth = model.at("vision_cfg").value("head_width", std::int64_t{64});
    if (headWidth < 1 || shapes.vision.width % headWidth != 0) {
        throw Error(ErrorCode::BadInput, MessageId::heads_do_not_divide,
                    {file.string(), headWidth, shapes.vision.width});
    }
    found.visionHeads = shapes.vision.width / headWidth;
    found.textHeads = model.at("text_cfg").value("heads", std::int64_t{8});
    found.activation = model.value("quick_gelu", false) ? Activation::QuickGelu : Activation::Gelu;
    if (json.contains("preprocess_cfg")) {
        readNormalisation(json.at("preprocess_cfg"), "mean", "std", file, found);
    }
}

}  // namespace

ModelConfiguration readModelConfiguration(const path& folder, WeightLayout layout, const ClipConfig& shapes) {
    ModelConfiguration found;
    std::array<const char*, 2> names{"config.json", "open_clip_config.json"};
    if (layout == WeightLayout::OpenAi) {
        std::ranges::reverse(names);
    }
    path file;
    try {
        for (const char* const name : names) {
            if (const auto json = readJson(file = folder / name); json && found.from.empty()) {
                readHuggingFace(*json, file, shapes, found);
                readOpenClip(*json, file, shapes, found);
            }
        }
        if (const auto json = readJson(file = folder / "preprocessor_config.json")) {
            readNormalisation(*json, "image_mean", "image_std", file, found);
        }
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::BadInput, MessageId::model_configuration_broken, {file.string(), jsonReason(error)});
    }
    return found;
}

}  // namespace clipscope::clip
