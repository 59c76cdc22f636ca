// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/cooldown.h"

#include <array>
#include <charconv>
#include <utility>

namespace clipscope::plan {
namespace {

using Until = Cooldown::Until;

constexpr std::string_view baseline = "baseline+";
constexpr std::string_view maxKey = "max=";
constexpr double mostCelsius = 120;
constexpr double mostKelvin = 100;
constexpr double mostSeconds = 86400;

/// A number without a sign that is all of the text.
std::optional<double> numberOf(std::string_view text) {
    double value = 0;
    // Neither "inf" nor "nan" is one here.
    if (text.empty() || text.front() < '0' || text.front() > '9') {
        return std::nullopt;
    }
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<double> secondsOf(std::string_view text) {
    return numberOf(text.ends_with('s') ? text.substr(0, text.size() - 1) : text);
}

std::string numberText(double value) {
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

CooldownText refused(std::string allowed) {
    return {.value = std::nullopt, .allowed = std::move(allowed)};
}

}  // namespace

CooldownText parseCooldown(std::string_view text) {
    const std::size_t comma = text.find(',');
    const std::string_view first = text.substr(0, comma);
    Cooldown cooldown;
    if (first.starts_with(baseline)) {
        const auto kelvin = numberOf(first.substr(baseline.size()));
        if (!kelvin || *kelvin > mostKelvin) {
            return refused("baseline+ and a number of degrees from 0 to 100, such as baseline+5");
        }
        cooldown = {.until = Until::Baseline, .value = *kelvin};
    } else if (first.ends_with('C')) {
        const auto celsius = numberOf(first.substr(0, first.size() - 1));
        if (!celsius || *celsius > mostCelsius) {
            return refused("a temperature from 0C to 120C, such as 55C");
        }
        cooldown = {.until = Until::Celsius, .value = *celsius};
    } else {
        const auto plain = secondsOf(first);
        if (!plain) {
            return refused(
                "a temperature such as 55C or baseline+5, with a longest wait behind it as in 55C,max=180s, nor "
                "seconds such as 30s");
        }
        if (*plain > mostSeconds) {
            return refused("a number of seconds from 0 to 86400");
        }
        cooldown = {.until = Until::Seconds, .value = *plain};
    }
    if (comma == std::string_view::npos) {
        return {.value = cooldown, .allowed = {}};
    }
    if (cooldown.until == Until::Seconds) {
        return refused("seconds alone: a longest wait goes with a temperature, as in 55C,max=180s");
    }
    const std::string_view second = text.substr(comma + 1);
    const auto most = second.starts_with(maxKey) ? secondsOf(second.substr(maxKey.size())) : std::nullopt;
    if (!most || *most <= 0 || *most > mostSeconds) {
        return refused("a temperature with max= and a number of seconds above 0, at most 86400, as in 55C,max=180s");
    }
    cooldown.maxSeconds = *most;
    return {.value = cooldown, .allowed = {}};
}

std::string textOf(const Cooldown& cooldown) {
    const std::string value = numberText(cooldown.value);
    switch (cooldown.until) {
        case Until::Celsius:
            return value + "C,max=" + numberText(cooldown.maxSeconds) + 's';
        case Until::Baseline:
            return std::string(baseline) + value + ",max=" + numberText(cooldown.maxSeconds) + 's';
        case Until::Seconds:
            break;
    }
    return value + 's';
}

}  // namespace clipscope::plan
