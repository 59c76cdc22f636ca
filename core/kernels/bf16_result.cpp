// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/bf16_result.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <variant>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace clipscope::kernels {

#ifdef __x86_64__

namespace {

__attribute__((target("avx512f,avx512bf16"))) void storeRounded(const Bf16Block& block, const float* bias,
                                                                Matrix<std::uint16_t> output) {
    const __m512 bias0 = _mm512_loadu_ps(bias);
    const __m512 bias1 = _mm512_loadu_ps(bias + 16);
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
        const float* const from = block.sums + row * bf16PanelColumns;
        const __m512 value0 = _mm512_add_ps(_mm512_load_ps(from), bias0);
        const __m512 value1 = _mm512_add_ps(_mm512_load_ps(from + 16), bias1);
        const __m512bh both = _mm512_cvtne2ps_pbh(value1, value0);
        std::memcpy(output.row(block.rows.begin + row) + block.columns.begin, &both, sizeof(both));
    }
}

}  // namespace

bool hasAvx512Bf16() {
    return __builtin_cpu_supports("avx512bf16") != 0;
}

void finishBlock(const Bf16Block& block, const LinearResult& result) {
    const auto* const rounded = std::get_if<Matrix<std::uint16_t>>(&result);
    if (rounded == nullptr || block.columns.size() < bf16PanelColumns) {
        finishLinear({.values = block.sums, .stride = bf16PanelColumns, .rows = block.rows, .columns = block.columns},
                     block.bias, block.activation, result);
        return;
    }
    const float* const bias = block.bias + block.columns.begin;
    if (block.activation == Activation::None) {
        storeRounded(block, bias, *rounded);
        return;
    }
    static constexpr std::array<float, bf16PanelColumns> none{};
    const IndexRange rows{0, block.rows.size()};
    finishLinear({.values = block.sums, .stride = bf16PanelColumns, .rows = rows, .columns = {0, bf16PanelColumns}},
                 bias, block.activation, Matrix<float>{block.sums, rows.size(), bf16PanelColumns, bf16PanelColumns});
    storeRounded(block, none.data(), *rounded);
}

#else

bool hasAvx512Bf16() {
    return false;
}

void finishBlock(const Bf16Block& block, const LinearResult& result) {
    finishLinear({.values = block.sums, .stride = bf16PanelColumns, .rows = block.rows, .columns = block.columns},
                 block.bias, block.activation, result);
}

#endif

}  // namespace clipscope::kernels
