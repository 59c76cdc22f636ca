// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/tensor_shapes.h"

namespace clipscope::clip {

using Shapes = std::map<std::string, std::vector<std::int64_t>>;

namespace {

void addNorm(Shapes& shapes, const std::string& name, std::int64_t width) {
    shapes[name + ".weight"] = {width};
    shapes[name + ".bias"] = {width};
}

void addLinear(Shapes& shapes, const std::string& name, std::int64_t out, std::int64_t in) {
    shapes[name + ".weight"] = {out, in};
    shapes[name + ".bias"] = {out};
}

void addTower(Shapes& shapes, const std::string& tower, const TransformerConfig& shape, std::int64_t embeddingWidth) {
    for (std::int64_t layer = 0; layer < shape.layers; ++layer) {
        const std::string block = tower + ".blocks." + std::to_string(layer) + '.';
        addNorm(shapes, block + "ln_1", shape.width);
        addNorm(shapes, block + "ln_2", shape.width);
        for (const char* part : {"attn.q", "attn.k", "attn.v", "attn.out"}) {
            addLinear(shapes, block + part, shape.width, shape.width);
        }
        addLinear(shapes, block + "mlp.fc1", shape.mlpWidth, shape.width);
        addLinear(shapes, block + "mlp.fc2", shape.width, shape.mlpWidth);
    }
    addNorm(shapes, tower + ".ln_post", shape.width);
    shapes[tower + ".projection.weight"] = {embeddingWidth, shape.width};
}

}  // namespace

Shapes tensorShapes(const ClipConfig& config) {
    Shapes shapes;
    const std::int64_t width = config.vision.width;
    shapes["vision.patch.weight"] = {width, 3, config.patchSize, config.patchSize};
    shapes["vision.class"] = {width};
    shapes["vision.position"] = {config.imageTokens(), width};
    addNorm(shapes, "vision.ln_pre", width);
    addTower(shapes, "vision", config.vision, config.embeddingWidth);
    shapes["text.token.weight"] = {config.vocabularySize, config.text.width};
    shapes["text.position"] = {config.contextLength, config.text.width};
    addTower(shapes, "text", config.text, config.embeddingWidth);
    shapes["logit_scale"] = {};
    return shapes;
}

}  // namespace clipscope::clip
