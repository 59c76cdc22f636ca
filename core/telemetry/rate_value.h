// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/counter_rate.h"
#include "core/telemetry/reading.h"

namespace clipscope::telemetry {

/// What was counted per second since the last look, times `scale`; Absent where that is not known yet.
[[nodiscard]] inline Value ratePerSecond(CounterRate& rate, Clock::time_point now, std::uint64_t count,
                                         double scale = 1) {
    const auto step = rate.step(now, count);
    return step ? Value(step->perSecond() * scale) : Value(ReadingStatus::Absent);
}

/// What no counter of the kernel that must rise takes to do so. Shorter than the pace of samples, longer than a tick.
inline constexpr double longestStandstillSeconds = 0.05;

}  // namespace clipscope::telemetry
