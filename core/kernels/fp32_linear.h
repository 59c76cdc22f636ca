// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/cache_line.h"
#include "core/kernels/linear_result.h"
#include "core/kernels/matrix.h"

#include <cstddef>
#include <vector>

namespace clipscope::kernels {

/// A linear layer in fp32 whose weight lies in panels: a few outputs' weights in the order in which they are read,
/// from the first input to the last. While one panel is multiplied, the next is fetched.
class Fp32Linear {
public:
    using Number = float;

    /// Rows that are multiplied together, or less where the CPU has fewer registers.
    static constexpr std::size_t blockRows = 14;

    /// \param weight [outputs, inputs]
    /// \param bias of `outputs`; nullptr: none
    Fp32Linear(Matrix<const float> weight, const float* bias);

    [[nodiscard]] std::size_t inputs() const { return m_inputs; }
    [[nodiscard]] std::size_t outputs() const { return m_outputs; }
    [[nodiscard]] std::size_t panels() const { return m_panels; }
    [[nodiscard]] std::size_t bytes() const { return m_weight.size() * sizeof(m_weight.front()); }

    /// The outputs of some panels for some rows. Threads may share a layer, and a result where their ranges are apart.
    /// Each number of a result is the same whatever the ranges.
    ///
    /// \param input [.., inputs]
    /// \param result [.., outputs], which is no part of the input
    void multiply(Matrix<const float> input, IndexRange rows, IndexRange panels, Activation activation,
                  const LinearResult& result) const;

private:
    std::size_t m_inputs;
    std::size_t m_outputs;
    std::size_t m_panelColumns;
    std::size_t m_panels;
    std::vector<CacheLine<float>> m_weight;
    std::vector<float> m_bias;  ///< zero past the outputs
};

}  // namespace clipscope::kernels
