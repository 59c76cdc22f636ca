// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace clipscope::plan {

/// The words that plans, journals and flags use for the values of an enumeration, in one table each.
template <typename Enum>
struct Name {
    Enum value;
    std::string_view text;
};

template <typename Enum, std::size_t count>
[[nodiscard]] constexpr std::string_view nameOf(const std::array<Name<Enum>, count>& names, Enum value) {
    for (const auto& name : names) {
        if (name.value == value) {
            return name.text;
        }
    }
    return {};
}

template <typename Enum, std::size_t count>
[[nodiscard]] std::optional<Enum> valueOf(const std::array<Name<Enum>, count>& names, std::string_view text) {
    for (const auto& name : names) {
        if (name.text == text) {
            return name.value;
        }
    }
    return std::nullopt;
}

/// The words of a table for a sentence: "image, text, pair".
template <typename Enum, std::size_t count>
[[nodiscard]] std::string allNames(const std::array<Name<Enum>, count>& names) {
    std::string list;
    for (const auto& name : names) {
        list += (list.empty() ? "" : ", ") + std::string(name.text);
    }
    return list;
}

}  // namespace clipscope::plan
