// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/attention.h"

#include "core/kernels/cache_line.h"
#include "core/kernels/vector_targets.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/attention.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/kernels/vector_floats.inc"

#include "core/kernels/product_tile.inc"
#include "core/kernels/transpose.inc"

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

HWY_INLINE Vector loadNumbers(const float* from, std::size_t left) {
    return loadUpTo(from, left);
}

HWY_INLINE Vector loadNumbers(const std::uint16_t* from, std::size_t left) {
    if (left >= lanes) {
        return fromBf16(hn::LoadU(Bits16(), from));
    }
    HWY_ALIGN std::uint16_t all[lanes] = {};
    std::copy_n(from, left, all);
    return fromBf16(hn::Load(Bits16(), all));
}

constexpr std::size_t wholeTiles(std::size_t columns) {
    return (columns + tileColumns - 1) / tileColumns * tileColumns;
}

/// One head of one sequence in fp32, its matrices padded to whole tiles.
class Head {
public:
    Head(std::size_t queries, std::size_t tokens, std::size_t width)
        : m_tokens(wholeTiles(tokens)),
          m_width(wholeTiles(width)),
          m_keys(memory().data()->values.data()),
          m_values(m_keys + m_tokens * width),
          m_queries(m_values + tokens * m_width),
          m_scores(m_queries + wholeTiles(queries * m_width)) {}

    /// Cache lines that a head takes.
    static void reserve(std::size_t queries, std::size_t tokens, std::size_t width) {
        const std::size_t floats = wholeTiles(tokens) * width + tokens * wholeTiles(width) +
                                   wholeTiles(queries * wholeTiles(width)) + tileRows * wholeTiles(tokens);
        const std::size_t lines = floats / CacheLine<float>::size + 1;
        if (memory().size() < lines) {
            memory().resize(lines);
        }
    }

    [[nodiscard]] float* key() const { return m_keys; }
    [[nodiscard]] float* value(std::size_t token) const { return m_values + token * m_width; }
    [[nodiscard]] float* query(std::size_t query) const { return m_queries + query * m_width; }
    [[nodiscard]] float* scores(std::size_t row) const { return m_scores + row * m_tokens; }
    [[nodiscard]] std::size_t tokenStride() const { return m_tokens; }
    [[nodiscard]] std::size_t widthStride() const { return m_width; }

private:
    static std::vector<CacheLine<float>>& memory() {
        static thread_local std::vector<CacheLine<float>> lines;
        return lines;
    }

    std::size_t m_tokens;
    std::size_t m_width;
    float* m_keys;  ///< transposed
    float* m_values;
    float* m_queries;
    float* m_scores;
};

/// Copies the head's columns, keys transposed, queries divided by the root of their width.
template <typename Number>
void fill(const Head& head, const Attention<Number>& attention, std::size_t sequence, std::size_t firstColumn) {
    const Floats floats;
    const std::size_t width = attention.headWidth;
    const std::size_t firstToken = sequence * attention.tokens;
    for (std::size_t token = 0; token < attention.tokens; token += rowsAtOnce) {
        for (std::size_t at = 0; at < width; at += lanes) {
            Vector keys[rowsAtOnce];
            for (std::size_t next = 0; next < rowsAtOnce; ++next) {
                // Past the last token it is repeated: the padding takes it.
                const std::size_t row = firstToken + std::min(token + next, attention.tokens - 1);
                keys[next] = loadNumbers(attention.key.row(row) + firstColumn + at, width - at);
            }
            storeTransposed(keys, head.key() + at * head.tokenStride() + token, head.tokenStride(), width - at);
        }
    }
    for (std::size_t token = 0; token < attention.tokens; ++token) {
        const Number* const from = attention.value.row(firstToken + token) + firstColumn;
        for (std::size_t at = 0; at < width; at += lanes) {
            hn::Store(loadNumbers(from + at, width - at), floats, head.value(token) + at);
        }
    }
    const Vector scale = hn::Set(floats, 1 / std::sqrt(static_cast<float>(width)));
    for (std::size_t query = 0; query < attention.queries; ++query) {
        const Number* const from = attention.query.row(sequence * attention.queries + query) + firstColumn;
        for (std::size_t at = 0; at < width; at += lanes) {
            hn::Store(hn::Mul(scale, loadNumbers(from + at, width - at)), floats, head.query(query) + at);
        }
    }
}

/// exp(score - largest) of the first `seen` scores, and 0 past them up to `stride`.
/// \return 1 / sum
HWY_INLINE float exponentials(float* scores, std::size_t seen, std::size_t stride) {
    const Floats floats;
    constexpr float least = -std::numeric_limits<float>::infinity();
    Vector largest = hn::Set(floats, least);
    std::size_t at = 0;
    for (; at < seen; at += lanes) {
        largest = hn::Max(largest, loadUpTo(scores + at, seen - at, least));
    }
    largest = hn::MaxOfLanes(floats, largest);
    Vector sum = hn::Zero(floats);
    for (at = 0; at < seen; at += lanes) {
        const auto isSeen = hn::FirstN(floats, std::min(lanes, seen - at));
        const Vector power = hn::Sub(hn::Load(floats, scores + at), largest);
        const Vector value = hn::IfThenElseZero(isSeen, boundedExponential(power));
        hn::Store(value, floats, scores + at);
        sum = hn::Add(sum, value);
    }
    for (; at < stride; at += lanes) {
        hn::Store(hn::Zero(floats), floats, scores + at);
    }
    return 1 / hn::GetLane(hn::SumOfLanes(floats, sum));
}

template <typename Number>
void attendHead(const Attention<Number>& attention, std::size_t sequence, std::size_t headIndex) {
    const Floats floats;
    const std::size_t width = attention.headWidth;
    const std::size_t firstColumn = headIndex * width;
    Head::reserve(attention.queries, attention.tokens, width);
    const Head head(attention.queries, attention.tokens, width);
    fill(head, attention, sequence, firstColumn);

    HWY_ALIGN float sums[tileRows * tileColumns];
    for (IndexRange block{0, 0}; block.begin < attention.queries; block.begin = block.end) {
        block.end = std::min(attention.queries, block.begin + tileRows);
        std::size_t most = attention.isCausal ? block.end : attention.tokens;
        if (attention.last != nullptr) {
            most = static_cast<std::size_t>(attention.last[sequence]) + 1;
        }
        for (std::size_t token = 0; token < most; token += tileColumns) {
            tileProducts[block.size() - 1](head.query(block.begin), head.widthStride(), head.key() + token,
                                           head.tokenStride(), width, head.scores(0) + token, head.tokenStride(), {});
        }
        float shares[tileRows];
        for (std::size_t row = 0; row < block.size(); ++row) {
            const std::size_t seen = attention.isCausal ? block.begin + row + 1 : most;
            shares[row] = exponentials(head.scores(row), seen, head.tokenStride());
        }
        for (std::size_t column = 0; column < width; column += tileColumns) {
            tileProducts[block.size() - 1](head.scores(0), head.tokenStride(), head.value(0) + column,
                                           head.widthStride(), most, sums, tileColumns, {});
            for (std::size_t row = 0; row < block.size(); ++row) {
                Number* const to =
                    attention.output.row(sequence * attention.queries + block.begin + row) + firstColumn + column;
                const Vector share = hn::Set(floats, shares[row]);
                for (std::size_t at = 0; at < std::min(tileColumns, width - column); at += lanes) {
                    storeUpTo(hn::Mul(share, hn::Load(floats, sums + row * tileColumns + at)), to + at,
                              width - column - at);
                }
            }
        }
    }
}

void attendFloats(const Attention<float>& attention, std::size_t sequence, std::size_t head) {
    attendHead(attention, sequence, head);
}

void attendBf16(const Attention<std::uint16_t>& attention, std::size_t sequence, std::size_t head) {
    attendHead(attention, sequence, head);
}

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(attendFloats);
HWY_EXPORT(attendBf16);

void attend(const Attention<float>& attention, std::size_t sequence, std::size_t head) {
    HWY_DYNAMIC_DISPATCH(attendFloats)(attention, sequence, head);
}

void attend(const Attention<std::uint16_t>& attention, std::size_t sequence, std::size_t head) {
    HWY_DYNAMIC_DISPATCH(attendBf16)(attention, sequence, head);
}

}  // namespace clipscope::kernels
#endif
