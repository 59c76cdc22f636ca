// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/reading.h"
#include "core/telemetry/sensor.h"

namespace clipscope::telemetry {

/// The value itself, or Error where no working sensor can tell such a number: not finite; a temperature below -40 or
/// above 126 degC, which unconnected inputs report; a fan above 30,000 RPM, a negative power, clock, share or size.
[[nodiscard]] Value plausible(Quantity quantity, Value value);

}  // namespace clipscope::telemetry
