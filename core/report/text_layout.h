// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clipscope::report {

/// A text as it may stand in a line of a table: valid UTF-8 in composed form (NFC), where bytes that are none
/// become U+FFFD; line breaks and tabs become single spaces, other control characters U+FFFD.
[[nodiscard]] std::string oneLine(std::string_view text);

/// Columns that a terminal needs for a line of valid UTF-8; East Asian wide characters need two.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

/// The text where it fits into `width` columns, else its beginning and its end with an ellipsis between.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

/// The beginning of a text, as much as fits into `width` columns.
[[nodiscard]] std::string firstColumns(std::string_view text, std::size_t width);

/// The text with spaces up to `width` columns, at its right or its left.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width, bool isRightAligned);

}  // namespace clipscope::report
