// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/batch_runner.h"

#include "core/kernels/similarity.h"

#include <chrono>

namespace clipscope::bench {

using backend::Tower;

BatchRunner::BatchRunner(const plan::Case& item, const clip::ClipModel& model, CaseEncoders& encoders,
                         const ImagePool* images, const CaptionPool* captions)
    : m_case(item),
      m_encoders(encoders),
      m_images(images),
      m_captions(captions),
      m_embeddingWidth(static_cast<std::size_t>(model.config.embeddingWidth)),
      m_contextLength(model.config.contextLength) {
    const auto capacity = static_cast<std::size_t>(item.batchSize);
    if (item.tower != Tower::Text) {
        m_pixels = PixelMemory(*encoders.image, capacity, model.config.imageSize);
        m_imageOut.resize(capacity * m_embeddingWidth);
    }
    if (item.tower != Tower::Image) {
        m_ids.resize(capacity * static_cast<std::size_t>(m_contextLength));
        m_lengths.resize(capacity);
        m_textOut.resize(capacity * m_embeddingWidth);
    }
    if (item.tower == Tower::Pair) {
        m_logitScale = static_cast<float>(model.logitScale());
        m_probabilities.resize(capacity * capacity);
    }
}

backend::StageTimes BatchRunner::run(std::int64_t size) {
    const auto count = static_cast<std::size_t>(size);
    backend::StageTimes times;
    if (m_case.tower != Tower::Text) {
        encodeImages(count, times);
    }
    if (m_case.tower != Tower::Image) {
        encodeTexts(count, times);
    }
    if (m_case.tower == Tower::Pair) {
        compare(count, times);
    }
    m_next += count;
    return times;
}

void BatchRunner::requireFinite() const {
    backend::requireFinite(m_imageOut);
    backend::requireFinite(m_textOut);
}

void BatchRunner::encodeImages(std::size_t size, backend::StageTimes& times) {
    const backend::PixelBatch batch = m_pixels.fill(size, [&](auto pixels) {
        if (m_case.source == plan::Source::Files) {
            m_images->assembleFromFiles(*m_encoders.numerics, m_next, pixels, times);
        } else {
            const auto begin = std::chrono::steady_clock::now();
            m_images->assemblePixels(m_next, pixels);
            times.add(backend::Stage::CopyIn, std::chrono::steady_clock::now() - begin);
        }
    });
    backend::EmbeddingBatch out{.width = static_cast<std::int64_t>(m_embeddingWidth),
                                .values = std::span(m_imageOut).first(size * m_embeddingWidth)};
    m_encoders.image->encode(batch, out, times);
}

void BatchRunner::encodeTexts(std::size_t size, backend::StageTimes& times) {
    const auto ids = std::span(m_ids).first(size * static_cast<std::size_t>(m_contextLength));
    const auto lengths = std::span(m_lengths).first(size);
    if (m_case.source == plan::Source::Files) {
        m_captions->assembleFromText(m_next, ids, lengths, times);
    } else {
        const auto begin = std::chrono::steady_clock::now();
        m_captions->assembleTokens(m_next, ids, lengths);
        times.add(backend::Stage::CopyIn, std::chrono::steady_clock::now() - begin);
    }
    backend::EmbeddingBatch out{.width = static_cast<std::int64_t>(m_embeddingWidth),
                                .values = std::span(m_textOut).first(size * m_embeddingWidth)};
    m_encoders.text->encode(
        backend::TokenBatch{
            .count = static_cast<std::int64_t>(size), .contextLength = m_contextLength, .ids = ids, .lengths = lengths},
        out, times);
}

void BatchRunner::compare(std::size_t size, backend::StageTimes& times) {
    const auto begin = std::chrono::steady_clock::now();
    kernels::similaritySoftmax(*m_encoders.numerics, std::span(m_imageOut).first(size * m_embeddingWidth),
                               std::span(m_textOut).first(size * m_embeddingWidth), m_embeddingWidth, m_logitScale,
                               std::span(m_probabilities).first(size * size));
    times.add(backend::Stage::Similarity, std::chrono::steady_clock::now() - begin);
}

}  // namespace clipscope::bench
