// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/matrix.h"

#include <cstddef>
#include <cstdint>
#include <variant>

namespace clipscope::kernels {

/// What a linear layer's outputs go through before they are stored.
enum class Activation {
    None,
    Swish,  ///< x / (1 + exp(-x))
    Gelu,   ///< x / 2 * (1 + erf(x / sqrt(2)))
};

/// A residual stream, to which outputs are added.
struct Residual {
    Matrix<float> stream;
};

/// Where a linear layer's outputs go: replaced in fp32, replaced as the bits of bf16 (rounded to the nearest, ties to
/// even), or added in fp32.
using LinearResult = std::variant<Matrix<float>, Matrix<std::uint16_t>, Residual>;

/// Part of a layer's outputs before the bias, as a kernel leaves it.
struct LinearSums {
    const float* values;  ///< row r at values + r * stride
    std::size_t stride;   ///< at least `columns`, in whole vectors
    IndexRange rows;      ///< which rows of the result they are
    IndexRange columns;   ///< which columns
};

/// Adds the bias, applies the activation and stores.
///
/// \param bias of all columns, with memory up to a whole vector past them
void finishLinear(const LinearSums& sums, const float* bias, Activation activation, const LinearResult& result);

}  // namespace clipscope::kernels
