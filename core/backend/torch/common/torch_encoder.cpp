// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/common/torch_encoder.h"

#include "core/backend/text_buckets.h"
#include "core/backend/torch/common/tensor_bridge.h"
#include "core/backend/torch/common/thread_team.h"
#include "core/backend/torch/common/torch_errors.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <algorithm>
#include <chrono>
#include <cstring>
#include <type_traits>
#include <utility>

namespace clipscope::backend {
namespace {

using SteadyClock = std::chrono::steady_clock;

/// What a further call of a text tower costs, in tokens: ViT-B/32's on two cores reads its weights in the time that
/// 25 (fp32) to 50 (bf16) tokens take.
constexpr std::int64_t callCostTokens = 48;

class TorchEncoder final : public Encoder {
public:
    TorchEncoder(std::shared_ptr<const TorchTower> tower, EncoderRequest request, int threads)
        : m_tower(std::move(tower)),
          m_request(std::move(request)),
          m_type(scalarType(m_request.precision)),
          m_team{.threads = threads, .cpus = m_request.cpus, .isPinned = m_request.isPinned} {}

    void encode(const InputBatch& input, EmbeddingBatch& out, StageTimes& times) override {
        translated([&] {
            const c10::InferenceMode guard;
            useTeam(m_team);
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

    [[nodiscard]] Precision pixelPrecision() const override { return m_request.precision; }

    [[nodiscard]] Placement place() override {
        return translated([&] { return placeTeam(m_team); });
    }

private:
    /// The pixels in a type that the tower takes; where they are in one already, no copy.
    template <typename Value>
    at::Tensor tensorOf(const PixelBatch& batch, std::span<const Value> values) const {
        const at::ScalarType type = std::is_same_v<Value, float> ? at::kFloat : at::kBFloat16;
        // The tower only reads it; LibTorch has no tensor of constant memory.
        const at::Tensor pixels =
            at::from_blob(const_cast<Value*>(values.data()), {batch.count, 3, batch.imageSize, batch.imageSize}, type);
        return m_tower->takesAnyPixels() ? pixels : pixels.to(m_type);
    }

    at::Tensor run(const PixelBatch& batch, SteadyClock::time_point& isIn) const {
        const at::Tensor pixels = std::visit([&](auto values) { return tensorOf(batch, values); }, batch.values);
        isIn = SteadyClock::now();
        return m_tower->encodeImages(pixels).contiguous();
    }

    at::Tensor run(const TokenBatch& batch, SteadyClock::time_point& isIn) const {
        auto* const ids = const_cast<std::int32_t*>(batch.ids.data());
        auto* const lengths = const_cast<std::int32_t*>(batch.lengths.data());
        const at::Tensor tokens = at::from_blob(ids, {batch.count, batch.contextLength}, at::kInt);
        const at::Tensor ends = at::from_blob(lengths, {batch.count}, at::kInt).to(at::kLong) - 1;
        isIn = SteadyClock::now();
        if (m_request.shortcuts.textLength) {
            return runCut(batch.lengths, tokens, ends);
        }
        return m_tower->encodeTexts(tokens, ends).contiguous();
    }

    at::Tensor runCut(std::span<const std::int32_t> lengths, const at::Tensor& tokens, const at::Tensor& ends) const {
        const std::vector<TextBucket> buckets = textBuckets(lengths, callCostTokens);
        if (buckets.size() == 1) {
            return m_tower->encodeTexts(tokens.narrow(1, 0, buckets.front().length), ends).contiguous();
        }
        at::Tensor embeddings;
        for (const TextBucket& bucket : buckets) {
            const at::Tensor rows = at::empty({static_cast<std::int64_t>(bucket.rows.size())}, at::kLong);
            std::ranges::copy(bucket.rows, rows.mutable_data_ptr<std::int64_t>());
            const at::Tensor part = m_tower->encodeTexts(tokens.narrow(1, 0, bucket.length).index_select(0, rows),
                                                         ends.index_select(0, rows));
            if (!embeddings.defined()) {
                embeddings = at::empty({tokens.size(0), part.size(1)}, part.options());
            }
            embeddings.index_copy_(0, rows, part);
        }
        return embeddings;
    }

    std::shared_ptr<const TorchTower> m_tower;
    EncoderRequest m_request;
    at::ScalarType m_type;
    ThreadTeam m_team;
};

class LoadedTorchTower final : public LoadedTower {
public:
    LoadedTorchTower(std::shared_ptr<const TorchTower> tower, EncoderRequest request, std::int64_t ownBytes,
                     std::optional<double> buildSeconds)
        : m_tower(std::move(tower)),
          m_request(std::move(request)),
          m_ownBytes(ownBytes),
          m_buildSeconds(buildSeconds) {}

    [[nodiscard]] std::unique_ptr<Encoder> makeEncoder() override {
        const int threads = m_request.threads > 0 ? m_request.threads : at::get_num_threads();
        return std::make_unique<TorchEncoder>(m_tower, m_request, threads);
    }
    [[nodiscard]] std::int64_t ownBytes() const override { return m_ownBytes; }
    [[nodiscard]] std::optional<double> buildSeconds() const override { return m_buildSeconds; }

private:
    std::shared_ptr<const TorchTower> m_tower;
    EncoderRequest m_request;
    std::int64_t m_ownBytes;
    std::optional<double> m_buildSeconds;
};

}  // namespace

std::shared_ptr<LoadedTower> loadedTower(std::shared_ptr<const TorchTower> tower, const EncoderRequest& request,
                                         std::int64_t ownBytes, std::optional<double> buildSeconds) {
    return std::make_shared<LoadedTorchTower>(std::move(tower), request, ownBytes, buildSeconds);
}

}  // namespace clipscope::backend
