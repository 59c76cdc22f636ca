// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace clipscope::kernels {

/// Softmax of each row in place, safe for large logits: exp(x - max) / sum.
/// \param values rows x columns
void softmaxRows(std::span<float> values, std::size_t columns);

}  // namespace clipscope::kernels
