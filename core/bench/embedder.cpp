// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/embedder.h"

#include "core/clip/image.h"
#include "core/clip/preprocess.h"

#include <algorithm>
#include <span>

namespace clipscope::bench {
namespace {

std::unique_ptr<backend::Encoder> loadEncoder(const clip::ClipModel& model, const backend::Backend& engine,
                                              backend::Tower tower, int threads) {
    backend::LoadContext context;
    return engine.load(model, {.tower = tower, .threads = threads}, context)->makeEncoder();
}

std::vector<float> encodeOne(backend::Encoder& encoder, const backend::InputBatch& input, std::int64_t width) {
    std::vector<float> values(static_cast<std::size_t>(width));
    backend::EmbeddingBatch out{.width = width, .values = values};
    backend::StageTimes times;
    encoder.encode(input, out, times);
    backend::requireFinite(values);
    return values;
}

}  // namespace

Embeddings embedImages(const clip::ClipModel& model, const backend::Backend& engine,
                       const std::vector<std::filesystem::path>& files, int threads, ThreadTeam& numerics) {
    Embeddings embeddings;
    const auto encoder = loadEncoder(model, engine, backend::Tower::Image, threads);
    const auto each = static_cast<std::size_t>(3 * model.config.imageSize * model.config.imageSize);
    const auto atATime = static_cast<std::size_t>(numerics.size());
    std::vector<float> pixels(atATime * each);
    for (std::size_t first = 0; first < files.size(); first += atATime) {
        const std::size_t count = std::min(atATime, files.size() - first);
        numerics.forEach(count, [&](std::size_t at, int) {
            clip::preprocess(clip::decodeImage(files[first + at]), model.config,
                             std::span(pixels).subspan(at * each, each));
        });
        for (std::size_t at = 0; at < count; ++at) {
            const backend::PixelBatch batch{
                .count = 1, .imageSize = model.config.imageSize, .values = std::span(pixels).subspan(at * each, each)};
            embeddings.push_back(encodeOne(*encoder, batch, model.config.embeddingWidth));
        }
    }
    return embeddings;
}

Embeddings embedTexts(const clip::ClipModel& model, const backend::Backend& engine, const clip::Tokenizer& tokenizer,
                      const std::vector<std::string>& texts, int threads) {
    Embeddings embeddings;
    const auto encoder = loadEncoder(model, engine, backend::Tower::Text, threads);
    for (const std::string& text : texts) {
        const clip::TokenSequence tokens = tokenizer.encode(text);
        const backend::TokenBatch batch{.count = 1,
                                        .contextLength = model.config.contextLength,
                                        .ids = tokens.ids,
                                        .lengths = std::span(&tokens.length, 1)};
        embeddings.push_back(encodeOne(*encoder, batch, model.config.embeddingWidth));
    }
    return embeddings;
}

}  // namespace clipscope::bench
