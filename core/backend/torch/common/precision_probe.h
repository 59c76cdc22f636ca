// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"

#include <ATen/core/Tensor.h>
#include <functional>
#include <string>

namespace clipscope::backend {

/// Whether an engine's matrix product runs at this precision on this CPU, found out by running a small one.
/// \param backend named in the reason
/// \param product of square matrices of ones in that precision: the first times the second's transpose
[[nodiscard]] Availability probePrecision(
    const std::string& backend, Precision precision,
    const std::function<at::Tensor(const at::Tensor& input, const at::Tensor& weight)>& product);

}  // namespace clipscope::backend
