// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clipscope {

/// This version of ClipScope, as in CMakeLists.txt.
[[nodiscard]] const char* version();

}  // namespace clipscope
