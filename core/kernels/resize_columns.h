// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/axis_weights.h"

#include <cstddef>
#include <cstdint>

namespace clipscope::kernels {

/// How many rows resizeColumns() resizes at a time: one for each 32 bits of this CPU's vectors. 0 where it has no
/// vectors, and nothing here can be called.
[[nodiscard]] std::size_t rowsOfColumnBlock();

/// A block of rows on their way to the result's width. Pointers to words begin at a cache line.
struct ColumnBlock {
    const AxisWeights& weights;
    const std::uint8_t* rows = nullptr;  ///< interleaved RGB, from source pixel 2 * weights.firstPair.front() on
    std::size_t rowBytes = 0;            ///< from one row to the next
    std::int32_t* transposed = nullptr;  ///< scratch of wordsOfTransposed(weights) words
    /// For each two rows: three channels of rowWords words, a word for each pixel of the result, the even row's value
    /// in its lower 16 bits and the odd one's in its upper.
    std::int32_t* const* pairs = nullptr;
    std::size_t rowWords = 0;
};

/// Bytes of a row, from where it begins, that resizeColumns() may read.
[[nodiscard]] std::size_t bytesOfColumns(const AxisWeights& weights);

[[nodiscard]] std::size_t wordsOfTransposed(const AxisWeights& weights);

/// Resizes rows to the result's width, rounded to 8 bits.
void resizeColumns(const ColumnBlock& block);

}  // namespace clipscope::kernels
