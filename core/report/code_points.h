// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipscope::report {

/// The code points of UTF-8; a byte that belongs to none stands as U+FFFD.
[[nodiscard]] std::vector<char32_t> codePoints(std::string_view text);

/// Appends a code point as UTF-8.
void appendUtf8(std::string& text, char32_t point);

}  // namespace clipscope::report
