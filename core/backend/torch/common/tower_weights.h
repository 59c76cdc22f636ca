// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/clip/clip_model.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace clipscope::backend {

/// A linear layer: weight [out,in], bias [out].
struct Linear {
    at::Tensor weight;
    at::Tensor bias;
};

/// Gain and offset of a layer norm, [width] each.
struct LayerNorm {
    at::Tensor weight;
    at::Tensor bias;
};

/// The weights of one transformer block.
struct Block {
    LayerNorm norm1;
    Linear query;
    Linear key;
    Linear value;
    Linear out;
    LayerNorm norm2;
    Linear fc1;
    Linear fc2;
};

/// The weights of one tower in the precision asked for. Those of a mapped file in that precision are views of it.
struct TowerWeights {
    at::Tensor patch;       ///< image tower: [w,3,p,p]
    at::Tensor classToken;  ///< image tower: [w]
    LayerNorm normPre;      ///< image tower
    at::Tensor token;       ///< text tower: [v,w]
    at::Tensor position;    ///< [tokens,w]
    std::vector<Block> blocks;
    LayerNorm normPost;
    at::Tensor projection;      ///< [e,w]
    std::int64_t ownBytes = 0;  ///< of tensors that are no views of a mapped file
};

/// Reads a tower's weights.
/// \throws Error Stopped where the context's token says so, BadInput for a tensor that is missing
[[nodiscard]] TowerWeights loadWeights(const clip::ClipModel& model, Tower tower, Precision precision,
                                       LoadContext& context);

}  // namespace clipscope::backend
