// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/environment.h"

#include <string>
#include <vector>

namespace clipscope::bench {

/// A fact of the environment: a value, or the reason why there is none.
[[nodiscard]] record::Fact fact(const char* name, const char* title, std::string value, std::string reason = {});

/// "2 GiB"
[[nodiscard]] std::string bytesText(double bytes);

/// "a, b, c"
[[nodiscard]] std::string joined(const std::vector<std::string>& words, const char* between);

}  // namespace clipscope::bench
