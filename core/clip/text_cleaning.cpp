// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/text_cleaning.h"

#include <utf8proc.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace clipscope::clip {
namespace {

constexpr std::int32_t replacement = 0xFFFD;

void append(std::string& out, std::int32_t codePoint) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const utf8proc_ssize_t count = utf8proc_encode_char(codePoint, bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
}

/// Takes one code point off the front; a byte that begins none becomes U+FFFD.
std::int32_t takeCodePoint(std::string_view& text) {
    utf8proc_int32_t codePoint = 0;
    const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto taken = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &codePoint);
    text.remove_prefix(taken > 0 ? static_cast<std::size_t>(taken) : 1);
    return taken > 0 ? codePoint : replacement;
}

struct Entity {
    std::string_view name;
    std::int32_t codePoint;
};

/// The entities that captions from web pages hold; rarer ones stay as they are.
constexpr std::array<Entity, 32> entities{
    {{"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},    {"nbsp", 0xA0},
     {"copy", 0xA9},    {"reg", 0xAE},     {"deg", 0xB0},     {"pound", 0xA3},   {"euro", 0x20AC},  {"hellip", 0x2026},
     {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D},
     {"bull", 0x2022},  {"middot", 0xB7},  {"times", 0xD7},   {"frac12", 0xBD},  {"trade", 0x2122}, {"laquo", 0xAB},
     {"raquo", 0xBB},   {"eacute", 0xE9},  {"egrave", 0xE8},  {"auml", 0xE4},    {"ouml", 0xF6},    {"uuml", 0xFC},
     {"szlig", 0xDF},   {"ccedil", 0xE7}}};

std::optional<std::int32_t> entityValue(std::string_view name) {
    if (name.starts_with('#')) {
        const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const std::string_view digits = name.substr(isHex ? 2 : 1);
        std::int32_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, isHex ? 16 : 10);
        if (error != std::errc{} || end != digits.data() + digits.size()) {
            return std::nullopt;
        }
        return utf8proc_codepoint_valid(value) && value != 0 ? value : replacement;
    }
    const auto* const found = std::ranges::find(entities, name, &Entity::name);
    return found == entities.end() ? std::nullopt : std::optional(found->codePoint);
}

std::string unescape(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        constexpr std::size_t longestName = 10;
        const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
        if (end != std::string_view::npos && end - at <= longestName) {
            if (const auto value = entityValue(text.substr(at + 1, end - at - 1))) {
                append(out, *value);
                at = end + 1;
                continue;
            }
        }
        out += text[at++];
    }
    return out;
}

bool isSpace(std::int32_t codePoint) {
    const auto category = utf8proc_category(codePoint);
    return (codePoint >= 0x09 && codePoint <= 0x0D) || (codePoint >= 0x1C && codePoint <= 0x1F) || codePoint == 0x85 ||
           category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

}  // namespace

std::string cleanCaption(std::string_view text) {
    const std::string plain = unescape(unescape(text));
    std::string out;
    bool isSpacePending = false;
    for (std::string_view left = plain; !left.empty();) {
        const std::int32_t codePoint = takeCodePoint(left);
        if (isSpace(codePoint)) {
            isSpacePending = !out.empty();
            continue;
        }
        if (isSpacePending) {
            out += ' ';
            isSpacePending = false;
        }
        constexpr std::int32_t capitalIWithDot = 0x130;
        if (codePoint == capitalIWithDot) {
            out += "i\xCC\x87";  // the one letter whose lower case is two code points
        } else {
            append(out, utf8proc_tolower(codePoint));
        }
    }
    return out;
}

}  // namespace clipscope::clip
