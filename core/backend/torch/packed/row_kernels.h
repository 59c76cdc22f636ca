// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/torch/common/tower_weights.h"
#include "core/kernels/matrix.h"

#include <ATen/core/Tensor.h>
#include <c10/util/BFloat16.h>
#include <cstdint>
#include <optional>

namespace clipscope::backend {

/// A kernel's view of a tensor [rows, columns] with elements beside each other in a row.
/// \tparam Number float, or std::uint16_t for the bits of bf16
template <typename Number>
kernels::Matrix<Number> matrixOf(const at::Tensor& tensor);

/// Layer norm of each row of `input` [n,w], fp32, by LibTorch's threads.
/// \param output [n,w], fp32 or bf16; may be the input
void layerNorm(const LayerNorm& norm, double epsilon, const at::Tensor& input, const at::Tensor& output);

/// Divides each row of `input` [n,w], fp32, by its length, by LibTorch's threads where there are rows enough.
/// \param output [n,w], fp32
void normaliseRows(const at::Tensor& input, const at::Tensor& output);

/// Queries, keys and values of sequences of equal length, below each other.
struct AttentionRows {
    at::Tensor query;   ///< [sequences * queries, heads * width]
    at::Tensor key;     ///< [sequences * tokens, heads * width]
    at::Tensor value;   ///< [sequences * tokens, heads * width]
    at::Tensor output;  ///< [sequences * queries, heads * width]
    std::int64_t sequences = 0;
    std::int64_t heads = 0;
    bool isCausal = false;  ///< query q sees tokens 0 to q
    at::Tensor last;        ///< where defined, [sequences] int64: queries see the tokens up to it
};

/// Scaled dot-product attention by LibTorch's threads; all rows fp32 or all bf16.
void attend(const AttentionRows& rows);

}  // namespace clipscope::backend
