// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/similarity.h"

#include "core/kernels/cache_line.h"
#include "core/kernels/matrix.h"
#include "core/kernels/softmax.h"
#include "core/kernels/vector_targets.h"

#include <algorithm>
#include <vector>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/similarity.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/kernels/vector_floats.inc"

#include "core/kernels/product_tile.inc"
#include "core/kernels/transpose.inc"

#ifndef CLIPSCOPE_COMPARISON
#define CLIPSCOPE_COMPARISON
namespace clipscope::kernels {
namespace {

struct Comparison {
    std::span<const float> images;
    std::span<const float> texts;
    std::size_t width;
    float scale;
    std::span<float> out;
    float* panels;  ///< texts transposed, some to a panel of width x tileColumns

    [[nodiscard]] std::size_t imageCount() const { return images.size() / width; }
    [[nodiscard]] std::size_t textCount() const { return texts.size() / width; }
};

}  // namespace
}  // namespace clipscope::kernels
#endif

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

std::size_t textsOfPanel() {
    return tileColumns;
}

void packTexts(const Comparison& comparison, std::size_t panel) {
    const std::size_t width = comparison.width;
    float* const to = comparison.panels + panel * width * tileColumns;
    const std::size_t first = panel * tileColumns;
    for (std::size_t text = 0; text < tileColumns; text += rowsAtOnce) {
        for (std::size_t at = 0; at < width; at += lanes) {
            Vector rows[rowsAtOnce];
            for (std::size_t next = 0; next < rowsAtOnce; ++next) {
                // Past the last text it is repeated, and what it makes left out.
                const std::size_t row = std::min(first + text + next, comparison.textCount() - 1);
                rows[next] = loadUpTo(comparison.texts.data() + row * width + at, width - at);
            }
            storeTransposed(rows, to + at * tileColumns + text, tileColumns, width - at);
        }
    }
}

/// The logits of some images, which are in the cache, with all texts.
void compareImages(const Comparison& comparison, IndexRange images) {
    const Floats floats;
    const std::size_t width = comparison.width;
    const std::size_t textCount = comparison.textCount();
    const Vector scale = hn::Set(floats, comparison.scale);
    const std::size_t blocks = (images.size() + tileRows - 1) / tileRows;
    HWY_ALIGN float sums[tileRows * tileColumns];
    for (std::size_t text = 0; text < textCount; text += tileColumns) {
        const float* const panel = comparison.panels + text * width;
        for (std::size_t block = 0; block < blocks; ++block) {
            const IndexRange rows{images.begin + images.size() * block / blocks,
                                  images.begin + images.size() * (block + 1) / blocks};
            tileProducts[rows.size() - 1](comparison.images.data() + rows.begin * width, width, panel, tileColumns,
                                          width, sums, tileColumns, {});
            for (std::size_t row = 0; row < rows.size(); ++row) {
                float* const to = comparison.out.data() + (rows.begin + row) * textCount + text;
                for (std::size_t at = 0; at < std::min(tileColumns, textCount - text); at += lanes) {
                    storeUpTo(hn::Mul(scale, hn::Load(floats, sums + row * tileColumns + at)), to + at,
                              textCount - text - at);
                }
            }
        }
    }
}

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(textsOfPanel);
HWY_EXPORT(packTexts);
HWY_EXPORT(compareImages);

namespace {

/// Images that are compared at a time: few enough for the cache, many enough that texts are seldom read anew.
constexpr std::size_t imagesOfBlock = 28;

/// \param finish called with the logits of each block of images while they are in the cache
template <typename Finish>
void compareAll(ThreadTeam& team, Comparison comparison, const Finish& finish) {
    if (comparison.images.empty() || comparison.texts.empty()) {
        return;
    }
    const std::size_t perPanel = HWY_DYNAMIC_DISPATCH(textsOfPanel)();
    const std::size_t panels = (comparison.textCount() + perPanel - 1) / perPanel;
    static thread_local std::vector<CacheLine<float>> memory;
    memory.resize((panels * perPanel * comparison.width + CacheLine<float>::size - 1) / CacheLine<float>::size);
    comparison.panels = memory.data()->values.data();
    team.forEach(panels, [&](std::size_t panel, int) { HWY_DYNAMIC_DISPATCH(packTexts)(comparison, panel); });

    // No more captured than std::function holds without memory of its own.
    team.forEach((comparison.imageCount() + imagesOfBlock - 1) / imagesOfBlock, [&](std::size_t block, int) {
        const IndexRange images{block * imagesOfBlock, std::min(comparison.imageCount(), (block + 1) * imagesOfBlock)};
        HWY_DYNAMIC_DISPATCH(compareImages)(comparison, images);
        finish(comparison.out.subspan(images.begin * comparison.textCount(), images.size() * comparison.textCount()));
    });
}

}  // namespace

void similarity(ThreadTeam& team, std::span<const float> images, std::span<const float> texts, std::size_t width,
                float scale, std::span<float> out) {
    compareAll(team, {.images = images, .texts = texts, .width = width, .scale = scale, .out = out, .panels = nullptr},
               [](std::span<float>) {});
}

void similarity(std::span<const float> images, std::span<const float> texts, std::size_t width, float scale,
                std::span<float> out) {
    ThreadTeam alone(1);
    similarity(alone, images, texts, width, scale, out);
}

void similaritySoftmax(ThreadTeam& team, std::span<const float> images, std::span<const float> texts, std::size_t width,
                       float scale, std::span<float> out) {
    compareAll(team, {.images = images, .texts = texts, .width = width, .scale = scale, .out = out, .panels = nullptr},
               [&](std::span<float> logits) { softmaxRows(logits, texts.size() / width); });
}

void similaritySoftmax(std::span<const float> images, std::span<const float> texts, std::size_t width, float scale,
                       std::span<float> out) {
    ThreadTeam alone(1);
    similaritySoftmax(alone, images, texts, width, scale, out);
}

}  // namespace clipscope::kernels
#endif
