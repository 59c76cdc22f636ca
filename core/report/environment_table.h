// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/environment.h"
#include "core/report/table.h"

namespace clipscope::report {

/// Everything that was gathered before the first measurement; what could not be had with its reason.
[[nodiscard]] Table environmentTable(const record::Environment& environment);

}  // namespace clipscope::report
