// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/parse_field.h"

#include <algorithm>
#include <charconv>

namespace clipscope::telemetry {
namespace {

constexpr std::string_view blanks = " \t\r\n";

}  // namespace

std::string_view takeLine(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

std::optional<std::uint64_t> takeNumber(std::string_view& text) {
    std::string_view rest = text.substr(std::min(text.find_first_not_of(blanks), text.size()));
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (error != std::errc{} || (!rest.empty() && blanks.find(rest.front()) == std::string_view::npos)) {
        return std::nullopt;
    }
    text = rest;
    return value;
}

std::optional<std::uint64_t> fieldOf(std::string_view text, std::string_view name) {
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        if (!line.starts_with(name)) {
            continue;
        }
        line.remove_prefix(name.size());
        if (line.starts_with(':')) {
            line.remove_prefix(1);
        } else if (!line.starts_with(' ') && !line.starts_with('\t')) {
            continue;
        }
        return takeNumber(line);
    }
    return std::nullopt;
}

}  // namespace clipscope::telemetry
