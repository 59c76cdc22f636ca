// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/parse_process_stat.h"

#include "core/telemetry/parse_field.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace clipscope::telemetry {
namespace {

/// Takes blanks and a whole number of either sign off a text.
std::optional<std::int64_t> takeSigned(std::string_view& text) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return error == std::errc{} ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<ProcessStat> parseProcessStat(std::string_view text) {
    // "12 (a name) S 1 …": the name may hold anything, also brackets and blanks (proc(5)).
    const std::size_t nameBegin = text.find(" (");
    const std::size_t nameEnd = text.rfind(") ");
    if (nameBegin == std::string_view::npos || nameEnd == std::string_view::npos || nameEnd < nameBegin + 2 ||
        text.size() < nameEnd + 4) {
        return std::nullopt;
    }
    ProcessStat stat;
    stat.name = text.substr(nameBegin + 2, nameEnd - nameBegin - 2);
    const std::string_view number = text.substr(0, nameBegin);
    if (std::from_chars(number.data(), number.data() + number.size(), stat.process).ec != std::errc{} ||
        stat.process <= 0) {
        return std::nullopt;
    }
    text.remove_prefix(nameEnd + 3);  // the state as well
    const auto parent = takeSigned(text);
    if (!parent) {
        return std::nullopt;
    }
    stat.parent = static_cast<int>(*parent);
    constexpr int betweenParentAndTimes = 9;
    for (int field = 0; field < betweenParentAndTimes; ++field) {
        // Of either sign, and the flags of newer kernels may exceed any type: none is of interest.
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        text.remove_prefix(std::min(text.find(' '), text.size()));
    }
    std::array<std::uint64_t, 4> ticks{};  // own user, own system, waited user, waited system
    for (std::uint64_t& of : ticks) {
        const auto number = takeNumber(text);
        if (!number) {
            return std::nullopt;
        }
        of = *number;
    }
    stat.ownTicks = ticks[0] + ticks[1];
    stat.waitedTicks = ticks[2] + ticks[3];
    const auto priority = takeSigned(text);
    const auto nice = takeSigned(text);
    const auto threads = takeNumber(text);
    const auto timer = takeSigned(text);
    const auto start = takeNumber(text);
    if (!priority || !nice || !threads || !timer || !start) {
        return std::nullopt;
    }
    stat.threads = *threads;
    stat.startTicks = *start;
    return stat;
}

}  // namespace clipscope::telemetry
