// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"
#include "core/simulation/throttle_suite.h"

#include <cstdint>
#include <span>

namespace clipscope::report {

/// How the verdict on throttling did on simulated machines: a row for each family, with every cause that was found.
[[nodiscard]] Table throttleSuiteTable(std::span<const simulation::ThrottleScore> scores, std::uint64_t seed);

}  // namespace clipscope::report
