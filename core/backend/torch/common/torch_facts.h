// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace clipscope::backend {

/// What LibTorch says of itself, for the environment record: {"LibTorch", "2.15.0"}, …
[[nodiscard]] std::vector<std::pair<std::string, std::string>> torchFacts();

}  // namespace clipscope::backend
