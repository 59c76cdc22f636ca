// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace clipscope::kernels {

/// The bits of the nearest bf16 of each value, ties to even.
/// \param out as many as `values`
void roundToBf16(std::span<const float> values, std::span<std::uint16_t> out);

}  // namespace clipscope::kernels
