// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/fidelity_meter.h"

#include "core/base/error.h"
#include "core/kernels/similarity.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace clipscope::bench {
namespace {

using backend::Tower;

/// Pictures that are ranked: the least number by which an agreement of 99 % has an interval of 1 %.
constexpr std::size_t rankedPictures = 512;

double cosine(std::span<const double> one, std::span<const double> other) {
    double product = 0;
    double squareOne = 0;
    double squareOther = 0;
    for (std::size_t at = 0; at < one.size(); ++at) {
        product += one[at] * other[at];
        squareOne += one[at] * one[at];
        squareOther += other[at] * other[at];
    }
    const double lengths = std::sqrt(squareOne * squareOther);
    return lengths > 0 ? product / lengths : 0;
}

std::vector<double> meanOf(std::span<const float> rows, std::size_t width) {
    std::vector<double> mean(width, 0.0);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        mean[at % width] += rows[at];
    }
    const double count = static_cast<double>(rows.size()) / static_cast<double>(width);
    std::ranges::for_each(mean, [&](double& value) { value /= count; });
    return mean;
}

/// Every second one, by name: the others are left to whatever needs pictures that no figure is of.
std::vector<std::filesystem::path> everySecond(std::vector<std::filesystem::path> files) {
    std::ranges::sort(files);
    std::vector<std::filesystem::path> some;
    for (std::size_t at = 0; at < files.size(); at += 2) {
        some.push_back(files[at]);
    }
    return some;
}

/// For each picture the caption with the largest product.
std::vector<std::size_t> bestCaptions(std::span<const float> images, std::span<const float> texts, std::size_t width) {
    const std::size_t captions = texts.size() / width;
    std::vector<float> products(images.size() / width * captions);
    kernels::similarity(images, texts, width, 1, products);
    std::vector<std::size_t> best;
    for (std::size_t row = 0; row < products.size(); row += captions) {
        const auto ofImage = std::span(products).subspan(row, captions);
        best.push_back(static_cast<std::size_t>(std::ranges::max_element(ofImage) - ofImage.begin()));
    }
    return best;
}

bool needs(const std::vector<plan::Case>& cases, Tower tower) {
    return std::ranges::any_of(
        cases, [&](const plan::Case& item) { return item.tower == tower || item.tower == Tower::Pair; });
}

void heed(const std::stop_token& stop) {
    if (stop.stop_requested()) {
        throw Error(ErrorCode::Stopped, MessageId::load_stopped);
    }
}

}  // namespace

CosinesMin leastCosines(std::span<const float> reference, std::span<const float> other, std::size_t width) {
    const std::vector<double> mean = meanOf(reference, width);
    CosinesMin least{.raw = 1, .centred = 1};
    std::vector<double> one(width);
    std::vector<double> two(width);
    for (std::size_t row = 0; row < reference.size(); row += width) {
        std::ranges::copy(reference.subspan(row, width), one.begin());
        std::ranges::copy(other.subspan(row, width), two.begin());
        least.raw = std::min(least.raw, cosine(one, two));
        std::ranges::transform(one, mean, one.begin(), std::minus());
        std::ranges::transform(two, mean, two.begin(), std::minus());
        least.centred = std::min(least.centred, cosine(one, two));
    }
    return least;
}

FidelityMeter::FidelityMeter(const clip::ClipModel& model, const RunInputs& inputs, std::uint64_t seed)
    : m_model(model), m_inputs(inputs), m_seed(seed), m_width(static_cast<std::size_t>(model.config.embeddingWidth)) {}

void FidelityMeter::prepare(const backend::Backend& reference, const std::vector<plan::Case>& cases, int threads,
                            const std::stop_token& stop) {
    backend::LoadContext context{.stop = stop};
    const auto encoderOf = [&](Tower tower) {
        return reference.load(m_model, {.tower = tower, .threads = threads}, context)->makeEncoder();
    };
    const bool isRanked = !m_model.isRandom && m_inputs.images() != nullptr && m_inputs.captions() != nullptr;
    if (needs(cases, Tower::Image)) {
        const std::size_t count = isRanked ? rankedPictures : inputs;
        m_pictures.emplace(everySecond(m_inputs.images()->files()), m_model.config, count, false, m_seed, stop,
                           [](const Message&) {});
        ThreadTeam alone(1);
        m_images = encodeImages(*encoderOf(Tower::Image), alone, count, 1, stop);
    }
    if (needs(cases, Tower::Text)) {
        m_texts = encodeTexts(*encoderOf(Tower::Text), 1, stop);
    }
    if (isRanked && !m_images.empty() && !m_texts.empty()) {
        m_bestCaptions = bestCaptions(m_images, m_texts, m_width);
    }
}

FidelityMeter::Embeddings FidelityMeter::encodeImages(backend::Encoder& encoder, ThreadTeam& numerics,
                                                      std::size_t count, std::size_t batch,
                                                      const std::stop_token& stop) const {
    const auto size = static_cast<std::size_t>(m_model.config.imageSize);
    std::vector<float> pixels(batch * 3 * size * size);
    std::vector<float> out(batch * m_width);
    Embeddings embeddings;
    backend::StageTimes ignored;
    for (std::size_t first = 0; first < count; first += batch) {
        heed(stop);
        m_pictures->assembleFromFiles(numerics, first, pixels, ignored);
        backend::EmbeddingBatch result{.width = static_cast<std::int64_t>(m_width), .values = out};
        encoder.encode(
            backend::PixelBatch{
                .count = static_cast<std::int64_t>(batch), .imageSize = m_model.config.imageSize, .values = pixels},
            result, ignored);
        const std::size_t wanted = std::min(batch, count - first) * m_width;
        embeddings.insert(embeddings.end(), out.begin(), out.begin() + static_cast<std::ptrdiff_t>(wanted));
    }
    backend::requireFinite(embeddings);
    return embeddings;
}

FidelityMeter::Embeddings FidelityMeter::encodeTexts(backend::Encoder& encoder, std::size_t batch,
                                                     const std::stop_token& stop) const {
    const auto context = static_cast<std::size_t>(m_model.config.contextLength);
    std::vector<std::int32_t> ids(batch * context);
    std::vector<std::int32_t> lengths(batch);
    std::vector<float> out(batch * m_width);
    Embeddings embeddings;
    backend::StageTimes ignored;
    for (std::size_t first = 0; first < inputs; first += batch) {
        heed(stop);
        m_inputs.captions()->assembleTokens(first, ids, lengths);
        backend::EmbeddingBatch result{.width = static_cast<std::int64_t>(m_width), .values = out};
        encoder.encode(backend::TokenBatch{.count = static_cast<std::int64_t>(batch),
                                           .contextLength = m_model.config.contextLength,
                                           .ids = ids,
                                           .lengths = lengths},
                       result, ignored);
        const std::size_t wanted = std::min(batch, inputs - first) * m_width;
        embeddings.insert(embeddings.end(), out.begin(), out.begin() + static_cast<std::ptrdiff_t>(wanted));
    }
    backend::requireFinite(embeddings);
    return embeddings;
}

double FidelityMeter::agreement(const Embeddings& images, const Embeddings& texts) const {
    const std::vector<std::size_t> best = bestCaptions(images, texts, m_width);
    std::size_t same = 0;
    for (std::size_t image = 0; image < best.size(); ++image) {
        same += best[image] == m_bestCaptions[image] ? 1 : 0;
    }
    return static_cast<double>(same) / static_cast<double>(best.size());
}

record::FidelityMeasured FidelityMeter::measure(const plan::Case& item, CaseEncoders& encoders,
                                                const std::stop_token& stop) {
    const auto batch = static_cast<std::size_t>(item.batchSize);
    // What is ranked does not depend on the batch size but for the last bits: once for an encoder is enough.
    const auto known = m_agreements.find(item.encoderKey());
    const bool isRanked = !m_bestCaptions.empty() && known == m_agreements.end();
    CosinesMin least{.raw = 1, .centred = 1};
    const auto take = [&](std::span<const float> reference, std::span<const float> other) {
        const std::size_t compared = inputs * m_width;
        const CosinesMin found = leastCosines(reference.first(compared), other.first(compared), m_width);
        least = {.raw = std::min(least.raw, found.raw), .centred = std::min(least.centred, found.centred)};
    };
    Embeddings images;
    Embeddings texts;
    if (item.tower != Tower::Text) {
        images = encodeImages(*encoders.image, *encoders.numerics, isRanked ? m_images.size() / m_width : inputs, batch,
                              stop);
        take(m_images, images);
    }
    if (item.tower != Tower::Image) {
        texts = encodeTexts(*encoders.text, batch, stop);
        take(m_texts, texts);
    }
    if (isRanked) {
        m_agreements[item.encoderKey()] =
            agreement(images.empty() ? m_images : images, texts.empty() ? m_texts : texts);
    }
    record::FidelityMeasured measured{
        .inputs = static_cast<std::int64_t>(inputs), .cosineMin = least.raw, .centredMin = least.centred};
    if (!m_bestCaptions.empty()) {
        measured.rankedImages = static_cast<std::int64_t>(m_bestCaptions.size());
        measured.top1 = m_agreements.at(item.encoderKey());
    }
    return measured;
}

}  // namespace clipscope::bench
