// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/interval.h"

#include <string>

namespace clipscope::report {

/// A share as signed percent: "+12.3".
[[nodiscard]] std::string signedPercentText(double share, int decimals);

/// Decimals for an improvement and the ends of its interval, in percent.
[[nodiscard]] int decimalsOf(const stats::Improvement& improvement);

/// "+12.3 % (95 % interval +10.1 to +14.5; clear)"; with a word for what there is more of, "+12.3 % faster (95 % …".
[[nodiscard]] std::string improvementText(const stats::Improvement& improvement, const std::string& word = {});

}  // namespace clipscope::report
