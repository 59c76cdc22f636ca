// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/backend/torch/common/torch_tower.h"
#include "core/backend/torch/common/tower_weights.h"
#include "core/clip/clip_config.h"

#include <ATen/core/Tensor.h>

namespace clipscope::backend {

/// A CLIP tower as LibTorch's ordinary operators, one call each: the reference that every other engine is
/// compared with, and the baseline.
class EagerTower final : public TorchTower {
public:
    EagerTower(clip::ClipConfig config, Tower tower, TowerWeights weights);

    [[nodiscard]] at::Tensor encodeImages(const at::Tensor& pixels) const override;
    [[nodiscard]] at::Tensor encodeTexts(const at::Tensor& ids, const at::Tensor& ends) const override;

private:
    [[nodiscard]] at::Tensor runBlock(const Block& block, const at::Tensor& input) const;
    [[nodiscard]] at::Tensor normalise(const LayerNorm& norm, const at::Tensor& input) const;
    [[nodiscard]] at::Tensor activate(const at::Tensor& input) const;
    [[nodiscard]] at::Tensor embed(const at::Tensor& pooled) const;

    clip::ClipConfig m_config;
    clip::TransformerConfig m_shape;
    bool m_isCausal;
    TowerWeights m_weights;
};

}  // namespace clipscope::backend
