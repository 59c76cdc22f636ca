// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/common/tower_weights.h"

#include "core/backend/torch/common/tensor_bridge.h"
#include "core/base/error.h"

#include <ATen/ATen.h>

namespace clipscope::backend {
namespace {

constexpr std::int64_t tensorsInBlock = 16;
constexpr std::int64_t tensorsAroundImageBlocks = 8;
constexpr std::int64_t tensorsAroundTextBlocks = 5;

}  // namespace

TowerReader::TowerReader(const clip::ClipModel& model, Tower tower, at::ScalarType type, LoadContext& context)
    : m_model(model),
      m_isImage(tower == Tower::Image),
      m_type(type),
      m_context(context),
      m_blocks(m_isImage ? model.config.vision.layers : model.config.text.layers) {}

at::Tensor TowerReader::tensor(const std::string& name) {
    if (m_context.stop.stop_requested()) {
        throw Error(ErrorCode::Stopped, MessageId::load_stopped);
    }
    at::Tensor loaded = aliasTensor(m_model.weights->tensor((m_isImage ? "vision." : "text.") + name));
    const bool isCopied = loaded.scalar_type() != m_type;
    if (isCopied) {
        loaded = loaded.to(m_type).contiguous();
    }
    if (isCopied || m_model.isRandom) {
        m_ownBytes += static_cast<std::int64_t>(loaded.nbytes());
    }
    ++m_done;
    if (m_context.onProgress) {
        const std::int64_t all =
            m_blocks * tensorsInBlock + (m_isImage ? tensorsAroundImageBlocks : tensorsAroundTextBlocks);
        m_context.onProgress(static_cast<double>(m_done) / static_cast<double>(all));
    }
    return loaded;
}

LayerNorm TowerReader::norm(const std::string& name) {
    return {.weight = tensor(name + ".weight"), .bias = tensor(name + ".bias")};
}

Linear TowerReader::linear(const std::string& name) {
    return {.weight = tensor(name + ".weight"), .bias = tensor(name + ".bias")};
}

Entry TowerReader::entry() {
    Entry entry;
    if (m_isImage) {
        entry.patch = tensor("patch.weight");
        entry.classToken = tensor("class");
        entry.normPre = norm("ln_pre");
    } else {
        entry.token = tensor("token.weight");
    }
    entry.position = tensor("position");
    return entry;
}

Block TowerReader::block(std::int64_t layer) {
    const std::string prefix = "blocks." + std::to_string(layer) + '.';
    return {.norm1 = norm(prefix + "ln_1"),
            .query = linear(prefix + "attn.q"),
            .key = linear(prefix + "attn.k"),
            .value = linear(prefix + "attn.v"),
            .out = linear(prefix + "attn.out"),
            .norm2 = norm(prefix + "ln_2"),
            .fc1 = linear(prefix + "mlp.fc1"),
            .fc2 = linear(prefix + "mlp.fc2")};
}

Exit TowerReader::exit() {
    return {.normPost = norm("ln_post"), .projection = tensor("projection.weight")};
}

TowerWeights loadWeights(const clip::ClipModel& model, Tower tower, Precision precision, LoadContext& context) {
    TowerReader reader(model, tower, scalarType(precision), context);
    TowerWeights weights{.entry = reader.entry()};
    for (std::int64_t layer = 0; layer < reader.blocks(); ++layer) {
        weights.blocks.push_back(reader.block(layer));
    }
    weights.exit = reader.exit();
    weights.ownBytes = reader.ownBytes();
    return weights;
}

}  // namespace clipscope::backend
