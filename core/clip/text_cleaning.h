// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipscope::clip {

/// What CLIP does to a caption before it splits it: character references of HTML are replaced twice, runs of white
/// space become one space, those at the ends vanish, letters become lower case (by Unicode's full rules: `İ` gives
/// two characters, a `Σ` that ends a word gives `ς`).
///
/// OpenAI's program first sends captions through ftfy. Of that only the composition of accents (NFC) is done here;
/// ftfy would also straighten curly quotes, split ligatures such as `ﬁ`, narrow full-width letters, drop control
/// characters and repair text that was decoded wrongly.
///
/// \param text UTF-8; each byte that is not part of a character becomes U+FFFD
/// \return valid UTF-8 whose only white space is single spaces between words
[[nodiscard]] std::string cleanCaption(std::string_view text);

}  // namespace clipscope::clip
