// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace clipscope::clip {

/// How vocabulary files write the bytes, as UTF-8: printable characters of Latin-1 stand for themselves, the other 68
/// bytes for U+0100, U+0101, … in their order.
[[nodiscard]] const std::array<std::string, 256>& byteSymbols();

/// The bytes in the order of their tokens in CLIP's numbering: the printable ones, then the other 68.
[[nodiscard]] const std::array<std::uint8_t, 256>& bytesInTokenOrder();

/// What a vocabulary file appends to the last piece of a word.
inline constexpr const char* wordEnd = "</w>";

}  // namespace clipscope::clip
