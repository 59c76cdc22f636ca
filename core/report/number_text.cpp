// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace clipscope::report {
namespace {

template <typename... Format>
std::string chars(double value, Format... format) {
    // Fixed notation of the largest double has 309 digits before the point.
    std::array<char, 400> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), value, format...);
    return {text.data(), result.ptr};
}

/// The power of ten of the first digit after rounding to so many significant digits: 9.96 to two is 10.
int exponentOf(double value, int significant) {
    const std::string text = chars(value, std::chars_format::scientific, significant - 1);
    return std::atoi(text.c_str() + text.find('e') + 1);
}

}  // namespace

std::string exactText(double value) {
    return chars(value);
}

std::string figureText(double value) {
    return chars(value, std::chars_format::general, 9);
}

std::string roughText(double value) {
    constexpr double smallest = 1e-4;
    constexpr double largest = 1e6;
    const bool isReadable = value >= smallest && value < largest;
    return isReadable ? fixedText(value, 1 - exponentOf(value, 2)) : chars(value, std::chars_format::general, 2);
}

std::string fixedText(double value, int decimals) {
    if (decimals < 0) {
        const double unit = std::pow(10.0, -decimals);
        value = std::round(value / unit) * unit;
    }
    std::string text = chars(value, std::chars_format::fixed, std::max(decimals, 0));
    const bool isNegativeZero = text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos;
    return isNegativeZero ? text.substr(1) : text;
}

int decimalsForValue(double value) {
    return value == 0 ? 0 : std::max(0, 3 - exponentOf(value, 4));
}

int decimalsForInterval(double value, double halfWidth) {
    const int decimals = decimalsForValue(value);
    return halfWidth > 0 ? std::min(1 - exponentOf(halfWidth, 2), decimals + 2) : decimals;
}

}  // namespace clipscope::report
