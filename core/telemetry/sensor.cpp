// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sensor.h"

#include <array>

namespace clipscope::telemetry {

std::string_view unitOf(Quantity quantity) {
    constexpr std::array<std::string_view, 16> units{"degC", "W", "J", "V",   "A", "RPM", "MHz", "%",
                                                     "B",    "s", "1", "1/s", "1", "1",   "1",   "B/s"};
    return units[static_cast<std::size_t>(quantity)];
}

}  // namespace clipscope::telemetry
