// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/backend/torch/common/torch_tower.h"
#include "core/backend/torch/common/tower_weights.h"
#include "core/backend/torch/packed/packed_linear.h"
#include "core/backend/torch/packed/workspace.h"
#include "core/clip/clip_config.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace clipscope::backend {

/// A CLIP tower on packed linear layers: query, key and value in one, activation and residual fused into the layer
/// before them. Where the request allows it, the last block computes what is pooled alone.
///
/// In bf16 the residual stream and the layer norms stay fp32, without which the errors of all blocks add up, and so
/// does the text tower's first block: what it adds is larger than the token embeddings that it is given, so that its
/// errors would be those of the whole (docs/fidelity.md).
class PackedTower final : public TorchTower {
public:
    /// Reads and packs block by block, so that no more than one is held twice.
    /// \throws Error as TowerReader
    PackedTower(const clip::ClipModel& model, const EncoderRequest& request, LoadContext& context);

    [[nodiscard]] bool takesAnyPixels() const override { return true; }
    [[nodiscard]] at::Tensor encodeImages(const at::Tensor& pixels) const override;
    [[nodiscard]] at::Tensor encodeTexts(const at::Tensor& ids, const at::Tensor& ends) const override;

    /// Memory of packed weights and of what is no view of a mapped file.
    [[nodiscard]] std::int64_t ownBytes() const { return m_ownBytes; }

private:
    struct PackedBlock {
        at::ScalarType type = at::kFloat;
        LayerNorm norm1;
        PackedLinear queryKeyValue;
        PackedLinear out;
        LayerNorm norm2;
        PackedLinear fc1;
        PackedLinear fc2;
    };
    /// Of the last block, where it computes the pooled token alone: there queryKeyValue is not used.
    struct PooledAttention {
        PackedLinear query;
        PackedLinear keyValue;
    };
    /// Whose memory a block's rows lie in: all tokens', or the pooled ones'.
    struct BlockRoles {
        Workspace::Role normed;
        Workspace::Role attended;
        Workspace::Role hidden;
    };
    /// n sequences of t tokens.
    struct Extent {
        std::int64_t count;
        std::int64_t tokens;
    };

    PackedLinear pack(at::ScalarType type, const at::Tensor& weight, const at::Tensor& bias, std::int64_t rows,
                      kernels::Activation activation = kernels::Activation::None);
    void packEntry(Entry entry);
    void packBlock(Block block, at::ScalarType type, bool isPooledAlone);

    [[nodiscard]] at::Tensor patchRows(const at::Tensor& pixels, Workspace& work) const;
    [[nodiscard]] at::Tensor runBlocks(at::Tensor state, Extent extent, const at::Tensor& ends, Workspace& work) const;
    [[nodiscard]] at::Tensor runBlock(const PackedBlock& block, const at::Tensor& state, Extent extent,
                                      Workspace& work) const;
    [[nodiscard]] at::Tensor runPooledBlock(const at::Tensor& state, Extent extent, const at::Tensor& ends,
                                            Workspace& work) const;
    [[nodiscard]] at::Tensor finishBlock(const PackedBlock& block, const at::Tensor& attended, const at::Tensor& state,
                                         const BlockRoles& roles, Workspace& work) const;
    [[nodiscard]] at::Tensor pooledRows(const at::Tensor& rows, Extent extent, const at::Tensor& ends,
                                        Workspace::Role role, Workspace& work) const;
    [[nodiscard]] at::Tensor normalise(const LayerNorm& norm, const at::Tensor& input, at::ScalarType type,
                                       Workspace::Role role, Workspace& work) const;
    [[nodiscard]] at::Tensor embed(const at::Tensor& pooled, Workspace& work) const;

    clip::ClipConfig m_config;
    clip::TransformerConfig m_shape;
    bool m_isImage;
    bool m_hasPooledBlock;
    at::ScalarType m_type;
    std::int64_t m_tokens;
    PackedLinear m_patch;
    at::Tensor m_classToken;
    LayerNorm m_normPre;
    at::Tensor m_token;
    at::Tensor m_position;
    std::vector<PackedBlock> m_blocks;
    PooledAttention m_pooledAttention;
    LayerNorm m_normPost;
    PackedLinear m_projection;
    std::int64_t m_ownBytes = 0;
    mutable WorkspacePool m_workspaces;
};

}  // namespace clipscope::backend
