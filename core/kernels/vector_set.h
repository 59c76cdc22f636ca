// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace clipscope::kernels {

/// The instruction set whose vectors this room's kernels use on this CPU: AVX-512, AVX2, SSE4, NEON, or none.
[[nodiscard]] std::string vectorSet();

}  // namespace clipscope::kernels
