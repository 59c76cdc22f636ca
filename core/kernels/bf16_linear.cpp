// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/bf16_linear.h"

#include "core/kernels/bf16_result.h"
#include "core/kernels/panel_walk.h"
#include "core/kernels/prefetch.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>
#include <utility>

#ifdef __x86_64__
#include <immintrin.h>
#define CLIPSCOPE_BF16 __attribute__((target("avx512f,avx512bf16")))
#endif

namespace clipscope::kernels {
namespace {

/// Numbers of a panel that one step reads.
constexpr std::size_t stepNumbers = bf16PanelColumns * Bf16Linear::stepInputs;

#ifdef __x86_64__

/// Steps between which the innermost loop prefetches.
constexpr std::size_t stepsAtOnce = 4;

CLIPSCOPE_BF16 inline __m512bh loadPairs(const std::uint16_t* from) {
    __m512bh pairs;
    std::memcpy(&pairs, from, sizeof(pairs));
    return pairs;
}

CLIPSCOPE_BF16 inline __m512bh everywhere(const std::uint16_t* pair) {
    int bits = 0;
    std::memcpy(&bits, pair, sizeof(bits));
    return reinterpret_cast<__m512bh>(_mm512_set1_epi32(bits));
}

/// sums[r][c] = sum over i of input[r * stride + i] * weight[i / 2][c][i % 2].
template <std::size_t rows>
CLIPSCOPE_BF16 void multiplyTile(const std::uint16_t* input, std::size_t stride, const std::uint16_t* weight,
                                 std::size_t steps, float* sums, PrefetchPart ahead) {
    // One pointer for every three rows: with the stride times one and two, which addresses have room for, all rows can
    // be reached without a register for each.
    constexpr std::size_t bases = (rows + 2) / 3;
    const std::uint16_t* base[bases];
    for (std::size_t at = 0; at < bases; ++at) {
        base[at] = input + 3 * at * stride;
    }
    __m512 sum[rows][2];
#pragma GCC unroll 14
    for (std::size_t row = 0; row < rows; ++row) {
        sum[row][0] = _mm512_setzero_ps();
        sum[row][1] = _mm512_setzero_ps();
    }
    for (std::size_t step = 0; step < steps; ++step) {
        if (step % stepsAtOnce == 0) {
            ahead.advance();
        }
        const __m512bh weight0 = loadPairs(weight);
        const __m512bh weight1 = loadPairs(weight + stepNumbers / 2);
        weight += stepNumbers;
#pragma GCC unroll 14
        for (std::size_t row = 0; row < rows; ++row) {
            const __m512bh pair = everywhere(base[row / 3] + step * Bf16Linear::stepInputs + row % 3 * stride);
            sum[row][0] = _mm512_dpbf16_ps(sum[row][0], pair, weight0);
            sum[row][1] = _mm512_dpbf16_ps(sum[row][1], pair, weight1);
        }
    }
#pragma GCC unroll 14
    for (std::size_t row = 0; row < rows; ++row) {
        _mm512_store_ps(sums + row * bf16PanelColumns, sum[row][0]);
        _mm512_store_ps(sums + row * bf16PanelColumns + bf16PanelColumns / 2, sum[row][1]);
    }
}

using TileProduct = void (*)(const std::uint16_t*, std::size_t, const std::uint16_t*, std::size_t, float*,
                             PrefetchPart);

/// multiplyTile for one to blockRows rows.
constexpr auto tileProducts = []<std::size_t... row>(std::index_sequence<row...> /*rows*/) {
    return std::array<TileProduct, Bf16Linear::blockRows>{multiplyTile<row + 1>...};
}
(std::make_index_sequence<Bf16Linear::blockRows>());

#endif

}  // namespace

#ifdef __x86_64__

void Bf16Linear::multiply(Matrix<const std::uint16_t> input, IndexRange rows, IndexRange panels, Activation activation,
                          const LinearResult& result) const {
    alignas(64) std::array<float, blockRows * bf16PanelColumns> sums;
    const PanelWalk walk{.rows = rows,
                         .blockRows = blockRows,
                         .rowBytes = inputs() * sizeof(Number),
                         .panels = panels,
                         .weight = weight(),
                         .panelBytes = panelNumbers() * sizeof(Number),
                         .prefetches = (steps() + stepsAtOnce - 1) / stepsAtOnce};
    walk.run([&](IndexRange block, std::size_t panel, PrefetchPart ahead) {
        tileProducts[block.size() - 1](input.row(block.begin), input.stride, weight() + panel * panelNumbers(), steps(),
                                       sums.data(), ahead);
        const IndexRange columns{panel * bf16PanelColumns, std::min(outputs(), (panel + 1) * bf16PanelColumns)};
        finishBlock({.sums = sums.data(), .rows = block, .columns = columns, .bias = bias(), .activation = activation},
                    result);
    });
}

#else

void Bf16Linear::multiply(Matrix<const std::uint16_t>, IndexRange, IndexRange, Activation, const LinearResult&) const {
    throw std::logic_error("Bf16Linear::multiply on a CPU without AVX512_BF16");
}

#endif

Bf16Linear::Bf16Linear(Matrix<const std::uint16_t> from, const float* bias)
    : PanelledLinear(from.rows, from.columns, bf16PanelColumns, stepInputs, bias) {
    for (std::size_t output = 0; output < outputs(); ++output) {
        const std::uint16_t* const row = from.row(output);
        std::uint16_t* const to =
            weight() + output / bf16PanelColumns * panelNumbers() + output % bf16PanelColumns * stepInputs;
        for (std::size_t in = 0; in < inputs(); ++in) {
            to[in / stepInputs * stepNumbers + in % stepInputs] = row[in];
        }
    }
}

}  // namespace clipscope::kernels
