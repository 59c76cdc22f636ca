// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/packed/packed_tower.h"

#include "core/backend/torch/common/tensor_bridge.h"
#include "core/backend/torch/packed/row_kernels.h"

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
    Entry entry = reader.entry();
    // In fp32 the tokens are kept as they were read, which may be as a view of a mapped file.
    m_ownBytes += !m_isImage && m_type == at::kFloat ? reader.ownBytes() : 0;
    packEntry(std::move(entry));
    for (std::int64_t layer = 0; layer < reader.blocks(); ++layer) {
        packBlock(reader.block(layer), layer == 0 && !m_isImage ? at::kFloat : m_type,
                  m_hasPooledBlock && layer + 1 == reader.blocks());
    }
    Exit exit = reader.exit();
    m_normPost = std::move(exit.normPost);
    m_projection = pack(m_type, exit.projection, {}, typicalBatch);
}

PackedLinear PackedTower::pack(at::ScalarType type, const at::Tensor& weight, const at::Tensor& bias, std::int64_t rows,
                               kernels::Activation activation) {
    PackedLinear packed(weight, bias, type, rows, activation);
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
        m_ownBytes += m_type == at::kFloat ? 0 : static_cast<std::int64_t>(m_token.nbytes());
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
    // Each is let go once it is packed: what a block takes beside its packed form is the peak of a load.
    block.query = block.key = block.value = {};
    packed.out = pack(type, block.out.weight, block.out.bias, laterRows);
    block.out = {};
    if (isQuick) {
        packed.fc1 = pack(type, block.fc1.weight * quickGeluSlope, block.fc1.bias * quickGeluSlope, laterRows,
                          kernels::Activation::Swish);
        block.fc1 = {};
        packed.fc2 = pack(type, block.fc2.weight / quickGeluSlope, block.fc2.bias, laterRows);
    } else {
        packed.fc1 = pack(type, block.fc1.weight, block.fc1.bias, laterRows, kernels::Activation::Gelu);
        block.fc1 = {};
        packed.fc2 = pack(type, block.fc2.weight, block.fc2.bias, laterRows);
    }
    m_blocks.push_back(std::move(packed));
}

at::Tensor PackedTower::normalise(const LayerNorm& norm, const at::Tensor& input, at::ScalarType type,
                                  Workspace::Role role, Workspace& work) const {
    const at::Tensor normed = work.rows(role, type, input.size(0), m_shape.width);
    layerNorm(norm, m_config.layerNormEpsilon, input, normed);
    return normed;
}

at::Tensor PackedTower::finishBlock(const PackedBlock& block, const at::Tensor& attended, const at::Tensor& state,
                                    const BlockRoles& roles, Workspace& work) const {
    const at::Tensor middle = block.out.plus(attended, state);
    const at::Tensor normed = normalise(block.norm2, middle, block.type, roles.normed, work);
    const at::Tensor hidden = block.fc1(normed, work.rows(roles.hidden, block.type, middle.size(0), m_shape.mlpWidth));
    return block.fc2.plus(hidden, middle);
}

at::Tensor PackedTower::runBlock(const PackedBlock& block, const at::Tensor& state, Extent extent,
                                 Workspace& work) const {
    const at::Tensor normed = normalise(block.norm1, state, block.type, Workspace::Role::Normed, work);
    const at::Tensor queryKeyValue = block.queryKeyValue(
        normed, work.rows(Workspace::Role::QueryKeyValue, block.type, state.size(0), 3 * m_shape.width));
    const std::vector<at::Tensor> parts = queryKeyValue.chunk(3, 1);
    const at::Tensor attended = work.rows(Workspace::Role::Attended, block.type, state.size(0), m_shape.width);
    attend({.query = parts[0],
            .key = parts[1],
            .value = parts[2],
            .output = attended,
            .sequences = extent.count,
            .heads = m_shape.heads,
            .isCausal = !m_isImage});
    return finishBlock(block, attended, state,
                       {Workspace::Role::Normed, Workspace::Role::Attended, Workspace::Role::Hidden}, work);
}

/// Every token gives its key and value; of the rest nothing but the pooled token is ever looked at.
at::Tensor PackedTower::runPooledBlock(const at::Tensor& state, Extent extent, const at::Tensor& ends,
                                       Workspace& work) const {
    using Role = Workspace::Role;
    const PackedBlock& block = m_blocks.back();
    const at::Tensor normed = normalise(block.norm1, state, block.type, Role::Normed, work);
    const std::vector<at::Tensor> keyValue =
        m_pooledAttention
            .keyValue(normed, work.rows(Role::QueryKeyValue, block.type, state.size(0), 3 * m_shape.width)
                                  .narrow(1, 0, 2 * m_shape.width))
            .chunk(2, 1);
    const at::Tensor query =
        m_pooledAttention.query(pooledRows(normed, extent, ends, Role::PooledNormed, work),
                                work.rows(Role::PooledQuery, block.type, extent.count, m_shape.width));
    const at::Tensor attended = work.rows(Role::PooledAttended, block.type, extent.count, m_shape.width);
    attend({.query = query,
            .key = keyValue[0],
            .value = keyValue[1],
            .output = attended,
            .sequences = extent.count,
            .heads = m_shape.heads,
            .last = m_isImage ? at::Tensor() : ends});
    return finishBlock(block, attended, pooledRows(state, extent, ends, Role::PooledState, work),
                       {Role::PooledNormed, Role::PooledAttended, Role::PooledHidden}, work);
}

at::Tensor PackedTower::pooledRows(const at::Tensor& rows, Extent extent, const at::Tensor& ends, Workspace::Role role,
                                   Workspace& work) const {
    const at::Tensor pooled = work.rows(role, rows.scalar_type(), extent.count, m_shape.width);
    at::Tensor places = at::arange(extent.count, at::kLong) * extent.tokens;
    if (!m_isImage) {
        places += ends;
    }
    pooled.copy_(rows.index_select(0, places));
    return pooled;
}

at::Tensor PackedTower::runBlocks(at::Tensor state, Extent extent, const at::Tensor& ends, Workspace& work) const {
    const std::size_t whole = m_blocks.size() - (m_hasPooledBlock ? 1 : 0);
    for (std::size_t layer = 0; layer < whole; ++layer) {
        state = runBlock(m_blocks[layer], state, extent, work);
    }
    return embed(m_hasPooledBlock ? runPooledBlock(state, extent, ends, work)
                                  : pooledRows(state, extent, ends, Workspace::Role::PooledState, work),
                 work);
}

at::Tensor PackedTower::embed(const at::Tensor& pooled, Workspace& work) const {
    const at::Tensor normed = normalise(m_normPost, pooled, m_type, Workspace::Role::PooledNormed, work);
    const at::Tensor output =
        work.rows(Workspace::Role::Embedding, at::kFloat, pooled.size(0), m_config.embeddingWidth);
    const at::Tensor product = m_projection(normed, output).to(at::kFloat);
    const at::Tensor embedding = at::empty(product.sizes(), product.options());
    normaliseRows(product, embedding);
    return embedding;
}

/// A row of 3 p p values for each patch.
at::Tensor PackedTower::patchRows(const at::Tensor& pixels, Workspace& work) const {
    const std::int64_t count = pixels.size(0);
    const std::int64_t patch = m_config.patchSize;
    const std::int64_t side = m_config.imageSize / patch;
    const at::Tensor rows = work.rows(Workspace::Role::Patches, m_type, count * side * side, 3 * patch * patch);
    rows.view({count, side, side, 3, patch, patch})
        .copy_(pixels.view({count, 3, side, patch, side, patch}).permute({0, 2, 4, 1, 3, 5}));
    return rows;
}

at::Tensor PackedTower::encodeImages(const at::Tensor& pixels) const {
    const WorkspacePool::Loan work = m_workspaces.borrow();
    const Extent extent{.count = pixels.size(0), .tokens = m_tokens};
    const at::Tensor patches = patchRows(pixels, *work);
    const at::Tensor embedded =
        m_patch(patches, (*work).rows(Workspace::Role::PatchEmbedding, at::kFloat, patches.size(0), m_shape.width));
    const at::Tensor state =
        (*work).rows(Workspace::Role::State, at::kFloat, extent.count * extent.tokens, m_shape.width);
    const at::Tensor tokens = state.view({extent.count, extent.tokens, m_shape.width});
    tokens.select(1, 0).copy_(m_classToken + m_position.select(0, 0));
    at::Tensor patchTokens = tokens.narrow(1, 1, m_tokens - 1);
    at::add_out(patchTokens, embedded.view({extent.count, m_tokens - 1, m_shape.width}),
                m_position.narrow(0, 1, m_tokens - 1));
    layerNorm(m_normPre, m_config.layerNormEpsilon, state, state);
    return runBlocks(state, extent, {}, *work);
}

at::Tensor PackedTower::encodeTexts(const at::Tensor& ids, const at::Tensor& ends) const {
    const WorkspacePool::Loan work = m_workspaces.borrow();
    const Extent extent{.count = ids.size(0), .tokens = ids.size(1)};
    const at::Tensor state =
        (*work).rows(Workspace::Role::State, at::kFloat, extent.count * extent.tokens, m_shape.width);
    at::Tensor tokens = state.view({extent.count, extent.tokens, m_shape.width});
    at::add_out(tokens, at::embedding(m_token, ids), m_position.narrow(0, 0, extent.tokens));
    return runBlocks(state, extent, ends, *work);
}

}  // namespace clipscope::backend
