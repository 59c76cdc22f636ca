// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <string>

namespace clipscope::backend {

/// A linear layer whose weight oneDNN has put into the order in which its kernels read it. The activation that follows
/// happens in the same pass over the result.
class OneDnnLinear {
public:
    OneDnnLinear() = default;

    /// \param expectedRows rows of a typical input, by which oneDNN chooses the order; any number of rows can be run
    /// \param activation none, swish or gelu
    OneDnnLinear(const at::Tensor& weight, const at::Tensor& bias, std::int64_t expectedRows,
                 std::string activation = "none");

    /// \param input [..., in], contiguous
    [[nodiscard]] at::Tensor operator()(const at::Tensor& input) const;

    [[nodiscard]] std::int64_t ownBytes() const { return m_ownBytes; }

private:
    at::Tensor m_weight;
    at::Tensor m_bias;
    std::string m_activation;
    std::int64_t m_ownBytes = 0;
};

}  // namespace clipscope::backend
