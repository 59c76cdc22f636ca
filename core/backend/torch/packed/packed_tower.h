// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/backend/torch/common/torch_tower.h"
#include "core/backend/torch/common/tower_weights.h"
#include "core/backend/torch/packed/packed_linear.h"
#include "core/clip/clip_config.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace clipscope::backend {

/// A CLIP tower on oneDNN's packed linear layers: query, key and value in one, activation and residual fused into the
/// layer before them.
class PackedTower final : public TorchTower {
public:
    PackedTower(clip::ClipConfig config, Tower tower, TowerWeights weights);

    [[nodiscard]] at::Tensor encodeImages(const at::Tensor& pixels) const override;
    [[nodiscard]] at::Tensor encodeTexts(const at::Tensor& ids, const at::Tensor& ends) const override;

    /// Memory of packed weights and of what is no view of a mapped file.
    [[nodiscard]] std::int64_t ownBytes() const { return m_ownBytes; }

private:
    struct PackedBlock {
        LayerNorm norm1;
        PackedLinear queryKeyValue;
        PackedLinear out;
        LayerNorm norm2;
        PackedLinear fc1;
        PackedLinear fc2;
    };

    [[nodiscard]] PackedBlock pack(const Block& block, std::int64_t expectedRows) const;
    [[nodiscard]] at::Tensor runBlock(const PackedBlock& block, const at::Tensor& input) const;
    [[nodiscard]] at::Tensor normalise(const LayerNorm& norm, const at::Tensor& input) const;
    [[nodiscard]] at::Tensor embed(const at::Tensor& pooled) const;

    clip::ClipConfig m_config;
    clip::TransformerConfig m_shape;
    bool m_isCausal;
    PackedLinear m_patch;
    at::Tensor m_classToken;
    LayerNorm m_normPre;
    at::Tensor m_token;
    at::Tensor m_position;
    std::vector<PackedBlock> m_blocks;
    LayerNorm m_normPost;
    PackedLinear m_projection;
    std::int64_t m_ownBytes = 0;
};

}  // namespace clipscope::backend
