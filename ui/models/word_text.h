// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/case.h"
#include "core/plan/plan.h"
#include "core/record/run_snapshot.h"

#include <QString>
#include <string>

/// The words for a plan's and a run's values, in the person's language.
namespace clipscope::models {

[[nodiscard]] QString wordOf(backend::Tower tower);
/// As plans and tables write it: it is a name.
[[nodiscard]] QString wordOf(backend::Precision precision);
[[nodiscard]] QString wordOf(backend::Device device);
[[nodiscard]] QString wordOf(record::CaseStatus status);
[[nodiscard]] QString wordOf(record::RunState state);
/// "Quick: what is fastest here?"; other plans keep their name.
[[nodiscard]] QString planTitle(const std::string& name);

}  // namespace clipscope::models
