// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/packed/row_kernels.h"

#include "core/kernels/layer_norm.h"

#include <ATen/Parallel.h>

namespace clipscope::backend {
namespace {

/// Rows that are worth another thread.
constexpr std::int64_t rowsOfTask = 8;

}  // namespace

template <typename Number>
kernels::Matrix<Number> matrixOf(const at::Tensor& tensor) {
    return {.values = static_cast<Number*>(tensor.data_ptr()),
            .rows = static_cast<std::size_t>(tensor.size(0)),
            .columns = static_cast<std::size_t>(tensor.size(1)),
            .stride = static_cast<std::size_t>(tensor.stride(0))};
}

template kernels::Matrix<float> matrixOf(const at::Tensor&);
template kernels::Matrix<const float> matrixOf(const at::Tensor&);
template kernels::Matrix<std::uint16_t> matrixOf(const at::Tensor&);
template kernels::Matrix<const std::uint16_t> matrixOf(const at::Tensor&);

void layerNorm(const LayerNorm& norm, double epsilon, const at::Tensor& input, const at::Tensor& output) {
    const kernels::LayerNormalisation normalisation{.gain = norm.weight.const_data_ptr<float>(),
                                                    .offset = norm.bias.const_data_ptr<float>(),
                                                    .epsilon = static_cast<float>(epsilon)};
    at::parallel_for(0, input.size(0), rowsOfTask, [&](std::int64_t begin, std::int64_t end) {
        const kernels::IndexRange rows{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
        if (output.scalar_type() == at::kFloat) {
            kernels::layerNorm(normalisation, matrixOf<const float>(input), rows, matrixOf<float>(output));
        } else {
            kernels::layerNorm(normalisation, matrixOf<const float>(input), rows, matrixOf<std::uint16_t>(output));
        }
    });
}

}  // namespace clipscope::backend
