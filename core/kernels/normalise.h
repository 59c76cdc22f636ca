// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace clipscope::kernels {

/// Interleaved 8-bit RGB to planar float: (value / 255 - mean) / deviation, per channel.
///
/// \param rgb pixels x 3
/// \param out 3 x pixels
void normalise(std::span<const std::uint8_t> rgb, const std::array<float, 3>& mean,
               const std::array<float, 3>& deviation, std::span<float> out);

}  // namespace clipscope::kernels
