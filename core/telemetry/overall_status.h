// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/reading.h"

#include <span>

namespace clipscope::telemetry {

/// What a source as a whole is like by the values of its first look: Ok where one is, else the status that a person can
/// do most about: NoPermission, Suspended, Error, Stale, Unsupported, Absent.
[[nodiscard]] ReadingStatus overallStatus(std::span<const Value> values);

}  // namespace clipscope::telemetry
