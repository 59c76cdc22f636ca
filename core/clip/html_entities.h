// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipscope::clip {

/// Replaces character references once: `&amp;` `&#233;` `&#xE9;` as HTML 5 reads them in text.
///
/// Numbers outside Unicode become U+FFFD, those of control characters and non-characters vanish, 128 to 159 are
/// read as Windows-1252. The names are those of HTML 4 and `apos`; the names of Latin-1 characters need no semicolon.
/// Unknown names stay as they are.
[[nodiscard]] std::u32string unescapeHtml(std::u32string_view text);

}  // namespace clipscope::clip
