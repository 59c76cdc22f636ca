// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clipscope::charts {

/// The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least` (which is positive).
[[nodiscard]] double niceStep(double least);

/// The same for seconds: above ten also 15 and 30 s, and whole minutes and hours.
[[nodiscard]] double niceTimeStep(double leastSeconds);

/// Upper end of an axis from 0 that holds `value`, with two even intervals.
[[nodiscard]] double niceCeiling(double value);

}  // namespace clipscope::charts
