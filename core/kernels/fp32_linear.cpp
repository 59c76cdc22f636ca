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

Fp32Linear::Fp32Linear(Matrix<const float> from, const float* bias)
    : PanelledLinear(from.rows, from.columns, HWY_DYNAMIC_DISPATCH(panelColumns)(), 1, bias) {
    const std::size_t columns = panelNumbers() / inputs();
    for (std::size_t output = 0; output < outputs(); ++output) {
        const float* const row = from.row(output);
        float* const to = weight() + output / columns * panelNumbers() + output % columns;
        for (std::size_t input = 0; input < inputs(); ++input) {
            to[input * columns] = row[input];
        }
    }
}

void Fp32Linear::multiply(Matrix<const float> input, IndexRange rows, IndexRange panels, Activation activation,
                          const LinearResult& result) const {
    const Fp32LinearTask task{.input = input,
                              .rows = rows,
                              .panels = panels,
                              .weight = weight(),
                              .bias = bias(),
                              .outputs = outputs(),
                              .activation = activation,
                              .result = result};
    HWY_DYNAMIC_DISPATCH(multiplyPanels)(task);
}

}  // namespace clipscope::kernels
#endif
