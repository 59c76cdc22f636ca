// SPDX-License-Identifier: GPL-3.0-or-later
// The eager engine through our interfaces against the same LibTorch operators called in a bare loop: the ratio of
// the two is what the interfaces cost.
#include "core/backend/module_loader.h"
#include "core/backend/torch/common/tensor_bridge.h"
#include "core/base/program_paths.h"
#include "core/clip/clip_model.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <benchmark/benchmark.h>
#include <c10/core/InferenceMode.h>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace clipscope;

/// ViT-B/32's image tower written out as a user of LibTorch would.
class BareTower {
public:
    explicit BareTower(const clip::ClipModel& model) : m_model(model) {
        for (std::int64_t layer = 0; layer < model.config.vision.layers; ++layer) {
            const std::string block = "vision.blocks." + std::to_string(layer) + '.';
            std::vector<at::Tensor> weights;
            for (const char* name : {"ln_1", "attn.q", "attn.k", "attn.v", "attn.out", "ln_2", "mlp.fc1", "mlp.fc2"}) {
                weights.push_back(get(block + name + ".weight"));
                weights.push_back(get(block + name + ".bias"));
            }
            m_blocks.push_back(std::move(weights));
        }
        m_patch = get("vision.patch.weight");
        m_class = get("vision.class");
        m_position = get("vision.position");
        m_normPre = {get("vision.ln_pre.weight"), get("vision.ln_pre.bias")};
        m_normPost = {get("vision.ln_post.weight"), get("vision.ln_post.bias")};
        m_projection = get("vision.projection.weight");
    }

    at::Tensor run(const at::Tensor& pixels) const {
        const std::int64_t n = pixels.size(0);
        const std::int64_t width = m_model.config.vision.width;
        const std::int64_t heads = m_model.config.vision.heads;
        const std::int64_t patch = m_model.config.patchSize;
        at::Tensor x = at::conv2d(pixels, m_patch, {}, {patch, patch}).flatten(2).transpose(1, 2);
        x = at::cat({m_class.expand({n, 1, width}), x}, 1) + m_position;
        x = at::layer_norm(x, {width}, m_normPre[0], m_normPre[1]);
        const std::int64_t tokens = x.size(1);
        for (const auto& w : m_blocks) {
            const at::Tensor normed = at::layer_norm(x, {width}, w[0], w[1]);
            const auto split = [&](int at) {
                return at::linear(normed, w[at], w[at + 1]).view({n, tokens, heads, width / heads}).transpose(1, 2);
            };
            const at::Tensor attended = at::scaled_dot_product_attention(split(2), split(4), split(6))
                                            .transpose(1, 2)
                                            .reshape({n, tokens, width});
            x = x + at::linear(attended, w[8], w[9]);
            const at::Tensor wide = at::linear(at::layer_norm(x, {width}, w[10], w[11]), w[12], w[13]);
            x = x + at::linear(wide * at::sigmoid(wide * 1.702), w[14], w[15]);
        }
        const at::Tensor pooled = at::layer_norm(x.select(1, 0), {width}, m_normPost[0], m_normPost[1]);
        const at::Tensor embedding = at::linear(pooled, m_projection);
        return embedding / at::linalg_vector_norm(embedding, 2, {-1}, true);
    }

private:
    at::Tensor get(const std::string& name) const { return backend::aliasTensor(m_model.weights->tensor(name)); }

    const clip::ClipModel& m_model;
    std::vector<std::vector<at::Tensor>> m_blocks;
    at::Tensor m_patch;
    at::Tensor m_class;
    at::Tensor m_position;
    std::vector<at::Tensor> m_normPre;
    std::vector<at::Tensor> m_normPost;
    at::Tensor m_projection;
};

/// Runs both in turn, batch by batch, so that both see the same machine; reports ours / bare as a ratio of rates.
void eagerAgainstBareLoop(benchmark::State& state) {
    const c10::InferenceMode guard;
    const std::int64_t size = state.range(0);
    const clip::ClipModel model = clip::openModel({});
    backend::ModuleLoader loader(programPaths().modules);
    backend::LoadContext context;
    const int threads = at::get_num_threads();
    const auto tower =
        loader.backend("eager").load(model, {.tower = backend::Tower::Image, .threads = threads}, context);
    const auto encoder = tower->makeEncoder();
    const BareTower bare(model);

    const at::Tensor pixels = at::randn({size, 3, model.config.imageSize, model.config.imageSize});
    std::vector<float> out(static_cast<std::size_t>(size * model.config.embeddingWidth));
    backend::EmbeddingBatch embeddings{.width = model.config.embeddingWidth, .values = out};
    const backend::PixelBatch batch{
        .count = size,
        .imageSize = model.config.imageSize,
        .values = std::span(pixels.const_data_ptr<float>(), static_cast<std::size_t>(pixels.numel()))};
    using SteadyClock = std::chrono::steady_clock;
    SteadyClock::duration ours{};
    SteadyClock::duration theirs{};
    backend::StageTimes times;
    encoder->encode(batch, embeddings, times);
    benchmark::DoNotOptimize(bare.run(pixels));
    for (auto _ : state) {
        const auto begin = SteadyClock::now();
        encoder->encode(batch, embeddings, times);
        const auto middle = SteadyClock::now();
        benchmark::DoNotOptimize(bare.run(pixels));
        ours += middle - begin;
        theirs += SteadyClock::now() - middle;
    }
    state.counters["ours_per_bare"] = static_cast<double>(theirs.count()) / static_cast<double>(ours.count());
}
BENCHMARK(eagerAgainstBareLoop)->Arg(1)->Arg(8)->Arg(32)->Unit(benchmark::kMillisecond)->MinTime(10);

}  // namespace
