// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace clipscope::report {

// Numbers as text: always with a point, without separators, whatever the locale.

/// The shortest text that reads back as the same double: for raw samples.
[[nodiscard]] std::string exactText(double value);

/// At most nine significant digits, without trailing zeros: for figures in files that programs read.
[[nodiscard]] std::string figureText(double value);

/// Two significant digits, for what is not known better: "0.0031", "890", "3.2e+09".
[[nodiscard]] std::string roughText(double value);

/// Rounded to so many decimals; fewer than zero rounds to tens, hundreds, …
[[nodiscard]] std::string fixedText(double value, int decimals);

/// Decimals that show four significant digits of a value; never less than zero.
[[nodiscard]] int decimalsForValue(double value);

/// Decimals of a value for which two significant digits of its interval's half width show, but at most six of the
/// value itself; may be less than zero.
[[nodiscard]] int decimalsForInterval(double value, double halfWidth);

}  // namespace clipscope::report
