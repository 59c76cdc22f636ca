// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/torch/common/tower_weights.h"
#include "core/kernels/matrix.h"

#include <ATen/core/Tensor.h>
#include <c10/util/BFloat16.h>
#include <cstdint>

namespace clipscope::backend {

/// A kernel's view of a tensor [rows, columns] with elements beside each other in a row.
/// \tparam Number float, or std::uint16_t for the bits of bf16
template <typename Number>
kernels::Matrix<Number> matrixOf(const at::Tensor& tensor);

/// Layer norm of each row of `input` [n,w], fp32, by LibTorch's threads.
/// \param output [n,w], fp32 or bf16; may be the input
void layerNorm(const LayerNorm& norm, double epsilon, const at::Tensor& input, const at::Tensor& output);

}  // namespace clipscope::backend
