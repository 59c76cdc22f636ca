// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/numeric_expressions.h"

#include <ATen/core/Tensor.h>
#include <array>

namespace clipscope::backend {

/// The numeric expressions as a program without fused kernels has them: one of LibTorch's operators after the other,
/// each of which reads and writes whole tensors.
class OperatorNumerics final : public NumericEvaluator {
public:
    /// \param threads of the calling thread's parallel regions
    OperatorNumerics(const NumericInputs& inputs, int threads);

    void evaluate(NumericExpression expression) override;
    [[nodiscard]] std::span<const float> result(NumericExpression expression) const override;

private:
    [[nodiscard]] at::Tensor pixels() const;
    void preprocess(const at::Tensor& photo, at::Tensor& out) const;  ///< of one in a batch of one
    [[nodiscard]] at::Tensor unitRows() const;
    [[nodiscard]] at::Tensor probabilities() const;

    const NumericInputs& m_inputs;
    int m_threads;
    at::Tensor m_photos;  ///< photos x 3 x height x width, 8 bits, interleaved in memory
    at::Tensor m_mean;
    at::Tensor m_deviation;
    at::Tensor m_rows;
    at::Tensor m_images;
    at::Tensor m_texts;
    std::array<at::Tensor, numericExpressions.size()> m_results;
};

}  // namespace clipscope::backend
