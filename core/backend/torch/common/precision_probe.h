// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"

#include <string>

namespace clipscope::backend {

/// Whether oneDNN's packed linear layers run at this precision on this CPU, found out by running a small one: what
/// oneDNN takes depends on the CPU and on ONEDNN_MAX_CPU_ISA.
/// \param backend named in the reason
[[nodiscard]] Availability probePackedPrecision(const std::string& backend, Precision precision);

}  // namespace clipscope::backend
