// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/matrix.h"

#include <cstdint>

namespace clipscope::kernels {

/// gain * (x - mean) / sqrt(variance + epsilon) + offset, with mean and variance of each row, the latter not corrected
/// for the number of values.
struct LayerNormalisation {
    const float* gain;    ///< of all columns
    const float* offset;  ///< of all columns
    float epsilon;
};

/// Some rows of `input` to the same rows of `output`, which may be the input.
void layerNorm(const LayerNormalisation& norm, Matrix<const float> input, IndexRange rows, Matrix<float> output);

/// The same to the bits of bf16, rounded to the nearest, ties to even.
void layerNorm(const LayerNormalisation& norm, Matrix<const float> input, IndexRange rows,
               Matrix<std::uint16_t> output);

}  // namespace clipscope::kernels
