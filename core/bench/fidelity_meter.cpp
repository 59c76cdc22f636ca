// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/fidelity_meter.h"

#include "core/base/error.h"
#include "core/bench/pixel_memory.h"
#include "core/kernels/similarity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>

namespace clipscope::bench {
namespace {

using backend::Tower;

/// Of a row's length: what is left of the reference without its mean has to be longer. Rounding alone leaves some 1e-8
/// of equal inputs.
constexpr double leastCentredLength = 1e-4;

double lengthOf(std::span<const double> row) {
    return std::sqrt(std::inner_product(row.begin(), row.end(), row.begin(), 0.0));
}

double cosine(std::span<const double> one, std::span<const double> other) {
    const double lengths = lengthOf(one) * lengthOf(other);
    return lengths > 0 ? std::inner_product(one.begin(), one.end(), other.begin(), 0.0) / lengths : 0;
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

void heed(const std::stop_token& stop) {
    if (stop.stop_requested()) {
        throw Error(ErrorCode::Stopped, MessageId::load_stopped);
    }
}

}  // namespace

CosinesMin leastCosines(std::span<const float> reference, std::span<const float> other, std::size_t width) {
    const std::vector<double> mean = meanOf(reference, width);
    CosinesMin least{.raw = 1, .centred = {}};
    std::vector<double> one(width);
    std::vector<double> two(width);
    for (std::size_t row = 0; row < reference.size(); row += width) {
        std::ranges::copy(reference.subspan(row, width), one.begin());
        std::ranges::copy(other.subspan(row, width), two.begin());
        least.raw = std::min(least.raw, cosine(one, two));
        const double length = lengthOf(one);
        std::ranges::transform(one, mean, one.begin(), std::minus());
        std::ranges::transform(two, mean, two.begin(), std::minus());
        if (lengthOf(one) > leastCentredLength * length) {
            least.centred = std::min(least.centred.value_or(1), cosine(one, two));
        }
    }
    return least;
}

FidelityMeter::FidelityMeter(const clip::ClipModel& model, const RunInputs& inputs, std::uint64_t seed)
    : m_model(model), m_inputs(inputs), m_seed(seed), m_width(static_cast<std::size_t>(model.config.embeddingWidth)) {}

std::vector<Tower> FidelityMeter::towers(const std::vector<plan::Case>& cases, bool isRanked) {
    std::vector<Tower> needed;
    std::ranges::copy_if(std::array{Tower::Image, Tower::Text}, std::back_inserter(needed), [&](Tower tower) {
        return isRanked || std::ranges::any_of(cases, [&](const plan::Case& item) {
                   return item.tower == tower || item.tower == Tower::Pair;
               });
    });
    return needed;
}

void FidelityMeter::prepare(const backend::Backend& reference, const std::vector<plan::Case>& cases, int threads,
                            const backend::LoadContext& context) {
    const bool isRanked = m_inputs.isRanked();
    const std::vector<Tower> needed = towers(cases, isRanked);
    std::size_t all = 0;
    for (const Tower tower : needed) {
        all += inputs(tower, isRanked);
    }
    std::size_t before = 0;
    const auto onEncoded = [&](std::size_t count) {
        heed(context.stop);
        if (context.onProgress) {
            context.onProgress(static_cast<double>(before + count) / static_cast<double>(all));
        }
    };
    for (const Tower tower : needed) {
        const std::size_t count = inputs(tower, isRanked);
        backend::LoadContext load{.stop = context.stop};
        const auto encoder = reference.load(m_model, {.tower = tower, .threads = threads}, load)->makeEncoder();
        if (tower == Tower::Image) {
            m_pictures.emplace(everySecond(m_inputs.imageFiles()), m_model.config, count, false, m_seed, context.stop,
                               [](const Message&) {});
            ThreadTeam alone(1);
            m_images = encodeImages(*encoder, alone, count, 1, onEncoded);
        } else {
            m_texts = encodeTexts(*encoder, 1, onEncoded);
        }
        before += count;
        onEncoded(0);
    }
    if (isRanked) {
        m_bestCaptions = bestCaptions(m_images, m_texts, m_width);
    }
}

FidelityMeter::Embeddings FidelityMeter::encodeImages(backend::Encoder& encoder, ThreadTeam& numerics,
                                                      std::size_t count, std::size_t batch,
                                                      const OnEncoded& onEncoded) const {
    PixelMemory memory(encoder, batch, m_model.config.imageSize);
    std::vector<float> out(batch * m_width);
    Embeddings embeddings;
    backend::StageTimes ignored;
    for (std::size_t first = 0; first < count; first += batch) {
        onEncoded(first);
        backend::EmbeddingBatch result{.width = static_cast<std::int64_t>(m_width), .values = out};
        const backend::PixelBatch pixels =
            memory.fill(batch, [&](auto values) { m_pictures->assembleFromFiles(numerics, first, values, ignored); });
        encoder.encode(pixels, result, ignored);
        const std::size_t wanted = std::min(batch, count - first) * m_width;
        embeddings.insert(embeddings.end(), out.begin(), out.begin() + static_cast<std::ptrdiff_t>(wanted));
    }
    backend::requireFinite(embeddings);
    return embeddings;
}

FidelityMeter::Embeddings FidelityMeter::encodeTexts(backend::Encoder& encoder, std::size_t batch,
                                                     const OnEncoded& onEncoded) const {
    const auto context = static_cast<std::size_t>(m_model.config.contextLength);
    std::vector<std::int32_t> ids(batch * context);
    std::vector<std::int32_t> lengths(batch);
    std::vector<float> out(batch * m_width);
    Embeddings embeddings;
    backend::StageTimes ignored;
    for (std::size_t first = 0; first < compared; first += batch) {
        onEncoded(first);
        m_inputs.captions()->assembleTokens(first, ids, lengths);
        backend::EmbeddingBatch result{.width = static_cast<std::int64_t>(m_width), .values = out};
        encoder.encode(backend::TokenBatch{.count = static_cast<std::int64_t>(batch),
                                           .contextLength = m_model.config.contextLength,
                                           .ids = ids,
                                           .lengths = lengths},
                       result, ignored);
        const std::size_t wanted = std::min(batch, compared - first) * m_width;
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
    record::FidelityMeasured measured{.inputs = static_cast<std::int64_t>(compared), .cosineMin = 1};
    const auto take = [&](std::span<const float> reference, std::span<const float> other) {
        const std::size_t values = compared * m_width;
        const CosinesMin found = leastCosines(reference.first(values), other.first(values), m_width);
        measured.cosineMin = std::min(measured.cosineMin, found.raw);
        if (found.centred) {
            measured.centredMin = std::min(measured.centredMin.value_or(1), *found.centred);
        } else {
            measured.centredReason = Message(MessageId::inputs_are_alike);
        }
    };
    const auto heedStop = [&](std::size_t) { heed(stop); };
    Embeddings images;
    Embeddings texts;
    if (item.tower != Tower::Text) {
        images = encodeImages(*encoders.image, *encoders.numerics, inputs(Tower::Image, isRanked), batch, heedStop);
        take(m_images, images);
    }
    if (item.tower != Tower::Image) {
        texts = encodeTexts(*encoders.text, batch, heedStop);
        take(m_texts, texts);
    }
    if (isRanked) {
        m_agreements[item.encoderKey()] =
            agreement(images.empty() ? m_images : images, texts.empty() ? m_texts : texts);
    }
    if (!m_bestCaptions.empty()) {
        measured.rankedImages = static_cast<std::int64_t>(m_bestCaptions.size());
        measured.top1 = m_agreements.at(item.encoderKey());
    }
    return measured;
}

}  // namespace clipscope::bench
