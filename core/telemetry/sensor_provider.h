// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/telemetry/reading.h"

#include <vector>

namespace clipscope::telemetry {

/// A source of readings. Used on the sampler's thread alone, after construction.
class SensorProvider {
public:
    virtual ~SensorProvider() = default;

    /// Appends one reading for each of its sensors, with a status where there is no value. Never throws for a
    /// sensor that fails. Rates are computed from the actual time between calls; the first call yields none.
    virtual void sample(Clock::time_point now, std::vector<Reading>& readings) = 0;
};

}  // namespace clipscope::telemetry
