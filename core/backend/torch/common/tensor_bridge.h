// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/clip/tensor_view.h"

#include <ATen/core/Tensor.h>

namespace clipscope::backend {

/// A tensor over the view's memory, without a copy; it keeps the view's owner alive.
[[nodiscard]] at::Tensor aliasTensor(const clip::TensorView& view);

/// LibTorch's element type for a precision.
[[nodiscard]] at::ScalarType scalarType(Precision precision);

}  // namespace clipscope::backend
