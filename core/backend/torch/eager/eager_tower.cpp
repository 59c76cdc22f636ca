// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/eager/eager_tower.h"

#include <ATen/ATen.h>
#include <utility>

namespace clipscope::backend {
namespace {

at::Tensor apply(const Linear& linear, const at::Tensor& input) {
    return at::linear(input, linear.weight, linear.bias);
}

}  // namespace

EagerTower::EagerTower(clip::ClipConfig config, Tower tower, TowerWeights weights)
    : m_config(std::move(config)),
      m_shape(tower == Tower::Image ? m_config.vision : m_config.text),
      m_isCausal(tower == Tower::Text),
      m_weights(std::move(weights)) {}

at::Tensor EagerTower::normalise(const LayerNorm& norm, const at::Tensor& input) const {
    return at::layer_norm(input, {m_shape.width}, norm.weight, norm.bias, m_config.layerNormEpsilon);
}

at::Tensor EagerTower::activate(const at::Tensor& input) const {
    if (m_config.activation == clip::Activation::Gelu) {
        return at::gelu(input);
    }
    constexpr double quickGeluSlope = 1.702;
    return input * at::sigmoid(input * quickGeluSlope);
}

at::Tensor EagerTower::runBlock(const Block& block, const at::Tensor& input) const {
    const std::int64_t count = input.size(0);
    const std::int64_t tokens = input.size(1);
    const auto heads = [&](const Linear& linear, const at::Tensor& normed) {
        return apply(linear, normed)
            .view({count, tokens, m_shape.heads, m_shape.width / m_shape.heads})
            .transpose(1, 2);
    };
    const at::Tensor normed = normalise(block.norm1, input);
    const at::Tensor attended =
        at::scaled_dot_product_attention(heads(block.query, normed), heads(block.key, normed),
                                         heads(block.value, normed), std::nullopt, 0.0, m_isCausal)
            .transpose(1, 2)
            .reshape({count, tokens, m_shape.width});
    const at::Tensor middle = input + apply(block.out, attended);
    return middle + apply(block.fc2, activate(apply(block.fc1, normalise(block.norm2, middle))));
}

at::Tensor EagerTower::embed(const at::Tensor& pooled) const {
    const at::Tensor embedding = at::linear(pooled, m_weights.exit.projection).to(at::kFloat);
    return embedding / at::linalg_vector_norm(embedding, 2, {-1}, true);
}

at::Tensor EagerTower::encodeImages(const at::Tensor& pixels) const {
    const std::int64_t count = pixels.size(0);
    const at::Tensor patches = at::conv2d(pixels, m_weights.entry.patch, {}, {m_config.patchSize, m_config.patchSize})
                                   .flatten(2)
                                   .transpose(1, 2);
    at::Tensor state =
        at::cat({m_weights.entry.classToken.expand({count, 1, m_shape.width}), patches}, 1) + m_weights.entry.position;
    state = normalise(m_weights.entry.normPre, state);
    for (const Block& block : m_weights.blocks) {
        state = runBlock(block, state);
    }
    return embed(normalise(m_weights.exit.normPost, state.select(1, 0)));
}

at::Tensor EagerTower::encodeTexts(const at::Tensor& ids, const at::Tensor& ends) const {
    at::Tensor state = at::embedding(m_weights.entry.token, ids) + m_weights.entry.position.narrow(0, 0, ids.size(1));
    for (const Block& block : m_weights.blocks) {
        state = runBlock(block, state);
    }
    const at::Tensor rows = at::arange(ids.size(0), at::kLong);
    return embed(normalise(m_weights.exit.normPost, state.index({rows, ends})));
}

}  // namespace clipscope::backend
