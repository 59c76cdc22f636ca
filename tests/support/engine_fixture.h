// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/module_loader.h"
#include "core/clip/clip_model.h"

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace clipscope::test {

/// Values that look like no picture, and the same for everybody.
inline std::vector<float> pixelsFor(const clip::ClipConfig& config, std::int64_t count) {
    std::vector<float> values(static_cast<std::size_t>(count * 3 * config.imageSize * config.imageSize));
    for (std::size_t at = 0; at < values.size(); ++at) {
        values[at] = static_cast<float>((at * 7919) % 1009) / 500.0F - 1.0F;
    }
    return values;
}

/// Captions of these lengths, start and end token included.
struct Captions {
    Captions(const clip::ClipConfig& config, const std::vector<std::int32_t>& wanted) : lengths(wanted) {
        for (const std::int32_t length : wanted) {
            std::vector<std::int32_t> row(static_cast<std::size_t>(config.contextLength), 0);
            for (std::int32_t at = 1; at + 1 < length; ++at) {
                row[static_cast<std::size_t>(at)] = (length * 31 + at * 7) % 200 + 1;
            }
            row[0] = static_cast<std::int32_t>(config.startToken());
            row[static_cast<std::size_t>(length - 1)] = static_cast<std::int32_t>(config.endToken());
            ids.insert(ids.end(), row.begin(), row.end());
        }
    }
    std::vector<std::int32_t> ids;
    std::vector<std::int32_t> lengths;
};

inline double cosine(std::span<const float> a, std::span<const float> b) {
    double product = 0;
    double squareA = 0;
    double squareB = 0;
    for (std::size_t at = 0; at < a.size(); ++at) {
        product += static_cast<double>(a[at]) * b[at];
        squareA += static_cast<double>(a[at]) * a[at];
        squareB += static_cast<double>(b[at]) * b[at];
    }
    return product / std::sqrt(squareA * squareB);
}

/// The least cosine of rows.
inline double leastCosine(std::span<const float> a, std::span<const float> b, std::int64_t width) {
    double least = 1;
    const auto each = static_cast<std::size_t>(width);
    for (std::size_t row = 0; row < a.size(); row += each) {
        least = std::min(least, cosine(a.subspan(row, each), b.subspan(row, each)));
    }
    return least;
}

inline double largestDifference(std::span<const float> a, std::span<const float> b) {
    double largest = 0;
    for (std::size_t at = 0; at < a.size(); ++at) {
        largest = std::max(largest, std::abs(static_cast<double>(a[at]) - b[at]));
    }
    return largest;
}

/// The engines that were built, and inputs for them.
class Engines {
public:
    std::unique_ptr<backend::Encoder> encoder(const std::string& id, const clip::ClipModel& model,
                                              const backend::EncoderRequest& request) {
        backend::LoadContext context;
        return loader.backend(id).load(model, request, context)->makeEncoder();
    }

    std::vector<float> encodePixels(const std::string& id, const clip::ClipModel& model,
                                    backend::EncoderRequest request, const backend::PixelValues& values,
                                    std::int64_t count) {
        request.tower = backend::Tower::Image;
        std::vector<float> out(static_cast<std::size_t>(count * model.config.embeddingWidth));
        backend::EmbeddingBatch batch{.width = model.config.embeddingWidth, .values = out};
        encoder(id, model, request)
            ->encode(backend::PixelBatch{.count = count, .imageSize = model.config.imageSize, .values = values}, batch,
                     times);
        return out;
    }

    std::vector<float> encodeCaptions(const std::string& id, const clip::ClipModel& model,
                                      backend::EncoderRequest request, const Captions& captions) {
        request.tower = backend::Tower::Text;
        const auto count = static_cast<std::int64_t>(captions.lengths.size());
        std::vector<float> out(static_cast<std::size_t>(count * model.config.embeddingWidth));
        backend::EmbeddingBatch batch{.width = model.config.embeddingWidth, .values = out};
        encoder(id, model, request)
            ->encode(backend::TokenBatch{.count = count,
                                         .contextLength = model.config.contextLength,
                                         .ids = captions.ids,
                                         .lengths = captions.lengths},
                     batch, times);
        return out;
    }

    backend::ModuleLoader loader{std::filesystem::path(CLIPSCOPE_BINARY_DIR) / "lib/clipscope"};
    backend::StageTimes times;
};

}  // namespace clipscope::test
