// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <QString>

/// What disturbed a run, in the person's language.
namespace clipscope::models {

[[nodiscard]] QString wordOf(record::ThrottleCause cause);

/// As short as it stands above the charts: "throttle suspected", "other programs".
[[nodiscard]] QString conditionLabel(const record::ConditionBegan& condition);

/// The label with cause and device, when it was, and the evidence, one below the other.
[[nodiscard]] QString conditionDetails(const record::Condition& condition);

}  // namespace clipscope::models
