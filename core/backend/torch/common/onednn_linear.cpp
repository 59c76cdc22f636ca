// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/common/onednn_linear.h"

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <optional>
#include <string_view>
#include <utility>

namespace clipscope::backend {
namespace {

using Scalars = c10::List<std::optional<at::Scalar>>;

// These operators have no C++ declaration of their own: compiled models call them through the dispatcher, as here.
const auto& reorder() {
    static const auto handle = c10::Dispatcher::singleton()
                                   .findSchemaOrThrow("mkldnn::_reorder_linear_weight", "")
                                   .typed<at::Tensor(const at::Tensor&, std::optional<std::int64_t>)>();
    return handle;
}

const auto& pointwise() {
    static const auto handle =
        c10::Dispatcher::singleton()
            .findSchemaOrThrow("mkldnn::_linear_pointwise", "")
            .typed<at::Tensor(const at::Tensor&, const at::Tensor&, const std::optional<at::Tensor>&, std::string_view,
                              Scalars, std::optional<std::string_view>)>();
    return handle;
}

}  // namespace

OneDnnLinear::OneDnnLinear(const at::Tensor& weight, const at::Tensor& bias, std::int64_t expectedRows,
                           std::string activation)
    : m_weight(reorder().call(weight.contiguous(), expectedRows)),
      m_bias(bias),
      m_activation(std::move(activation)),
      m_ownBytes(static_cast<std::int64_t>(weight.nbytes())) {}

at::Tensor OneDnnLinear::operator()(const at::Tensor& input) const {
    return pointwise().call(input, m_weight, m_bias, m_activation, Scalars(),
                            m_activation == "gelu" ? std::optional<std::string_view>("none") : std::nullopt);
}

}  // namespace clipscope::backend
