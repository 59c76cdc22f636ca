// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/fact_text.h"

#include <array>
#include <charconv>
#include <utility>

namespace clipscope::bench {

record::Fact fact(const char* name, const char* title, std::string value, std::string reason) {
    return {.name = name, .title = title, .value = std::move(value), .reason = std::move(reason)};
}

std::string bytesText(double bytes) {
    constexpr std::array<const char*, 4> units{"KiB", "MiB", "GiB", "TiB"};
    std::size_t unit = 0;
    double value = bytes / 1024;
    while (value >= 1024 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 4).ptr;
    return std::string(digits.data(), end) + ' ' + units[unit];
}

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : between) + word;
    }
    return text;
}

}  // namespace clipscope::bench
