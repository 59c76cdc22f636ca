// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/telemetry/throttle_sample.h"

#include <cstdint>
#include <optional>

namespace clipscope::telemetry {

/// What may disturb a measurement.
enum class ConditionKind : std::uint8_t { Throttle, BackgroundLoad, MemoryPressure, Swap, ClockChange, Battery };

enum class Verdict : std::uint8_t { Suspected, Confirmed };

/// A condition has begun or ended. It is noticed later than it happens, so that the moment lies in the past. One that
/// ends when it began is withdrawn: more is known now, and what follows says it better.
struct ConditionChange {
    ConditionKind kind = ConditionKind::Throttle;
    std::optional<ThrottleCause> cause;    ///< of Throttle and ClockChange
    bool hasBegun = true;                  ///< else it has ended
    double at = 0;                         ///< s
    Verdict verdict = Verdict::Suspected;  ///< of one that has begun
    Message evidence;                      ///< likewise

    bool operator==(const ConditionChange&) const = default;
};

}  // namespace clipscope::telemetry
