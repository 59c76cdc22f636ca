// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace clipscope::kernels {

/// Softmax of each row in place, safe for large logits: exp(x - max) / sum. A row with a NaN becomes NaN.
///
/// The exponential is within a millionth of the exact one down to e^-87.336, about the smallest normal float; below
/// that it is 0.
///
/// \param values rows x columns
void softmaxRows(std::span<float> values, std::size_t columns);

}  // namespace clipscope::kernels
