// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/model_configuration.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"

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
        throw Error(ErrorCode::BadInput, MessageId::model_configuration_broken,
                    {file.string(), std::string(error.what())});
    }
}

std::array<float, 3> threeNumbers(const Json& list) {
    if (list.is_number()) {
        const auto value = list.get<float>();
        return {value, value, value};
    }
    return {list.at(0).get<float>(), list.at(1).get<float>(), list.at(2).get<float>()};
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

void readHuggingFace(const Json& json, const path& file, ModelConfiguration& found) {
    if (!json.contains("vision_config") || !json.contains("text_config")) {
        return;
    }
    found.from = file.string();
    const Json& vision = json.at("vision_config");
    const Json& text = json.at("text_config");
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
    const std::int64_t headWidth = model.at("vision_cfg").value("head_width", std::int64_t{64});
    if (headWidth < 1 || shapes.vision.width % headWidth != 0) {
        throw Error(ErrorCode::BadInput, MessageId::heads_do_not_divide,
                    {file.string(), headWidth, shapes.vision.width});
    }
    found.visionHeads = shapes.vision.width / headWidth;
    found.textHeads = model.at("text_cfg").value("heads", std::int64_t{8});
    found.activation = model.value("quick_gelu", false) ? Activation::QuickGelu : Activation::Gelu;
    if (json.contains("preprocess_cfg")) {
        const Json& preprocess = json.at("preprocess_cfg");
        if (preprocess.contains("mean") && preprocess.contains("std")) {
            found.mean = threeNumbers(preprocess.at("mean"));
            found.deviation = threeNumbers(preprocess.at("std"));
        }
    }
}

void readPreprocessor(const Json& json, ModelConfiguration& found) {
    if (json.contains("image_mean") && json.contains("image_std")) {
        found.mean = threeNumbers(json.at("image_mean"));
        found.deviation = threeNumbers(json.at("image_std"));
    }
}

}  // namespace

ModelConfiguration readModelConfiguration(const path& folder, const ClipConfig& shapes) {
    ModelConfiguration found;
    path file;
    try {
        if (const auto json = readJson(file = folder / "open_clip_config.json")) {
            readOpenClip(*json, file, shapes, found);
        }
        if (const auto json = readJson(file = folder / "config.json"); json && found.from.empty()) {
            readHuggingFace(*json, file, found);
        }
        if (const auto json = readJson(file = folder / "preprocessor_config.json")) {
            readPreprocessor(*json, found);
        }
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::BadInput, MessageId::model_configuration_broken,
                    {file.string(), std::string(error.what())});
    }
    return found;
}

}  // namespace clipscope::clip
