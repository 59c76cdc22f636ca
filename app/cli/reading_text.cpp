// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reading_text.h"

#include "core/bench/fact_text.h"
#include "core/record/event_words.h"
#include "core/report/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace clipscope::cli {
namespace {

using telemetry::Quantity;

/// Four significant digits are more than any sensor is true to.
std::string shortText(double number) {
    return report::fixedText(number, std::min(report::decimalsForValue(number), 2));
}

std::string bitsText(double number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "0x%llx", static_cast<unsigned long long>(number));
    return text.data();
}

}  // namespace

std::string quantityText(Quantity quantity, double number) {
    switch (quantity) {
        case Quantity::Temperature:
            return report::fixedText(number, 1) + " °C";
        case Quantity::Clock:
            return report::fixedText(number, 0) + " MHz";
        case Quantity::FanSpeed:
            return report::fixedText(number, 0) + " RPM";
        case Quantity::Bytes:
            return bench::bytesText(number);
        case Quantity::Throughput:
            return bench::bytesText(number) + "/s";
        case Quantity::Flag:
            return number > 0 ? "on" : "off";
        case Quantity::Bits:
            return bitsText(number);
        case Quantity::Count:
            return report::fixedText(number, 0);
        case Quantity::Number:
            return number == std::round(number) ? report::fixedText(number, 0) : shortText(number);
        default:
            return shortText(number) + ' ' + std::string(telemetry::unitOf(quantity));
    }
}

std::string readingText(const record::Sensor& sensor, const record::Value& value) {
    if (value.isOk()) {
        return quantityText(sensor.quantity, value.number);
    }
    std::string status(record::nameOf(value.status));
    std::ranges::replace(status, '_', ' ');
    return "n/a (" + status + ')';
}

std::string roleTitle(std::string_view role) {
    std::string title(role);
    std::ranges::replace(title, '_', ' ');
    const std::string first = title.substr(0, title.find(' '));
    if (first == "cpu" || first == "gpu") {
        std::ranges::transform(first, title.begin(), [](unsigned char c) { return std::toupper(c); });
    } else if (!title.empty()) {
        title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    }
    return title;
}

}  // namespace clipscope::cli
