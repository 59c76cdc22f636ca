// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/cache_line.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace clipscope::kernels {

/// What the linear layers of all kernels hold: the weight in panels, which are a few outputs' weights in the order in
/// which they are read, from the first input to the last, and the bias.
template <typename NumberType>
class PanelledLinear {
public:
    using Number = NumberType;  ///< float, or the bits of bf16

    [[nodiscard]] std::size_t inputs() const { return m_inputs; }
    [[nodiscard]] std::size_t outputs() const { return m_outputs; }
    [[nodiscard]] std::size_t panels() const { return m_panels; }
    [[nodiscard]] std::size_t bytes() const { return m_weight.size() * sizeof(m_weight.front()); }

protected:
    /// \param panelColumns outputs of a panel
    /// \param stepInputs inputs that are multiplied at once
    /// \param bias of `outputs`; nullptr: none
    PanelledLinear(std::size_t outputs, std::size_t inputs, std::size_t panelColumns, std::size_t stepInputs,
                   const float* bias)
        : m_inputs(inputs),
          m_outputs(outputs),
          m_steps((inputs + stepInputs - 1) / stepInputs),
          m_panels((outputs + panelColumns - 1) / panelColumns),
          m_panelNumbers(m_steps * stepInputs * panelColumns),
          m_weight((m_panels * m_panelNumbers + CacheLine<Number>::size - 1) / CacheLine<Number>::size),
          m_bias(m_panels * panelColumns) {
        if (bias != nullptr) {
            std::copy_n(bias, outputs, m_bias.begin());
        }
    }

    [[nodiscard]] std::size_t steps() const { return m_steps; }
    [[nodiscard]] std::size_t panelNumbers() const { return m_panelNumbers; }
    [[nodiscard]] const Number* weight() const { return m_weight.data()->values.data(); }
    [[nodiscard]] Number* weight() { return m_weight.data()->values.data(); }
    /// Zero past the outputs, up to a whole panel.
    [[nodiscard]] const float* bias() const { return m_bias.data(); }

private:
    std::size_t m_inputs;
    std::size_t m_outputs;
    std::size_t m_steps;
    std::size_t m_panels;
    std::size_t m_panelNumbers;
    std::vector<CacheLine<Number>> m_weight;
    std::vector<float> m_bias;
};

}  // namespace clipscope::kernels
