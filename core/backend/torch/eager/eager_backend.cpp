// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/eager/eager_backend.h"

#include "core/backend/torch/common/tensor_bridge.h"
#include "core/backend/torch/common/torch_errors.h"
#include "core/backend/torch/eager/eager_tower.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <c10/core/InferenceMode.h>
#include <torch/version.h>
#include <cstring>
#include <utility>

namespace clipscope::backend {
namespace {

using SteadyClock = std::chrono::steady_clock;

class EagerEncoder final : public Encoder {
public:
    EagerEncoder(std::shared_ptr<const EagerTower> tower, Precision precision, int threads)
        : m_tower(std::move(tower)), m_type(scalarType(precision)), m_threads(threads) {}

    void encode(const InputBatch& input, EmbeddingBatch& out, StageTimes& times) override {
        translated([&] {
            const c10::InferenceMode guard;
            if (at::get_num_threads() != m_threads) {
                at::set_num_threads(m_threads);  // a setting of the calling thread
            }
            const auto begin = SteadyClock::now();
            SteadyClock::time_point isIn;
            const at::Tensor embeddings = std::visit([&](const auto& batch) { return run(batch, isIn); }, input);
            const auto isDone = SteadyClock::now();
            std::memcpy(out.values.data(), embeddings.const_data_ptr(), embeddings.nbytes());
            times.add(Stage::CopyIn, isIn - begin);
            times.add(Stage::Tower, isDone - isIn);
            times.add(Stage::CopyOut, SteadyClock::now() - isDone);
        });
    }

private:
    at::Tensor run(const PixelBatch& batch, SteadyClock::time_point& isIn) const {
        // The tower only reads it; LibTorch has no tensor of constant memory.
        auto* const values = const_cast<float*>(batch.values.data());
        const at::Tensor pixels =
            at::from_blob(values, {batch.count, 3, batch.imageSize, batch.imageSize}, at::kFloat).to(m_type);
        isIn = SteadyClock::now();
        return m_tower->encodeImages(pixels).contiguous();
    }

    at::Tensor run(const TokenBatch& batch, SteadyClock::time_point& isIn) const {
        auto* const ids = const_cast<std::int32_t*>(batch.ids.data());
        auto* const lengths = const_cast<std::int32_t*>(batch.lengths.data());
        const at::Tensor tokens = at::from_blob(ids, {batch.count, batch.contextLength}, at::kInt);
        const at::Tensor ends = at::from_blob(lengths, {batch.count}, at::kInt).to(at::kLong) - 1;
        isIn = SteadyClock::now();
        return m_tower->encodeTexts(tokens, ends).contiguous();
    }

    std::shared_ptr<const EagerTower> m_tower;
    at::ScalarType m_type;
    int m_threads;
};

class LoadedEagerTower final : public LoadedTower {
public:
    LoadedEagerTower(std::shared_ptr<const EagerTower> tower, EncoderRequest request, std::int64_t ownBytes)
        : m_tower(std::move(tower)), m_request(request), m_ownBytes(ownBytes) {}

    [[nodiscard]] std::unique_ptr<Encoder> makeEncoder() override {
        const int threads = m_request.threads > 0 ? m_request.threads : at::get_num_threads();
        return std::make_unique<EagerEncoder>(m_tower, m_request.precision, threads);
    }
    [[nodiscard]] std::int64_t ownBytes() const override { return m_ownBytes; }

private:
    std::shared_ptr<const EagerTower> m_tower;
    EncoderRequest m_request;
    std::int64_t m_ownBytes;
};

}  // namespace

Availability EagerBackend::probe(Device device) const {
    if (device != Device::Cpu) {
        return {.isAvailable = false, .reason = Message(MessageId::backend_cpu_only, {std::string("eager")})};
    }
    return {.isAvailable = true};
}

std::shared_ptr<LoadedTower> EagerBackend::load(const clip::ClipModel& model, const EncoderRequest& request,
                                                LoadContext& context) const {
    return translated([&]() -> std::shared_ptr<LoadedTower> {
        const c10::InferenceMode guard;
        TowerWeights weights = loadWeights(model, request.tower, request.precision, context);
        const std::int64_t ownBytes = weights.ownBytes;
        auto tower = std::make_shared<const EagerTower>(model.config, request.tower, std::move(weights));
        return std::make_shared<LoadedEagerTower>(std::move(tower), request, ownBytes);
    });
}

std::vector<std::pair<std::string, std::string>> EagerBackend::libraryFacts() const {
    return {{"LibTorch", TORCH_VERSION},
            {"LibTorch configuration", at::show_config()},
            {"LibTorch parallelism by default", at::get_parallel_info()}};
}

}  // namespace clipscope::backend
