// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/resize_columns.h"

#include "core/kernels/vector_targets.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/resize_columns.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/kernels/vector_floats.inc"

#include "core/kernels/fixed_point.inc"

#ifndef CLIPSCOPE_RESIZE_COLUMNS
#define CLIPSCOPE_RESIZE_COLUMNS
namespace clipscope::kernels {
namespace {

// Three loads make twelve words, two pixels of a channel in each, of the 24 bytes of four pairs of pixels.
constexpr std::size_t bytesOfPair = 6;
constexpr std::size_t pairsOfGroup = 4;
constexpr std::size_t bytesOfGroup = pairsOfGroup * bytesOfPair;
constexpr std::size_t loadStep = 7;
constexpr std::size_t bytesOfLoad = 16;

/// Which bytes of each load become 16-bit numbers, in the order of the words.
constexpr std::uint8_t none = 0x80;
alignas(16) constexpr std::uint8_t spread[3][bytesOfLoad] = {
    {0, none, 3, none, 1, none, 4, none, 2, none, 5, none, 6, none, 9, none},
    {0, none, 3, none, 1, none, 4, none, 5, none, 8, none, 6, none, 9, none},
    {0, none, 3, none, 4, none, 7, none, 5, none, 8, none, 6, none, 9, none},
};

/// How many pairs are transposed before they are used: few enough for the first cache.
std::size_t pairsOfChunk(const AxisWeights& weights) {
    return std::max<std::size_t>(128, 8 * static_cast<std::size_t>(weights.pairs));
}

}  // namespace
}  // namespace clipscope::kernels
#endif

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

#if HWY_TARGET == HWY_SCALAR

std::size_t blockRows() {
    return 0;
}

void resizeBlock(const ColumnBlock& /*block*/) {}

#else

using Bytes = hn::Repartition<std::uint8_t, Words>;
using Longs = hn::Repartition<std::uint64_t, Words>;

constexpr std::size_t blockLanes = 4;  // words of 128 bits

std::size_t blockRows() {
    return lanes;
}

/// 16 bytes of every fourth row, one row in each 128-bit block.
template <class Tag>
HWY_INLINE hn::Vec<Tag> loadRows(Tag tag, const std::uint8_t* at, std::size_t fourRows) {
    if constexpr (hn::MaxLanes(Tag()) == bytesOfLoad) {
        return hn::LoadU(tag, at);
    } else {
        const hn::Half<Tag> half;
        constexpr std::size_t halfBlocks = hn::MaxLanes(half) / bytesOfLoad;
        return hn::Combine(tag, loadRows(half, at + halfBlocks * fourRows, fourRows), loadRows(half, at, fourRows));
    }
}

/// Each 128-bit block to its own place, of which every other counts.
template <class Tag>
HWY_INLINE void storeBlocks(Tag tag, hn::Vec<Tag> values, std::int32_t* const* to, std::size_t offset) {
    if constexpr (hn::MaxLanes(Tag()) == blockLanes) {
        hn::StoreU(values, tag, to[0] + offset);
    } else {
        const hn::Half<Tag> half;
        constexpr std::size_t halfBlocks = hn::MaxLanes(half) / blockLanes;
        storeBlocks(half, hn::LowerHalf(half, values), to, offset);
        storeBlocks(half, hn::UpperHalf(half, values), to + halfBlocks * 2, offset);
    }
}

template <class Pattern>
HWY_INLINE WordVector loadPairs(const std::uint8_t* at, std::size_t fourRows, Pattern pattern) {
    return hn::BitCast(Words(), hn::TableLookupBytesOr0(loadRows(Bytes(), at, fourRows), pattern));
}

/// Four words of each row become four vectors with a word for each row.
template <class Pattern>
HWY_INLINE void transposeLoad(const std::uint8_t* at, std::size_t rowBytes, Pattern pattern, std::int32_t* to) {
    const Words words;
    const Longs longs;
    const auto row0 = loadPairs(at, 4 * rowBytes, pattern);
    const auto row1 = loadPairs(at + rowBytes, 4 * rowBytes, pattern);
    const auto row2 = loadPairs(at + 2 * rowBytes, 4 * rowBytes, pattern);
    const auto row3 = loadPairs(at + 3 * rowBytes, 4 * rowBytes, pattern);
    const auto lower01 = hn::BitCast(longs, hn::InterleaveLower(words, row0, row1));
    const auto lower23 = hn::BitCast(longs, hn::InterleaveLower(words, row2, row3));
    const auto upper01 = hn::BitCast(longs, hn::InterleaveUpper(words, row0, row1));
    const auto upper23 = hn::BitCast(longs, hn::InterleaveUpper(words, row2, row3));
    hn::Store(hn::BitCast(words, hn::InterleaveLower(longs, lower01, lower23)), words, to);
    hn::Store(hn::BitCast(words, hn::InterleaveUpper(longs, lower01, lower23)), words, to + lanes);
    hn::Store(hn::BitCast(words, hn::InterleaveLower(longs, upper01, upper23)), words, to + 2 * lanes);
    hn::Store(hn::BitCast(words, hn::InterleaveUpper(longs, upper01, upper23)), words, to + 3 * lanes);
}

/// Turns pairs of pixels of as many rows as a vector has words into vectors: one for each pair and channel, with a
/// word for each row.
void transpose(const std::uint8_t* at, std::size_t rowBytes, std::size_t pairs, std::int32_t* to) {
    const auto pattern0 = hn::LoadDup128(Bytes(), spread[0]);
    const auto pattern1 = hn::LoadDup128(Bytes(), spread[1]);
    const auto pattern2 = hn::LoadDup128(Bytes(), spread[2]);
    constexpr std::size_t step = blockLanes * lanes;
    for (std::size_t pair = 0; pair < pairs; pair += pairsOfGroup, at += bytesOfGroup, to += 3 * step) {
        transposeLoad(at, rowBytes, pattern0, to);
        transposeLoad(at + loadStep, rowBytes, pattern1, to + step);
        transposeLoad(at + 2 * loadStep, rowBytes, pattern2, to + 2 * step);
    }
}

/// Values of 8 bits from 32 bits of either sign, two vectors in one; in each 128-bit block first those of `a`.
HWY_INLINE WordVector pack(WordVector a, WordVector b) {
    const Halves halves;
    const auto packed = hn::ReorderDemote2To(halves, a, b);
    return hn::BitCast(Words(), hn::Min(hn::Max(packed, hn::Zero(halves)), hn::Set(halves, std::int16_t{255})));
}

/// Four columns of the result, from `first` on.
/// \param firstPair what the transposed pairs begin with
void resizeFourColumns(const ColumnBlock& block, std::size_t first, std::size_t firstPair) {
    const Words words;
    const AxisWeights& weights = block.weights;
    const auto pairs = static_cast<std::size_t>(weights.pairs);
    HWY_ALIGN std::int32_t sums[channels][blockLanes][lanes];
    for (std::size_t column = 0; column < blockLanes; ++column) {
        const std::size_t at = first + column;
        const std::int32_t* const low = weights.low.data() + at * pairs;
        const std::int32_t* const high = weights.high.data() + at * pairs;
        const std::int32_t* values =
            block.transposed + (static_cast<std::size_t>(weights.firstPair[at]) - firstPair) * channels * lanes;
        FixedPoint red;
        FixedPoint green;
        FixedPoint blue;
#pragma GCC unroll 4
        for (std::size_t pair = 0; pair < pairs; ++pair, values += channels * lanes) {
            const WordVector lowWeights = hn::Set(words, low[pair]);
            const WordVector highWeights = hn::Set(words, high[pair]);
            red.add(hn::Load(words, values), lowWeights, highWeights);
            green.add(hn::Load(words, values + lanes), lowWeights, highWeights);
            blue.add(hn::Load(words, values + 2 * lanes), lowWeights, highWeights);
        }
        hn::Store(red.rounded(), words, sums[0][column]);
        hn::Store(green.rounded(), words, sums[1][column]);
        hn::Store(blue.rounded(), words, sums[2][column]);
    }
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const auto& columns = sums[channel];
        // In each 128-bit block: rows 0 and 1, then 2 and 3, of one column and then of the other.
        const WordVector columns02 = pack(hn::Load(words, columns[0]), hn::Load(words, columns[2]));
        const WordVector columns13 = pack(hn::Load(words, columns[1]), hn::Load(words, columns[3]));
        const std::size_t offset = channel * block.rowWords + first;
        storeBlocks(words, hn::OddEven(hn::DupEven(columns13), columns02), block.pairs, offset);
        storeBlocks(words, hn::OddEven(columns13, hn::DupOdd(columns02)), block.pairs + 1, offset);
    }
}

void resizeBlock(const ColumnBlock& block) {
    const std::vector<int>& firstPairs = block.weights.firstPair;
    const auto pairOf = [&](std::size_t column) { return static_cast<std::size_t>(firstPairs[column]); };
    for (std::size_t begin = 0; begin < firstPairs.size();) {
        const std::size_t firstPair = pairOf(begin);
        std::size_t end = begin + blockLanes;
        while (end < firstPairs.size() && pairOf(end + blockLanes - 1) - firstPair <= pairsOfChunk(block.weights)) {
            end += blockLanes;
        }
        const std::size_t pairs = pairOf(end - 1) - firstPair + static_cast<std::size_t>(block.weights.pairs);
        transpose(block.rows + (firstPair - pairOf(0)) * bytesOfPair, block.rowBytes, pairs, block.transposed);
        for (; begin < end; begin += blockLanes) {
            resizeFourColumns(block, begin, firstPair);
        }
    }
}

#endif

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(blockRows);
HWY_EXPORT(resizeBlock);

std::size_t rowsOfColumnBlock() {
    return HWY_DYNAMIC_DISPATCH(blockRows)();
}

std::size_t bytesOfColumns(const AxisWeights& weights) {
    const int pairs = weights.firstPair.back() - weights.firstPair.front() + weights.pairs;
    return static_cast<std::size_t>(pairs) * bytesOfPair + bytesOfGroup + bytesOfLoad;
}

std::size_t wordsOfTransposed(const AxisWeights& weights) {
    const std::size_t pairs = pairsOfChunk(weights) + static_cast<std::size_t>(weights.pairs) + pairsOfGroup;
    return pairs * channels * rowsOfColumnBlock();
}

void resizeColumns(const ColumnBlock& block) {
    HWY_DYNAMIC_DISPATCH(resizeBlock)(block);
}

}  // namespace clipscope::kernels
#endif
