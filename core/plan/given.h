// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::plan {

/// One key's value on its way into a plan, with what an error has to name.
struct Given {
    const nlohmann::json& value;
    std::string_view key;
    const std::string& where;

    /// \param allowed what would have been right, as the end of the sentence "... is not ..."
    /// \throws Error BadUsage, as everything here does
    [[noreturn]] void refuse(const std::string& allowed) const;

    [[nodiscard]] bool flag() const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::int64_t whole(std::int64_t least, std::int64_t most) const;
    [[nodiscard]] double number(double least, double most, const std::string& allowed) const;
    /// The same, or nothing where null is given.
    [[nodiscard]] std::optional<double> numberOrNull(double least, double most, const std::string& allowed) const;

    template <typename Enum, std::size_t count>
    [[nodiscard]] Enum word(const std::array<Name<Enum>, count>& names) const {
        const auto found = value.is_string() ? valueOf(names, value.get<std::string>()) : std::nullopt;
        if (!found) {
            refuse("one of " + allNames(names));
        }
        return *found;
    }

    /// A list without repetitions, or one value standing for a list of one.
    template <typename Read>
    [[nodiscard]] auto list(Read read) const {
        auto values = listOrNone(read);
        if (values.empty()) {
            refuse("a list with something in it");
        }
        return values;
    }

    /// The same, which may be empty.
    template <typename Read>
    [[nodiscard]] auto listOrNone(Read read) const {
        std::vector<decltype(read(*this))> values;
        const auto add = [&](const nlohmann::json& item) {
            const auto one = read(Given{item, key, where});
            if (std::ranges::find(values, one) == values.end()) {
                values.push_back(one);
            }
        };
        if (value.is_array()) {
            std::ranges::for_each(value, add);
        } else {
            add(value);
        }
        return values;
    }
};

}  // namespace clipscope::plan
