// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/html_entities.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace clipscope::clip {
namespace {

struct Entity {
    std::string_view name;
    char32_t character;
};

constexpr Entity entities[] = {
#define CLIPSCOPE_ENTITY(name, character) Entity{#name, character},
#include "core/clip/html_entities.def"
#undef CLIPSCOPE_ENTITY
};
static_assert(std::ranges::is_sorted(entities, {}, &Entity::name));

constexpr std::array<char32_t, 32> windows1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                               0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr std::size_t longestName = 32;

/// What stands at a reference: how much of the text it takes, and its character where it has one.
struct Reference {
    std::size_t length = 0;  ///< 0: it is none
    bool hasCharacter = false;
    char32_t character = 0;
};

int digitValue(char32_t c, int base) {
    if (c >= U'0' && c <= U'9') {
        return static_cast<int>(c - U'0');
    }
    const char32_t lower = c | 0x20U;
    return base == 16 && lower >= U'a' && lower <= U'f' ? static_cast<int>(lower - U'a') + 10 : -1;
}

bool isDropped(std::uint32_t c) {
    return (c >= 0x1 && c <= 0x8) || c == 0xB || (c >= 0xE && c <= 0x1F) || c == 0x7F || (c >= 0xFDD0 && c <= 0xFDEF) ||
           (c & 0xFFFEU) == 0xFFFE;
}

/// \param text what follows `&#`
Reference numericReference(std::u32string_view text) {
    const bool isHex = !text.empty() && (text[0] == U'x' || text[0] == U'X');
    const int base = isHex ? 16 : 10;
    const std::size_t first = isHex ? 1 : 0;
    std::size_t at = first;
    std::uint32_t value = 0;
    for (; at < text.size() && digitValue(text[at], base) >= 0; ++at) {
        value = std::min<std::uint32_t>(value * base + digitValue(text[at], base), 0x110000);
    }
    if (at == first) {
        return {};
    }
    Reference reference{.length = 2 + at, .hasCharacter = true, .character = value};
    if (at < text.size() && text[at] == U';') {
        ++reference.length;
    }
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        reference.character = 0xFFFD;
    } else if (value >= 0x80 && value <= 0x9F) {
        reference.character = windows1252[value - 0x80];
    } else {
        reference.hasCharacter = !isDropped(value);
    }
    return reference;
}

const Entity* findEntity(std::string_view name) {
    const auto* const found = std::ranges::lower_bound(entities, name, {}, &Entity::name);
    return found != std::end(entities) && found->name == name ? found : nullptr;
}

/// \param text what follows `&`
Reference namedReference(std::u32string_view text) {
    std::string name;
    while (name.size() < longestName && name.size() < text.size() && text[name.size()] < 0x80 &&
           std::string_view("\t\n\f <&#;").find(static_cast<char>(text[name.size()])) == std::string_view::npos) {
        name += static_cast<char>(text[name.size()]);
    }
    if (name.size() < text.size() && text[name.size()] == U';') {
        if (const Entity* entity = findEntity(name)) {
            return {.length = name.size() + 2, .hasCharacter = true, .character = entity->character};
        }
    }
    for (; name.size() >= 2; name.pop_back()) {
        const Entity* entity = findEntity(name);
        if (entity != nullptr && entity->character <= 0xFF && entity->name != "apos") {
            return {.length = name.size() + 1, .hasCharacter = true, .character = entity->character};
        }
    }
    return {};
}

}  // namespace

std::u32string unescapeHtml(std::u32string_view text) {
    std::u32string result;
    result.reserve(text.size());
    while (!text.empty()) {
        Reference reference;
        if (text[0] == U'&') {
            reference =
                text.size() > 1 && text[1] == U'#' ? numericReference(text.substr(2)) : namedReference(text.substr(1));
        }
        if (reference.length == 0) {
            result += text[0];
            text.remove_prefix(1);
        } else {
            if (reference.hasCharacter) {
                result += reference.character;
            }
            text.remove_prefix(reference.length);
        }
    }
    return result;
}

}  // namespace clipscope::clip
