// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/fp32_linear.h"

#include "core/kernels/panel_walk.h"
#include "core/kernels/vector_targets.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/fp32_linear.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/kernels/vector_floats.inc"

#include "core/kernels/linear_result.inc"
#include "core/kernels/product_tile.inc"

#ifndef CLIPSCOPE_FP32_LINEAR_TASK
#define CLIPSCOPE_FP32_LINEAR_TASK
namespace clipscope::kernels {
namespace {

struct Fp32LinearTask {
    Matrix<const float> input;
    IndexRange rows;
    IndexRange panels;
    const float* weight;
    const float* bias;
    std::size_t outputs;
    Activation activation;
    const LinearResult& result;
};

}  // namespace
}  // namespace clipscope::kernels
#endif

HWY_BEFORE_NAMESPACE();
namespace clipscope::kernels::HWY_NAMESPACE {
namespace {

static_assert(tileRows <= Fp32Linear::blockRows);

std::size_t panelColumns() {
    return tileColumns;
}

void multiplyPanels(const Fp32LinearTask& task) {
    const std::size_t depth = task.input.columns;
    const std::size_t panelSize = depth * tileColumns;
    HWY_ALIGN float sums[tileRows * tileColumns];
    const PanelWalk walk{.rows = task.rows,
                         .blockRows = tileRows,
                         .rowBytes = depth * sizeof(float),
                         .panels = task.panels,
                         .weight = task.weight,
                         .panelBytes = panelSize * sizeof(float),
                         .prefetches = depth / tileSteps};
    walk.run([&](IndexRange rows, std::size_t panel, PrefetchPart ahead) HWY_ATTR {
        tileProducts[rows.size() - 1](task.input.row(rows.begin), task.input.stride, task.weight + panel * panelSize,
                                      tileColumns, depth, sums, tileColumns, ahead);
        const IndexRange columns{panel * tileColumns, std::min(task.outputs, (panel + 1) * tileColumns)};
        finish({.values = sums, .stride = tileColumns, .rows = rows, .columns = columns}, task.bias, task.activation,
               task.result);
    });
}

}  // namespace
}  // namespace clipscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace clipscope::kernels {

HWY_EXPORT(panelColumns);
HWY_EXPORT(multiplyPanels);

Fp32Linear::Fp32Linear(Matrix<const float> weight, const float* bias)
    : m_inputs(weight.columns),
      m_outputs(weight.rows),
      m_panelColumns(HWY_DYNAMIC_DISPATCH(panelColumns)()),
      m_panels((m_outputs + m_panelColumns - 1) / m_panelColumns),
      m_bias(m_panels * m_panelColumns) {
    constexpr std::size_t line = CacheLine<float>::size;
    m_weight.resize((m_panels * m_panelColumns * m_inputs + line - 1) / line);
    float* const packed = m_weight.data()->values.data();
    for (std::size_t output = 0; output < m_outputs; ++output) {
        const float* const from = weight.row(output);
        float* const to = packed + output / m_panelColumns * m_panelColumns * m_inputs + output % m_panelColumns;
        for (std::size_t input = 0; input < m_inputs; ++input) {
            to[input * m_panelColumns] = from[input];
        }
    }
    if (bias != nullptr) {
        std::copy_n(bias, m_outputs, m_bias.begin());
    }
}

void Fp32Linear::multiply(Matrix<const float> input, IndexRange rows, IndexRange panels, Activation activation,
                          const LinearResult& result) const {
    const Fp32LinearTask task{.input = input,
                              .rows = rows,
                              .panels = panels,
                              .weight = m_weight.data()->values.data(),
                              .bias = m_bias.data(),
                              .outputs = m_outputs,
                              .activation = activation,
                              .result = result};
    HWY_DYNAMIC_DISPATCH(multiplyPanels)(task);
}

}  // namespace clipscope::kernels
#endif
