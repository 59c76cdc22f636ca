// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/sample_sink.h"
#include "core/telemetry/sensor_provider.h"

#include <chrono>
#include <memory>
#include <vector>

namespace clipscope::telemetry {

/// Asks every source once which sensors it has, and lets it go. One that may block is asked on a thread of its own; if
/// it does not answer in time it is told as Stale, and its thread is abandoned.
/// \return the sources in the order of the providers
[[nodiscard]] std::vector<SourceState> takeInventory(
    std::vector<std::unique_ptr<SensorProvider>> providers,
    std::chrono::milliseconds patience = std::chrono::milliseconds(2000));

}  // namespace clipscope::telemetry
