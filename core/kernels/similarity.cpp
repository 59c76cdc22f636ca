// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/similarity.h"

#include "core/kernels/cache_line.h"
#include "core/kernels/softmax.h"
#include "core/kernels/vector_targets.h"

#include <algorithm>
#include <vector>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/similarity.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/kernels/vector_floats.inc"

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

constexpr std::size_t textsOfTile = 4;
using Line = CacheLine<float>;

#if HWY_TARGET == HWY_SCALAR

constexpr std::size_t imagesOfTile = 1;

template <std::size_t count>
void multiply(const float* image, std::size_t /*imageWidth*/, const float* const* texts, std::size_t width, float scale,
              float* out) {
    static_assert(count == 1);
    for (std::size_t text = 0; text < textsOfTile; ++text) {
        // Independent sums lose less than one long sum.
        constexpr std::size_t sumCount = 16;
        float sums[sumCount] = {};
        for (std::size_t at = 0; at < width; ++at) {
            sums[at % sumCount] += image[at] * texts[text][at];
        }
        float total = 0;
        for (const float sum : sums) {
            total += sum;
        }
        out[text] = scale * total;
    }
}

#else

using Block = hn::FixedTag<float, 4>;

/// Four rows by four texts need 16 sums: where vectors are that wide, there are registers for them.
constexpr std::size_t imagesOfTile = lanes >= 16 ? 4 : 2;

/// Adds the 128-bit blocks of a vector.
template <class Tag>
HWY_INLINE hn::Vec<Block> sumOfBlocks(Tag /*tag*/, hn::Vec<Tag> vector) {
    if constexpr (hn::MaxLanes(Tag()) == 4) {
        return vector;
    } else {
        const hn::Half<Tag> half;
        return sumOfBlocks(half, hn::Add(hn::LowerHalf(half, vector), hn::UpperHalf(half, vector)));
    }
}

/// What one image makes with four texts.
struct Products {
    Vector sum0;
    Vector sum1;
    Vector sum2;
    Vector sum3;

    HWY_INLINE Products() : sum0(hn::Zero(Floats())), sum1(sum0), sum2(sum0), sum3(sum0) {}

    HWY_INLINE void add(Vector image, Vector text0, Vector text1, Vector text2, Vector text3) {
        sum0 = hn::MulAdd(image, text0, sum0);
        sum1 = hn::MulAdd(image, text1, sum1);
        sum2 = hn::MulAdd(image, text2, sum2);
        sum3 = hn::MulAdd(image, text3, sum3);
    }

    /// The sum of each vector's lanes, all in the same order.
    [[nodiscard]] HWY_INLINE hn::Vec<Block> sums() const {
        const Floats floats;
        const hn::Repartition<double, Floats> twoFloats;
        const Vector sum01 = hn::Add(hn::InterleaveLower(floats, sum0, sum1), hn::InterleaveUpper(floats, sum0, sum1));
        const Vector sum23 = hn::Add(hn::InterleaveLower(floats, sum2, sum3), hn::InterleaveUpper(floats, sum2, sum3));
        const auto lower = hn::InterleaveLower(twoFloats, hn::BitCast(twoFloats, sum01), hn::BitCast(twoFloats, sum23));
        const auto upper = hn::InterleaveUpper(twoFloats, hn::BitCast(twoFloats, sum01), hn::BitCast(twoFloats, sum23));
        return sumOfBlocks(floats, hn::Add(hn::BitCast(floats, lower), hn::BitCast(floats, upper)));
    }
};

/// The products of `count` rows with four: each vector of a text is loaded once for all.
/// \param images rows of whole vectors, zero past their width
template <std::size_t count>
void multiply(const float* images, std::size_t imageWidth, const float* const* texts, std::size_t width, float scale,
              float* out) {
    const Floats floats;
    Products products[count];
    std::size_t at = 0;
    for (; at + lanes <= width; at += lanes) {
        const Vector text0 = hn::LoadU(floats, texts[0] + at);
        const Vector text1 = hn::LoadU(floats, texts[1] + at);
        const Vector text2 = hn::LoadU(floats, texts[2] + at);
        const Vector text3 = hn::LoadU(floats, texts[3] + at);
#pragma GCC unroll 4
        for (std::size_t row = 0; row < count; ++row) {
            products[row].add(hn::Load(floats, images + row * imageWidth + at), text0, text1, text2, text3);
        }
    }
    if (const std::size_t rest = width - at; rest > 0) {
        const Vector text0 = loadUpTo(texts[0] + at, rest);
        const Vector text1 = loadUpTo(texts[1] + at, rest);
        const Vector text2 = loadUpTo(texts[2] + at, rest);
        const Vector text3 = loadUpTo(texts[3] + at, rest);
#pragma GCC unroll 4
        for (std::size_t row = 0; row < count; ++row) {
            products[row].add(hn::Load(floats, images + row * imageWidth + at), text0, text1, text2, text3);
        }
    }
#pragma GCC unroll 4
    for (std::size_t row = 0; row < count; ++row) {
        hn::StoreU(hn::Mul(products[row].sums(), hn::Set(Block(), scale)), Block(), out + row * textsOfTile);
    }
}

#endif

/// Products of some images with all texts: four texts at a time, which stay in the cache for all of the images.
void multiplyRows(std::span<const float> images, std::span<const float> texts, std::size_t width, float scale,
                  std::span<float> out) {
    const std::size_t imageCount = images.size() / width;
    const std::size_t textCount = texts.size() / width;
    // Copies that begin at a cache line's begin, where one load touches one line.
    const std::size_t imageWidth = (width + Line::size - 1) / Line::size * Line::size;
    thread_local std::vector<Line> copies;
    copies.resize(imageCount * imageWidth / Line::size);
    float* const aligned = copies.data()->values.data();
    for (std::size_t image = 0; image < imageCount; ++image) {
        float* const copy = aligned + image * imageWidth;
        std::copy_n(images.data() + image * width, width, copy);
        std::fill(copy + width, copy + imageWidth, 0.0F);
    }
    for (std::size_t text = 0; text < textCount; text += textsOfTile) {
        // Past the last text it is repeated, and what it makes left out.
        const std::size_t wanted = std::min(textsOfTile, textCount - text);
        const float* rows[textsOfTile];
        for (std::size_t at = 0; at < textsOfTile; ++at) {
            rows[at] = texts.data() + (text + std::min(at, wanted - 1)) * width;
        }
        float products[imagesOfTile * textsOfTile];
        for (std::size_t image = 0; image < imageCount;) {
            const float* const first = aligned + image * imageWidth;
            const bool isTile = image + imagesOfTile <= imageCount;
            if (isTile) {
                multiply<imagesOfTile>(first, imageWidth, rows, width, scale, products);
            } else {
                multiply<1>(first, imageWidth, rows, width, scale, products);
            }
            for (std::size_t row = 0; row < (isTile ? imagesOfTile : 1); ++row, ++image) {
                std::copy_n(products + row * textsOfTile, wanted, out.data() + image * textCount + text);
            }
        }
    }
}

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(multiplyRows);

namespace {

/// Images that are compared at a time: few enough for the cache, many enough that texts are seldom read anew.
constexpr std::size_t imagesOfBlock = 16;

struct Comparison {
    std::span<const float> images;
    std::span<const float> texts;
    std::size_t width;
    float scale;
    std::span<float> out;

    [[nodiscard]] std::size_t blocks() const { return (images.size() / width + imagesOfBlock - 1) / imagesOfBlock; }

    /// Sets the logits of a block of images.
    /// \return them
    std::span<float> compare(std::size_t block) const {
        const std::size_t first = block * imagesOfBlock;
        const std::size_t count = std::min(imagesOfBlock, images.size() / width - first);
        const std::size_t textCount = texts.size() / width;
        const std::span<float> logits = out.subspan(first * textCount, count * textCount);
        HWY_DYNAMIC_DISPATCH(multiplyRows)
        (images.subspan(first * width, count * width), texts, width, scale, logits);
        return logits;
    }

    void compareToProbabilities(std::size_t block) const { softmaxRows(compare(block), texts.size() / width); }
};

}  // namespace

void similarity(std::span<const float> images, std::span<const float> texts, std::size_t width, float scale,
                std::span<float> out) {
    const Comparison comparison{.images = images, .texts = texts, .width = width, .scale = scale, .out = out};
    for (std::size_t block = 0; block < comparison.blocks(); ++block) {
        comparison.compare(block);
    }
}

void similarity(ThreadTeam& team, std::span<const float> images, std::span<const float> texts, std::size_t width,
                float scale, std::span<float> out) {
    const Comparison comparison{.images = images, .texts = texts, .width = width, .scale = scale, .out = out};
    team.forEach(comparison.blocks(), [&](std::size_t block, int) { comparison.compare(block); });
}

void similaritySoftmax(std::span<const float> images, std::span<const float> texts, std::size_t width, float scale,
                       std::span<float> out) {
    const Comparison comparison{.images = images, .texts = texts, .width = width, .scale = scale, .out = out};
    for (std::size_t block = 0; block < comparison.blocks(); ++block) {
        comparison.compareToProbabilities(block);
    }
}

void similaritySoftmax(ThreadTeam& team, std::span<const float> images, std::span<const float> texts, std::size_t width,
                       float scale, std::span<float> out) {
    const Comparison comparison{.images = images, .texts = texts, .width = width, .scale = scale, .out = out};
    team.forEach(comparison.blocks(), [&](std::size_t block, int) { comparison.compareToProbabilities(block); });
}

}  // namespace clipscope::kernels
#endif
