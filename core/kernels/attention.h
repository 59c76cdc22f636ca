// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/matrix.h"

#include <cstddef>
#include <cstdint>

namespace clipscope::kernels {

/// Scaled dot-product attention of sequences of equal length, whose tokens lie below each other in all matrices: for
/// each head softmax(query key^T / sqrt(width of a head)) value. Computed in fp32.
///
/// \tparam Number float, or std::uint16_t for the bits of bf16
template <typename Number>
struct Attention {
    Matrix<const Number> query;  ///< [sequences * queries, heads * headWidth]
    Matrix<const Number> key;    ///< [sequences * tokens, heads * headWidth]
    Matrix<const Number> value;  ///< [sequences * tokens, heads * headWidth]
    Matrix<Number> output;       ///< [sequences * queries, heads * headWidth]
    std::size_t queries = 0;     ///< of a sequence
    std::size_t tokens = 0;      ///< of a sequence
    std::size_t headWidth = 0;
    /// Query q sees the tokens up to place q alone. There are as many queries as tokens.
    bool isCausal = false;
    /// Where set: queries of sequence s see the tokens up to place last[s] alone.
    const std::int64_t* last = nullptr;
};

/// One head of one sequence. Threads may share an attention.
void attend(const Attention<float>& attention, std::size_t sequence, std::size_t head);
void attend(const Attention<std::uint16_t>& attention, std::size_t sequence, std::size_t head);

}  // namespace clipscope::kernels
