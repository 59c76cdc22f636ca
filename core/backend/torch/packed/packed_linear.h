// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/torch/common/onednn_linear.h"
#include "core/kernels/amx_linear.h"
#include "core/kernels/bf16_linear.h"
#include "core/kernels/fp32_linear.h"
#include "core/kernels/linear_result.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <string>
#include <variant>

namespace clipscope::backend {

/// Which kernels multiply on this CPU, for the record: "fp32 AVX-512, bf16 AMX".
[[nodiscard]] std::string packedKernels();

/// A linear layer whose weight was put once into the order in which it is read. The activation that follows, or the
/// addition to a residual stream, happens in the same pass over the result.
///
/// fp32 is multiplied by ClipScope's own kernel, and so is bf16 where the CPU has AMX or AVX512_BF16 and
/// ONEDNN_MAX_CPU_ISA does not forbid them; elsewhere oneDNN multiplies bf16. The own kernels fetch the next weights
/// while they compute (docs/packed.md has figures).
class PackedLinear {
public:
    PackedLinear() = default;

    /// \param weight [out,in], fp32
    /// \param bias [out], fp32, or undefined: none
    /// \param type in which it computes, with sums in fp32
    /// \param expectedRows rows of a typical input, by which oneDNN chooses the order; any number of rows can be run
    PackedLinear(const at::Tensor& weight, const at::Tensor& bias, at::ScalarType type, std::int64_t expectedRows,
                 kernels::Activation activation = kernels::Activation::None);

    /// \param input [n,in] of the layer's type, as Workspace::rows gives it
    /// \param output [n,out] of the layer's type or fp32, that may be used for the result
    /// \return [n,out] of the layer's type or fp32
    [[nodiscard]] at::Tensor operator()(const at::Tensor& input, const at::Tensor& output) const;

    /// Its outputs without activation, added to a residual stream.
    ///
    /// \param residual [n,out], fp32, that may be used for the result
    /// \return [n,out], fp32
    [[nodiscard]] at::Tensor plus(const at::Tensor& input, const at::Tensor& residual) const;

    [[nodiscard]] std::int64_t ownBytes() const;

private:
    void run(const at::Tensor& input, const kernels::LinearResult& result) const;

    kernels::Activation m_activation = kernels::Activation::None;
    std::variant<std::monostate, OneDnnLinear, kernels::Fp32Linear, kernels::AmxLinear, kernels::Bf16Linear> m_layer;
};

}  // namespace clipscope::backend
