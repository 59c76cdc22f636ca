// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/packed/packed_tower.h"

#include "core/backend/torch/common/tensor_bridge.h"

#include <ATen/ATen.h>
#include <utility>

namespace clipscope::backend {
namespace {

/// quick_gelu(x) = x sigmoid(1.702 x) = swish(1.702 x) / 1.702.
constexpr double quickGeluSlope = 1.702;

/// Rows by which oneDNN chooses its order: a batch of eight.
constexpr std::int64_t typicalBatch = 8;

}  // namespace

PackedTower::PackedTower(const clip::ClipModel& model, const EncoderRequest& request, LoadContext& context)
    : m_config(model.config),
      m_shape(request.tower == Tower::Image ? m_config.vision : m_config.text),
      m_isImage(request.tower == Tower::Image),
      m_hasPooledBlock(request.shortcuts.lastBlock && m_shape.layers > 0),
      m_type(scalarType(request.precision)),
      m_tokens(m_isImage ? m_config.imageTokens() : m_config.contextLength) {
    // In full precision, so that weights are rounded once, after they are scaled.
    TowerReader reader(model, request.tower, at::kFloat, context);
    packEntry(reader.entry());
    for (std::int64_t layer = 0; layer < reader.blocks(); ++layer) {
        packBlock(reader.block(layer), layer == 0 && !m_isImage ? at::kFloat : m_type,
                  m_hasPooledBlock && layer + 1 == reader.blocks());
    }
    Exit exit = reader.exit();
    m_normPost = std::move(exit.normPost);
    m_projection = pack(m_type, exit.projection, {}, typicalBatch);
}

PackedLinear PackedTower::pack(at::ScalarType type, const at::Tensor& weight, const at::Tensor& bias, std::int64_t rows,
                               const char* activation) {
    PackedLinear packed(weight.to(type), bias.defined() ? bias.to(type) : at::Tensor(), rows, activation);
    m_ownBytes += packed.ownBytes();
    return packed;
}

void PackedTower::packEntry(Entry entry) {
    if (m_isImage) {
        m_patch = pack(m_type, entry.patch.reshape({m_shape.width, -1}), {}, typicalBatch * (m_tokens - 1));
        m_classToken = std::move(entry.classToken);
        m_normPre = std::move(entry.normPre);
    } else {
        m_token = entry.token.to(m_type);
        m_ownBytes += static_cast<std::int64_t>(m_token.nbytes());
    }
    m_position = std::move(entry.position);
}

void PackedTower::packBlock(Block block, at::ScalarType type, bool isPooledAlone) {
    const bool isQuick = m_config.activation == clip::Activation::QuickGelu;
    const std::int64_t rows = typicalBatch * m_tokens;
    const std::int64_t laterRows = isPooledAlone ? typicalBatch : rows;
    PackedBlock packed{.type = type, .norm1 = std::move(block.norm1), .norm2 = std::move(block.norm2)};
    if (isPooledAlone) {
        m_pooledAttention.query = pack(type, block.query.weight, block.query.bias, laterRows);
        m_pooledAttention.keyValue = pack(type, at::cat({block.key.weight, block.value.weight}),
                                          at::cat({block.key.bias, block.value.bias}), rows);
    } else {
        packed.queryKeyValue = pack(type, at::cat({block.query.weight, block.key.weight, block.value.weight}),
                                    at::cat({block.query.bias, block.key.bias, block.value.bias}), rows);
    }
    packed.out = pack(type, block.out.weight, block.out.bias, laterRows);
    if (isQuick) {
        packed.fc1 = pack(type, block.fc1.weight * quickGeluSlope, block.fc1.bias * quickGeluSlope, laterRows, "swish");
        packed.fc2 = pack(type, block.fc2.weight / quickGeluSlope, block.fc2.bias, laterRows);
    } else {
        packed.fc1 = pack(type, block.fc1.weight, block.fc1.bias, laterRows, "gelu");
        packed.fc2 = pack(type, block.fc2.weight, block.fc2.bias, laterRows);
    }
    m_blocks.push_back(std::move(packed));
}

at::Tensor PackedTower::normalise(const LayerNorm& norm, const at::Tensor& input, at::ScalarType type) const {
    return at::layer_norm(input, {m_shape.width}, norm.weight, norm.bias, m_config.layerNormEpsilon).to(type);
}

at::Tensor PackedTower::plus(const PackedLinear& linear, const at::Tensor& input, const at::Tensor& residual) const {
    return input.scalar_type() == at::kFloat ? linear.plus(input, residual) : residual + linear(input);
}

at::Tensor PackedTower::runMlp(const PackedBlock& block, const at::Tensor& middle) const {
    return plus(block.fc2, block.fc1(normalise(block.norm2, middle, block.type)), middle);
}

at::Tensor PackedTower::runBlock(const PackedBlock& block, const at::Tensor& input) const {
    const std::int64_t count = input.size(0);
    const std::int64_t tokens = input.size(1);
    const at::Tensor queryKeyValue = block.queryKeyValue(normalise(block.norm1, input, block.type))
                                         .view({count, tokens, 3, m_shape.heads, m_shape.width / m_shape.heads})
                                         .permute({2, 0, 3, 1, 4});
    const at::Tensor attended = at::scaled_dot_product_attention(queryKeyValue[0], queryKeyValue[1], queryKeyValue[2],
                                                                 std::nullopt, 0.0, !m_isImage)
                                    .transpose(1, 2)
                                    .reshape({count, tokens, m_shape.width});
    return runMlp(block, plus(block.out, attended, input));
}

/// Every token gives its key and value; of the rest nothing but the pooled token is ever looked at.
at::Tensor PackedTower::runPooledBlock(const at::Tensor& input, const at::Tensor& ends) const {
    const PackedBlock& block = m_blocks.back();
    const std::int64_t count = input.size(0);
    const std::int64_t tokens = input.size(1);
    const std::int64_t headWidth = m_shape.width / m_shape.heads;
    const at::Tensor normed = normalise(block.norm1, input, block.type);
    const at::Tensor keyValue =
        m_pooledAttention.keyValue(normed).view({count, tokens, 2, m_shape.heads, headWidth}).permute({2, 0, 3, 1, 4});
    const at::Tensor query =
        m_pooledAttention.query(pooledRows(normed, ends)).view({count, m_shape.heads, 1, headWidth});
    std::optional<at::Tensor> mask;
    if (!m_isImage) {
        mask = (at::arange(tokens, at::kLong).unsqueeze(0) <= ends.unsqueeze(1)).view({count, 1, 1, tokens});
    }
    const at::Tensor attended =
        at::scaled_dot_product_attention(query, keyValue[0], keyValue[1], mask).reshape({count, m_shape.width});
    return runMlp(block, plus(block.out, attended, pooledRows(input, ends)));
}

at::Tensor PackedTower::pooledRows(const at::Tensor& state, const at::Tensor& ends) const {
    if (m_isImage) {
        return state.select(1, 0).contiguous();
    }
    return state.index({at::arange(state.size(0), at::kLong), ends});
}

at::Tensor PackedTower::runBlocks(at::Tensor state, const at::Tensor& ends) const {
    const std::size_t whole = m_blocks.size() - (m_hasPooledBlock ? 1 : 0);
    for (std::size_t layer = 0; layer < whole; ++layer) {
        state = runBlock(m_blocks[layer], state);
    }
    return embed(m_hasPooledBlock ? runPooledBlock(state, ends) : pooledRows(state, ends));
}

at::Tensor PackedTower::embed(const at::Tensor& pooled) const {
    const at::Tensor embedding = m_projection(normalise(m_normPost, pooled, m_type)).to(at::kFloat);
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
    const at::Tensor state =
        at::cat({m_classToken.expand({count, 1, m_shape.width}), m_patch(rows).to(at::kFloat)}, 1) + m_position;
    return runBlocks(normalise(m_normPre, state, at::kFloat), {});
}

at::Tensor PackedTower::encodeTexts(const at::Tensor& ids, const at::Tensor& ends) const {
    return runBlocks(at::embedding(m_token, ids) + m_position.narrow(0, 0, ids.size(1)), ends);
}

}  // namespace clipscope::backend
