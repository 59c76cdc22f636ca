// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/linear_result.h"
#include "core/kernels/matrix.h"

#include <cstddef>

namespace clipscope::kernels {

/// Outputs of a panel of bf16's kernels.
constexpr std::size_t bf16PanelColumns = 32;

/// Whether this CPU multiplies pairs of bf16, and rounds to it, in vectors (AVX512_BF16).
[[nodiscard]] bool hasAvx512Bf16();

/// A panel's outputs for some rows before the bias.
struct Bf16Block {
    float* sums;  ///< rows x bf16PanelColumns, aligned to a cache line; they may be overwritten
    IndexRange rows;
    IndexRange columns;
    const float* bias;  ///< of all columns, with memory up to a whole panel
    Activation activation;
};

/// finishLinear(), which rounds to bf16 by the CPU's own instruction. Only where hasAvx512Bf16().
void finishBlock(const Bf16Block& block, const LinearResult& result);

}  // namespace clipscope::kernels
