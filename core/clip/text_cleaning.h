// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipscope::clip {

/// A caption as CLIP's tokenizer wants it: HTML entities replaced (twice, as the original does), white space folded to
/// single spaces and cut at the ends, lower-cased by Unicode's rules. Bytes that are no UTF-8 become U+FFFD.
///
/// The original first repairs mis-decoded text with the library ftfy; that is left out, so a caption that was decoded
/// wrongly before stays as it is.
[[nodiscard]] std::string cleanCaption(std::string_view text);

}  // namespace clipscope::clip
