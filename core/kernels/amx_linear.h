// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/linear_result.h"
#include "core/kernels/matrix.h"
#include "core/kernels/panelled_linear.h"

#include <cstddef>
#include <cstdint>

namespace clipscope::kernels {

/// Whether this CPU multiplies tiles of bf16 (AMX), and the system lets this process do so: the first call asks it to.
[[nodiscard]] bool hasAmx();

/// A linear layer in bf16 on tiles: products of bf16, sums in fp32. Its weight lies in panels of 32 outputs, tile by
/// tile in the order in which they are read. While one panel is multiplied, the next is fetched.
class AmxLinear : public PanelledLinear<std::uint16_t> {
public:
    /// Inputs that one step multiplies: rows of the input are read in whole steps.
    static constexpr std::size_t stepInputs = 32;
    /// Rows that are multiplied together.
    static constexpr std::size_t blockRows = 32;

    /// \param from [outputs, inputs], the bits of bf16
    /// \param bias of `outputs`, in fp32; nullptr: none
    AmxLinear(Matrix<const std::uint16_t> from, const float* bias);

    /// The outputs of some panels for some rows. Threads may share a layer, and a result where their ranges are apart.
    /// Each number of a result is the same whatever the ranges. Only where hasAmx().
    ///
    /// \param input [.., inputs], zero past them up to a whole step; a stride that is an odd number of steps keeps its
    ///        rows from displacing each other in the first cache
    /// \param result [.., outputs], which is no part of the input
    void multiply(Matrix<const std::uint16_t> input, IndexRange rows, IndexRange panels, Activation activation,
                  const LinearResult& result) const;
};

}  // namespace clipscope::kernels
