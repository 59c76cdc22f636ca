// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Numbers as the person's locale writes them.
namespace clipscope::models {

/// A measured quantity with about three significant digits: 1,234 · 84.2 · 0.376.
[[nodiscard]] QString quantityText(double value);
/// With that many decimals.
[[nodiscard]] QString fixedText(double value, int decimals);
[[nodiscard]] QString wholeText(qint64 value);
/// With one decimal, and without where that is 0: 95 · 41.6.
[[nodiscard]] QString roundText(double value);
/// Bytes as GiB, or MiB below one GiB: "1.9 GiB".
[[nodiscard]] QString bytesText(double bytes);
/// Seconds as "0:48" or "1:02:03".
[[nodiscard]] QString clockText(double seconds);
/// Decimals that show a quantity of that size to about three digits.
[[nodiscard]] int decimalsFor(double value);

inline constexpr double bytesPerGib = 1024.0 * 1024.0 * 1024.0;

}  // namespace clipscope::models
