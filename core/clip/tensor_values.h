// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/tensor_view.h"

#include <vector>

namespace clipscope::clip {

/// All elements in fp32, the last axis fastest, whatever the view's type and strides.
[[nodiscard]] std::vector<float> toFloats(const TensorView& view);

}  // namespace clipscope::clip
