// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/embedder.h"

#include "core/clip/image.h"
#include "core/clip/preprocess.h"

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
                       const std::vector<std::filesystem::path>& files, int threads) {
    Embeddings embeddings;
    const auto encoder = loadEncoder(model, engine, backend::Tower::Image, threads);
    std::vector<float> pixels(static_cast<std::size_t>(3 * model.config.imageSize * model.config.imageSize));
    for (const std::filesystem::path& file : files) {
        clip::preprocess(clip::decodeImage(file), model.config, pixels);
        const backend::PixelBatch batch{.count = 1, .imageSize = model.config.imageSize, .values = pixels};
        embeddings.push_back(encodeOne(*encoder, batch, model.config.embeddingWidth));
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
