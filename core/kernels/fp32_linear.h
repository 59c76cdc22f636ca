// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/linear_result.h"
#include "core/kernels/matrix.h"
#include "core/kernels/panelled_linear.h"

#include <cstddef>

namespace clipscope::kernels {

/// A linear layer in fp32 whose weight lies in panels: a few outputs' weights in the order in which they are read,
/// from the first input to the last. While one panel is multiplied, the next is fetched.
class Fp32Linear : public PanelledLinear<float> {
public:
    /// Rows that are multiplied together, or less where the CPU has fewer registers.
    static constexpr std::size_t blockRows = 14;

    /// \param from [outputs, inputs]
    /// \param bias of `outputs`; nullptr: none
    Fp32Linear(Matrix<const float> from, const float* bias);

    /// The outputs of some panels for some rows. Threads may share a layer, and a result where their ranges are apart.
    /// Each number of a result is the same whatever the ranges.
    ///
    /// \param input [.., inputs]
    /// \param result [.., outputs], which is no part of the input
    void multiply(Matrix<const float> input, IndexRange rows, IndexRange panels, Activation activation,
                  const LinearResult& result) const;
};

}  // namespace clipscope::kernels
