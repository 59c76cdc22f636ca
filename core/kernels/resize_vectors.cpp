// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/resize_vectors.h"

#include "core/kernels/resize_columns.h"
#include "core/kernels/resize_rows.h"

#include <algorithm>
#include <bit>

namespace clipscope::kernels {
namespace {

using Line = CacheLine<std::int32_t>;

template <typename Item>
void grow(std::vector<Item>& items, std::size_t count) {
    if (items.size() < count) {
        items.resize(count);
    }
}

/// Takes memory of whole cache lines.
std::int32_t* growTo(std::vector<Line>& lines, std::size_t words) {
    grow(lines, (words + Line::size - 1) / Line::size);
    return lines.data()->values.data();
}

/// The rows between the two passes, two and two, of which only the latest are kept.
class PairsOfRows {
public:
    /// \param kept at least so many pairs
    PairsOfRows(std::vector<Line>& memory, std::size_t kept, std::size_t width)
        : m_mask(std::bit_ceil(kept) - 1),
          m_words(channels * wordsOfRow(width)),
          m_begin(growTo(memory, (m_mask + 1) * m_words)) {}

    [[nodiscard]] std::int32_t* pair(std::size_t number) const { return m_begin + (number & m_mask) * m_words; }

private:
    std::size_t m_mask;
    std::size_t m_words;
    std::int32_t* m_begin;
};

/// Points to rows of the source from the first column that is needed. Near the source's end these are copies, so that
/// no load reads past it.
void setRows(const ResizeTask& task, std::size_t firstRow, std::size_t count, ColumnBlock& block) {
    const std::size_t rowBytes = static_cast<std::size_t>(task.sourceWidth) * channels;
    const std::size_t skipped = static_cast<std::size_t>(task.columns.firstPair.front()) * 2 * channels;
    const std::size_t begin = firstRow * rowBytes + skipped;
    const std::size_t read = bytesOfColumns(task.columns);
    if (begin + (count - 1) * rowBytes + read <= task.rgb.size()) {
        block.rows = task.rgb.data() + begin;
        block.rowBytes = rowBytes;
        return;
    }
    grow(task.scratch.tail, count * read);
    for (std::size_t row = 0; row < count && begin + row * rowBytes < task.rgb.size(); ++row) {
        const auto rest = task.rgb.subspan(begin + row * rowBytes);
        std::ranges::copy(rest.first(std::min(read, rest.size())),
                          task.scratch.tail.begin() + static_cast<std::ptrdiff_t>(row * read));
    }
    block.rows = task.scratch.tail.data();
    block.rowBytes = read;
}

template <typename Value>
bool resize(const ResizeTask& task, std::span<Value> out) {
    const std::size_t blockRows = rowsOfColumnBlock();
    if (blockRows == 0) {
        return false;
    }
    const AxisWeights& rows = task.rows;
    const std::size_t width = task.columns.first.size();
    const std::size_t height = rows.first.size();
    const auto pairs = static_cast<std::size_t>(rows.pairs);
    const auto endOf = [&](std::size_t row) {
        return static_cast<std::size_t>(rows.first[row]) + static_cast<std::size_t>(rows.count[row]);
    };

    const PairsOfRows between(task.scratch.between, pairs + blockRows, width);
    std::vector<std::int32_t*>& blockPairs = task.scratch.blockPairs;
    std::vector<const std::int32_t*>& rowPairs = task.scratch.rowPairs;
    blockPairs.resize(blockRows / 2);
    rowPairs.resize(pairs);
    ColumnBlock block{.weights = task.columns,
                      .transposed = growTo(task.scratch.columns, wordsOfTransposed(task.columns)),
                      .pairs = blockPairs.data(),
                      .rowWords = wordsOfRow(width)};
    RowTask row{.weights = rows, .normalisation = task.normalisation, .pairs = rowPairs.data(), .width = width};

    // Each row of the result as soon as the rows that it is made of are there.
    for (std::size_t begin = 2 * static_cast<std::size_t>(rows.firstPair.front()); row.row < height;
         begin += blockRows) {
        for (std::size_t pair = 0; pair < blockPairs.size(); ++pair) {
            blockPairs[pair] = between.pair(begin / 2 + pair);
        }
        setRows(task, begin, blockRows, block);
        resizeColumns(block);
        for (; row.row < height && endOf(row.row) <= begin + blockRows; ++row.row) {
            for (std::size_t pair = 0; pair < pairs; ++pair) {
                rowPairs[pair] = between.pair(static_cast<std::size_t>(rows.firstPair[row.row]) + pair);
            }
            resizeRow(row, out);
        }
    }
    return true;
}

}  // namespace

bool resizeWithVectors(const ResizeTask& task, std::span<float> out) {
    return resize(task, out);
}

bool resizeWithVectors(const ResizeTask& task, std::span<std::uint16_t> out) {
    return resize(task, out);
}

}  // namespace clipscope::kernels
