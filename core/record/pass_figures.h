// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

namespace clipscope::record {

/// Sets what follows from the finished passes of a case: throughput with its interval, and what was measured beside it.
/// \param memoryOfferedBytes the base of memory in percent; 0: not known
/// \param idle what its device uses while it is idle is looked for in these
void setPassFigures(CaseResult& result, double memoryOfferedBytes, const std::vector<IdleMeasured>& idle);

/// So long idle power has to be measured before anything is taken off by it.
inline constexpr double leastIdleSeconds = 10;

/// Seconds that a load of an encoder takes: the median of those that built nothing, else of all; there is one.
[[nodiscard]] double loadSecondsOf(const std::vector<EncoderLoaded>& loads);

}  // namespace clipscope::record
