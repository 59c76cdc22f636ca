// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip_model.h"

#include "core/base/error.h"
#include "core/clip/file_weights.h"
#include "core/clip/model_configuration.h"
#include "core/clip/random_weights.h"
#include "core/clip/tensor_values.h"

#include <cmath>
#include <utility>

namespace clipscope::clip {
namespace {

/// A preset may fill what the file leaves open only where their sizes agree.
void checkSizes(const ClipConfig& weights, const ClipConfig& named, const std::string& file) {
    const struct {
        const char* what;
        std::int64_t ofWeights;
        std::int64_t ofNamed;
    } sizes[] = {
        {"vision width", weights.vision.width, named.vision.width},
        {"vision layers", weights.vision.layers, named.vision.layers},
        {"vision MLP width", weights.vision.mlpWidth, named.vision.mlpWidth},
        {"patch size", weights.patchSize, named.patchSize},
        {"text width", weights.text.width, named.text.width},
        {"text layers", weights.text.layers, named.text.layers},
        {"text MLP width", weights.text.mlpWidth, named.text.mlpWidth},
        {"embedding width", weights.embeddingWidth, named.embeddingWidth},
    };
    for (const auto& [what, ofWeights, ofNamed] : sizes) {
        if (ofWeights != ofNamed) {
            throw Error(ErrorCode::BadInput, MessageId::weights_are_of_another_size,
                        {file, named.name, std::string(what), ofWeights, ofNamed});
        }
    }
}

std::int64_t headsOf(const std::optional<std::int64_t>& told, const TransformerConfig& shape,
                     const std::string& weights, const std::string& from) {
    constexpr std::int64_t usualHeadWidth = 64;
    if (told) {
        if (*told < 1 || shape.width % *told != 0) {
            throw Error(ErrorCode::BadInput, MessageId::heads_do_not_divide, {from, *told, shape.width});
        }
        return *told;
    }
    if (shape.width % usualHeadWidth != 0) {
        throw Error(ErrorCode::BadInput, MessageId::heads_unknown, {weights, shape.width});
    }
    return shape.width / usualHeadWidth;
}

/// The name in tables: the file's stem, or the folder's name where the file is called as everybody's is.
std::string nameOf(const WeightFiles& files) {
    std::string name = files.given.filename().string();
    for (const std::string_view ending : {".index.json", ".safetensors"}) {
        if (name.ends_with(ending)) {
            name.resize(name.size() - ending.size());
        }
    }
    const bool isUsual =
        files.given != files.opened || name == "model" || name == "open_clip_model" || name == "pytorch_model";
    const auto folder = std::filesystem::absolute(files.opened).lexically_normal().parent_path().filename().string();
    return isUsual && !folder.empty() ? folder : name;
}

ClipModel openFile(const ModelRequest& request) {
    WeightFiles files = openWeightFiles(request.weights);
    const WeightLayout layout = detectLayout(files);
    ClipConfig config = configFromShapes(files, layout);
    ModelConfiguration told = readModelConfiguration(files.opened.parent_path(), layout, config);
    if (request.isModelGiven) {
        const ClipConfig named = preset(request.model);
        checkSizes(config, named, request.weights);
        told.visionHeads = told.visionHeads ? told.visionHeads : named.vision.heads;
        told.textHeads = told.textHeads ? told.textHeads : named.text.heads;
        told.activation = told.activation ? told.activation : named.activation;
    }
    const auto activation = request.activation ? request.activation : told.activation;
    if (!activation) {
        throw Error(ErrorCode::BadInput, MessageId::activation_unknown, {request.weights});
    }
    config.name = nameOf(files);
    const auto heads = [&](const auto& given, const auto& toldHeads, const TransformerConfig& shape) {
        return headsOf(given ? given : toldHeads, shape, request.weights, given ? "--heads" : told.from);
    };
    config.vision.heads = heads(request.visionHeads, told.visionHeads, config.vision);
    config.text.heads = heads(request.textHeads, told.textHeads, config.text);
    config.activation = *activation;
    config.layerNormEpsilon = told.layerNormEpsilon.value_or(config.layerNormEpsilon);
    config.mean = told.mean.value_or(config.mean);
    config.deviation = told.deviation.value_or(config.deviation);
    auto weights = std::make_shared<const FileWeights>(std::move(files), config, layout);
    return {.config = std::move(config), .weights = std::move(weights)};
}

}  // namespace

double ClipModel::logitScale() const {
    return std::exp(static_cast<double>(toFloats(weights->tensor("logit_scale")).front()));
}

ClipModel openModel(const ModelRequest& request) {
    if (request.weights != "random" && request.weights != "trained-like") {
        return openFile(request);
    }
    ClipConfig config = preset(request.model);
    config.activation = request.activation.value_or(config.activation);
    const RandomKind kind = request.weights == "random" ? RandomKind::Initial : RandomKind::TrainedLike;
    auto weights = std::make_shared<const RandomWeights>(config, request.seed, kind);
    return {.config = std::move(config), .weights = std::move(weights), .isRandom = true};
}

}  // namespace clipscope::clip
