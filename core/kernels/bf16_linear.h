// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/linear_result.h"
#include "core/kernels/matrix.h"
#include "core/kernels/panelled_linear.h"

#include <cstddef>
#include <cstdint>

namespace clipscope::kernels {

/// A linear layer in bf16 on vectors (AVX512_BF16): products of bf16, sums in fp32. Its weight lies in panels of 32
/// outputs, pairs of inputs in the order in which they are read. While one panel is multiplied, the next is fetched.
class Bf16Linear : public PanelledLinear<std::uint16_t> {
public:
    /// Inputs that one step multiplies: rows of the input are read in whole steps.
    static constexpr std::size_t stepInputs = 2;
    /// Rows that are multiplied together.
    static constexpr std::size_t blockRows = 14;

    /// \param from [outputs, inputs], the bits of bf16
    /// \param bias of `outputs`, in fp32; nullptr: none
    Bf16Linear(Matrix<const std::uint16_t> from, const float* bias);

    /// The outputs of some panels for some rows. Threads may share a layer, and a result where their ranges are apart.
    /// Each number of a result is the same whatever the ranges. Only where hasAvx512Bf16().
    ///
    /// \param input [.., inputs], zero past them up to a whole step
    /// \param result [.., outputs], which is no part of the input
    void multiply(Matrix<const std::uint16_t> input, IndexRange rows, IndexRange panels, Activation activation,
                  const LinearResult& result) const;
};

}  // namespace clipscope::kernels
