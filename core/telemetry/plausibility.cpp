// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/plausibility.h"

#include <cmath>
#include <limits>
#include <utility>

namespace clipscope::telemetry {
namespace {

/// The least and the most that a working sensor tells.
std::pair<double, double> range(Quantity quantity) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    switch (quantity) {
        case Quantity::Temperature:
            return {-40, 126};
        case Quantity::FanSpeed:
            return {0, 30'000};
        case Quantity::Power:
            return {0, 20'000};
        case Quantity::Clock:
            return {0, 100'000};
        case Quantity::Voltage:
        case Quantity::Current:
            return {-infinity, infinity};
        case Quantity::Flag:
            return {0, 1};
        default:
            return {0, infinity};
    }
}

}  // namespace

Value plausible(Quantity quantity, Value value) {
    if (!value.isOk()) {
        return value;
    }
    const auto [least, most] = range(quantity);
    return std::isfinite(value.number) && value.number >= least && value.number <= most ? value
                                                                                        : Value(ReadingStatus::Error);
}

}  // namespace clipscope::telemetry
