// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace clipscope::report {

// Numbers as text: always with a point, without separators, whatever the locale.

/// The shortest text that reads back as the same double: for raw samples.
[[nodiscard]] std::string exactText(double value);

/// At most nine significant digits, without trailing zeros: for figures in files that programs read.
[[nodiscard]] std::string figureText(double value);

/// Rounded to so many decimals; fewer than zero rounds to tens, hundreds, …
[[nodiscard]] std::string fixedText(double value, int decimals);

/// Decimals that show two significant digits of an interval's half width; may be less than zero.
[[nodiscard]] int decimalsForHalfWidth(double halfWidth);

/// Decimals that show four significant digits of a value; never less than zero.
[[nodiscard]] int decimalsForValue(double value);

}  // namespace clipscope::report
