// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/clip/clip_model.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
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

/// What stands before the blocks.
struct Entry {
    at::Tensor patch;       ///< image tower: [w,3,p,p]
    at::Tensor classToken;  ///< image tower: [w]
    LayerNorm normPre;      ///< image tower
    at::Tensor token;       ///< text tower: [v,w]
    at::Tensor position;    ///< [tokens,w]
};

/// What follows the blocks.
struct Exit {
    LayerNorm normPost;
    at::Tensor projection;  ///< [e,w]
};

/// Reads a tower's weights part by part: entry, blocks in their order, exit, once each. Tensors of a mapped file that
/// have the type asked for are views of it. Tells the load's progress and heeds its stop token.
///
/// Every reading function throws Error Stopped where the context's token says so, BadInput for a tensor that is
/// missing.
class TowerReader {
public:
    /// \param type of the tensors that are given
    TowerReader(const clip::ClipModel& model, Tower tower, at::ScalarType type, LoadContext& context);

    [[nodiscard]] std::int64_t blocks() const { return m_blocks; }

    [[nodiscard]] Entry entry();
    [[nodiscard]] Block block(std::int64_t layer);
    [[nodiscard]] Exit exit();

    /// Of what was given, bytes that are no views of a mapped file.
    [[nodiscard]] std::int64_t ownBytes() const { return m_ownBytes; }

private:
    at::Tensor tensor(const std::string& name);
    LayerNorm norm(const std::string& name);
    Linear linear(const std::string& name);

    const clip::ClipModel& m_model;
    bool m_isImage;
    at::ScalarType m_type;
    LoadContext& m_context;
    std::int64_t m_blocks;
    std::int64_t m_done = 0;
    std::int64_t m_ownBytes = 0;
};

/// All weights of one tower.
struct TowerWeights {
    Entry entry;
    std::vector<Block> blocks;
    Exit exit;
    std::int64_t ownBytes = 0;  ///< of tensors that are no views of a mapped file
};

/// Reads them all, in the precision asked for.
[[nodiscard]] TowerWeights loadWeights(const clip::ClipModel& model, Tower tower, Precision precision,
                                       LoadContext& context);

}  // namespace clipscope::backend
