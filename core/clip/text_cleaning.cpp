// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/text_cleaning.h"

#include "core/base/error.h"
#include "core/clip/html_entities.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace clipscope::clip {
namespace {

constexpr char32_t firstComposable = 0x300;  ///< text below it is its own NFC
constexpr char32_t replacement = 0xFFFD;
constexpr char32_t capitalDottedI = 0x130;
constexpr char32_t combiningDotAbove = 0x307;
constexpr char32_t capitalSigma = 0x3A3;
constexpr char32_t finalSigma = 0x3C2;

std::u32string decode(std::string_view text) {
    std::u32string result;
    result.reserve(text.size());
    while (!text.empty()) {
        utf8proc_int32_t character = -1;
        const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &character);
        result += length > 0 ? static_cast<char32_t>(character) : replacement;
        text.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
    }
    return result;
}

std::string encode(std::u32string_view text) {
    std::string result;
    result.reserve(text.size() + text.size() / 8);
    for (const char32_t character : text) {
        std::array<utf8proc_uint8_t, 4> bytes{};
        const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes.data());
        result.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
    }
    return result;
}

/// Canonical decomposition, then composition.
std::u32string composed(const std::u32string& text) {
    if (std::ranges::all_of(text, [](char32_t character) { return character < firstComposable; })) {
        return text;
    }
    constexpr auto decomposition = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_STABLE);
    constexpr auto composition = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    const std::string bytes = encode(text);
    const auto* begin = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data());
    const auto size = static_cast<utf8proc_ssize_t>(bytes.size());
    const auto needed = utf8proc_decompose(begin, size, nullptr, 0, decomposition);
    if (needed < 0) {
        throw Error(ErrorCode::Internal, MessageId::text, {std::string(utf8proc_errmsg(needed)) + "."});
    }
    std::u32string result(static_cast<std::size_t>(needed), U'\0');
    auto* characters = reinterpret_cast<utf8proc_int32_t*>(result.data());
    utf8proc_decompose(begin, size, characters, needed, decomposition);
    const auto length = utf8proc_normalize_utf32(characters, needed, composition);
    result.resize(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(length, 0)));
    return result;
}

/// White space as Python's `\s` has it.
bool isSpace(char32_t c) {
    if (c < 0x80) {
        return c == U' ' || (c >= 0x9 && c <= 0xD) || (c >= 0x1C && c <= 0x1F);
    }
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

std::u32string singleSpaced(std::u32string_view text) {
    std::u32string result;
    result.reserve(text.size());
    bool isBetweenWords = false;
    for (const char32_t character : text) {
        if (isSpace(character)) {
            isBetweenWords = !result.empty();
            continue;
        }
        if (isBetweenWords) {
            result += U' ';
            isBetweenWords = false;
        }
        result += character;
    }
    return result;
}

bool isCased(char32_t character) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(character));
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL || category == UTF8PROC_CATEGORY_LT;
}

/// Unicode's Case_Ignorable: marks, format characters, and the points that stand inside words.
bool isIgnoredByCase(char32_t character) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_SK:
            return true;
        default:
            return std::u32string_view(U"'.:\u00B7\u0387\u2018\u2019\u2024\u2027").find(character) !=
                   std::u32string_view::npos;
    }
}

/// Unicode's condition Final_Sigma for the character at `at`.
bool endsWord(std::u32string_view text, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && isIgnoredByCase(text[before - 1])) {
        --before;
    }
    std::size_t after = at + 1;
    while (after < text.size() && isIgnoredByCase(text[after])) {
        ++after;
    }
    return before > 0 && isCased(text[before - 1]) && (after == text.size() || !isCased(text[after]));
}

std::u32string lowerCased(std::u32string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t character = text[at];
        if (character < 0x80) {
            result += character >= U'A' && character <= U'Z' ? character + 0x20 : character;
        } else if (character == capitalDottedI) {
            result += U'i';
            result += combiningDotAbove;
        } else if (character == capitalSigma && endsWord(text, at)) {
            result += finalSigma;
        } else {
            result += static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(character)));
        }
    }
    return result;
}

}  // namespace

std::string cleanCaption(std::string_view text) {
    const std::u32string plain = unescapeHtml(unescapeHtml(decode(text)));
    return encode(lowerCased(singleSpaced(composed(plain))));
}

}  // namespace clipscope::clip
