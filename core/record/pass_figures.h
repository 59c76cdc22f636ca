// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

namespace clipscope::record {

/// Sets what follows from the finished passes of a case: throughput with its interval, and what was measured beside it.
/// \param memoryOfferedBytes the base of memory in percent; 0: not known
void setPassFigures(CaseResult& result, double memoryOfferedBytes);

}  // namespace clipscope::record
