// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/throttle_trace.h"
#include "core/telemetry/throttle_sample.h"

#include <array>
#include <cstdint>

namespace clipscope::simulation {

/// How ThrottleJudge did on the traces of one family.
struct ThrottleScore {
    ThrottleFamily family = ThrottleFamily::Idle;
    int traces = 0;
    int judged = 0;                                       ///< in which its sensors allowed a verdict on heat
    int found = 0;                                        ///< in which heat was found where there was some
    int onTime = 0;                                       ///< of those, with a begin within 2 s of the true one
    int falseAlarms = 0;                                  ///< in which heat was found where there was none
    int falseConfirmed = 0;                               ///< of those, as Confirmed
    std::array<int, telemetry::throttleCauses> causes{};  ///< in which that cause was found

    /// What this project holds itself to: of heat at least 95 % found, on time; of all else at most 2 % false alarms,
    /// and never a Confirmed one.
    [[nodiscard]] bool meetsBar() const;
};

/// Lets the judge see one trace and holds its verdicts against what happened.
void judgeTrace(const ThrottleTrace& trace, ThrottleScore& score);

/// \param traces of each family
[[nodiscard]] std::array<ThrottleScore, throttleFamilies> runThrottleSuite(std::uint64_t seed, int traces);

}  // namespace clipscope::simulation
