// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

#include <string>
#include <string_view>

namespace clipscope::cli {

/// A number of a sensor with its unit: "71.5 °C", "3.2 GiB", "on".
[[nodiscard]] std::string quantityText(telemetry::Quantity quantity, double number);

/// A value as a person reads it; one that is not there as "n/a" with its status: "n/a (no permission)".
[[nodiscard]] std::string readingText(const record::Sensor& sensor, const record::Value& value);

/// A role for people: "CPU temperature".
[[nodiscard]] std::string roleTitle(std::string_view role);

}  // namespace clipscope::cli
