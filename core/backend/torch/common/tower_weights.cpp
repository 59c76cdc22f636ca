// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/common/tower_weights.h"

#include "core/backend/torch/common/tensor_bridge.h"
#include "core/base/error.h"

#include <ATen/ATen.h>

namespace clipscope::backend {
namespace {

/// Reads tensors one by one, tells the progress and heeds the stop token.
class Reader {
public:
    Reader(const clip::ClipModel& model, Tower tower, Precision precision, LoadContext& context, std::int64_t expected)
        : m_model(model),
          m_prefix(tower == Tower::Image ? "vision." : "text."),
          m_type(scalarType(precision)),
          m_context(context),
          m_expected(expected) {}

    at::Tensor tensor(const std::string& name) {
        if (m_context.stop.stop_requested()) {
            throw Error(ErrorCode::Stopped, MessageId::load_stopped);
        }
        const clip::TensorView view = m_model.weights->tensor(m_prefix + name);
        at::Tensor loaded = aliasTensor(view);
        const bool isCopied = loaded.scalar_type() != m_type;
        if (isCopied) {
            loaded = loaded.to(m_type).contiguous();
        }
        if (isCopied || m_model.isRandom) {
            m_ownBytes += static_cast<std::int64_t>(loaded.nbytes());
        }
        ++m_done;
        if (m_context.onProgress) {
            m_context.onProgress(static_cast<double>(m_done) / static_cast<double>(m_expected));
        }
        return loaded;
    }

    LayerNorm norm(const std::string& name) { return {tensor(name + ".weight"), tensor(name + ".bias")}; }
    Linear linear(const std::string& name) { return {tensor(name + ".weight"), tensor(name + ".bias")}; }

    [[nodiscard]] std::int64_t ownBytes() const { return m_ownBytes; }

private:
    const clip::ClipModel& m_model;
    std::string m_prefix;
    at::ScalarType m_type;
    LoadContext& m_context;
    std::int64_t m_expected;
    std::int64_t m_done = 0;
    std::int64_t m_ownBytes = 0;
};

}  // namespace

TowerWeights loadWeights(const clip::ClipModel& model, Tower tower, Precision precision, LoadContext& context) {
    const bool isImage = tower == Tower::Image;
    const std::int64_t layers = isImage ? model.config.vision.layers : model.config.text.layers;
    constexpr std::int64_t tensorsInBlock = 16;
    Reader read(model, tower, precision, context, layers * tensorsInBlock + (isImage ? 8 : 5));
    TowerWeights weights;
    if (isImage) {
        weights.patch = read.tensor("patch.weight");
        weights.classToken = read.tensor("class");
        weights.normPre = read.norm("ln_pre");
    } else {
        weights.token = read.tensor("token.weight");
    }
    weights.position = read.tensor("position");
    for (std::int64_t layer = 0; layer < layers; ++layer) {
        const std::string block = "blocks." + std::to_string(layer) + '.';
        weights.blocks.push_back({.norm1 = read.norm(block + "ln_1"),
                                  .query = read.linear(block + "attn.q"),
                                  .key = read.linear(block + "attn.k"),
                                  .value = read.linear(block + "attn.v"),
                                  .out = read.linear(block + "attn.out"),
                                  .norm2 = read.norm(block + "ln_2"),
                                  .fc1 = read.linear(block + "mlp.fc1"),
                                  .fc2 = read.linear(block + "mlp.fc2")});
    }
    weights.normPost = read.norm("ln_post");
    weights.projection = read.tensor("projection.weight");
    weights.ownBytes = read.ownBytes();
    return weights;
}

}  // namespace clipscope::backend
