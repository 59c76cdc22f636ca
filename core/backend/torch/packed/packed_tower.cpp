// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/packed/packed_tower.h"

#include <ATen/ATen.h>
#include <utility>

namespace clipscope::backend {
namespace {

/// quick_gelu(x) = x sigmoid(1.702 x) = swish(1.702 x) / 1.702.
constexpr double quickGeluSlope = 1.702;

/// Rows by which oneDNN chooses its order: a batch of eight.
constexpr std::int64_t typicalBatch = 8;

}  // namespace

PackedTower::PackedTower(clip::ClipConfig config, Tower tower, TowerWeights weights)
    : m_config(std::move(config)),
      m_shape(tower == Tower::Image ? m_config.vision : m_config.text),
      m_isCausal(tower == Tower::Text),
      m_classToken(std::move(weights.classToken)),
      m_normPre(std::move(weights.normPre)),
      m_token(std::move(weights.token)),
      m_position(std::move(weights.position)),
      m_normPost(std::move(weights.normPost)) {
    const std::int64_t tokens = tower == Tower::Image ? m_config.imageTokens() : m_config.contextLength;
    if (tower == Tower::Image) {
        m_patch = PackedLinear(weights.patch.reshape({m_shape.width, -1}), {}, typicalBatch * (tokens - 1));
        m_ownBytes += m_patch.ownBytes();
    } else {
        m_ownBytes += static_cast<std::int64_t>(m_token.nbytes());
    }
    for (Block& block : weights.blocks) {
        m_blocks.push_back(pack(std::exchange(block, {}), typicalBatch * tokens));
        const PackedBlock& packed = m_blocks.back();
        for (const PackedLinear* linear : {&packed.queryKeyValue, &packed.out, &packed.fc1, &packed.fc2}) {
            m_ownBytes += linear->ownBytes();
        }
    }
    m_projection = PackedLinear(weights.projection, {}, typicalBatch);
    m_ownBytes += m_projection.ownBytes();
}

PackedTower::PackedBlock PackedTower::pack(const Block& block, std::int64_t expectedRows) const {
    const bool isQuick = m_config.activation == clip::Activation::QuickGelu;
    const auto scaled = [&](const at::Tensor& values, double factor) {
        return isQuick ? (values.to(at::kFloat) * factor).to(values.scalar_type()) : values;
    };
    return {.norm1 = block.norm1,
            .queryKeyValue = PackedLinear(at::cat({block.query.weight, block.key.weight, block.value.weight}),
                                          at::cat({block.query.bias, block.key.bias, block.value.bias}), expectedRows),
            .out = PackedLinear(block.out.weight, block.out.bias, expectedRows),
            .norm2 = block.norm2,
            .fc1 = PackedLinear(scaled(block.fc1.weight, quickGeluSlope), scaled(block.fc1.bias, quickGeluSlope),
                                expectedRows, isQuick ? "swish" : "gelu"),
            .fc2 = PackedLinear(scaled(block.fc2.weight, 1 / quickGeluSlope), block.fc2.bias, expectedRows)};
}

at::Tensor PackedTower::normalise(const LayerNorm& norm, const at::Tensor& input) const {
    return at::layer_norm(input, {m_shape.width}, norm.weight, norm.bias, m_config.layerNormEpsilon);
}

at::Tensor PackedTower::runBlock(const PackedBlock& block, const at::Tensor& input) const {
    const std::int64_t count = input.size(0);
    const std::int64_t tokens = input.size(1);
    const at::Tensor queryKeyValue = block.queryKeyValue(normalise(block.norm1, input))
                                         .view({count, tokens, 3, m_shape.heads, m_shape.width / m_shape.heads})
                                         .permute({2, 0, 3, 1, 4});
    const at::Tensor attended = at::scaled_dot_product_attention(queryKeyValue[0], queryKeyValue[1], queryKeyValue[2],
                                                                 std::nullopt, 0.0, m_isCausal)
                                    .transpose(1, 2)
                                    .reshape({count, tokens, m_shape.width});
    const at::Tensor middle = block.out.plus(attended, input);
    return block.fc2.plus(block.fc1(normalise(block.norm2, middle)), middle);
}

at::Tensor PackedTower::embed(const at::Tensor& pooled) const {
    const at::Tensor embedding = m_projection(pooled).to(at::kFloat);
    return embedding / at::linalg_vector_norm(embedding, 2, {-1}, true);
}

at::Tensor PackedTower::encodeImages(const at::Tensor& pixels) const {
    const std::int64_t count = pixels.size(0);
    const std::int64_t patch = m_config.patchSize;
    const std::int64_t side = m_config.imageSize / patch;
    // [n,3,side,p,side,p] to a row of 3 p p values for each patch.
    const at::Tensor rows = pixels.view({count, 3, side, patch, side, patch})
                                .permute({0, 2, 4, 1, 3, 5})
                                .reshape({count, side * side, 3 * patch * patch});
    at::Tensor state = at::cat({m_classToken.expand({count, 1, m_shape.width}), m_patch(rows)}, 1) + m_position;
    state = normalise(m_normPre, state);
    for (const PackedBlock& block : m_blocks) {
        state = runBlock(block, state);
    }
    return embed(normalise(m_normPost, state.select(1, 0).contiguous()));
}

at::Tensor PackedTower::encodeTexts(const at::Tensor& ids, const at::Tensor& ends) const {
    at::Tensor state = at::embedding(m_token, ids) + m_position.narrow(0, 0, ids.size(1));
    for (const PackedBlock& block : m_blocks) {
        state = runBlock(block, state);
    }
    const at::Tensor rows = at::arange(ids.size(0), at::kLong);
    return embed(normalise(m_normPost, state.index({rows, ends})));
}

}  // namespace clipscope::backend
