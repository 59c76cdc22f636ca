// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/environment.h"
#include "core/report/table.h"

#include <string>

namespace clipscope::report {

/// Everything that was gathered before the first measurement; what could not be had with its reason.
[[nodiscard]] Table environmentTable(const record::Environment& environment);

/// environment.json: schema "clipscope.environment/1".
[[nodiscard]] std::string environmentJson(const record::Environment& environment);

}  // namespace clipscope::report
