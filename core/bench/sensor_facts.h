// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/environment.h"
#include "core/telemetry/sample_sink.h"

#include <span>

namespace clipscope::bench {

/// How many sensors there are, and of each source how many it has, or why it has none.
[[nodiscard]] record::FactGroup sensorFacts(std::span<const telemetry::SourceState> sources);

}  // namespace clipscope::bench
