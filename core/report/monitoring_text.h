// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <string>
#include <vector>

namespace clipscope::report {

/// What was really told of the machine while these cases of one device were measured, and what would have been noticed.
[[nodiscard]] std::string monitoringText(const record::RunSnapshot& run,
                                         const std::vector<const record::CaseResult*>& cases);

/// What reading the sensors cost, a sentence; empty where that is not known.
[[nodiscard]] std::string telemetryCostText(const record::RunSnapshot& run);

}  // namespace clipscope::report
