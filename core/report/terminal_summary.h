// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <string>

namespace clipscope::report {

/// What a terminal of `width` columns shows after a run: what must be known before the figures, then the table of
/// the cases with its footnotes, what was amiss and what helps against it, the recommendation, and what each
/// optimization brought where some were compared.
[[nodiscard]] std::string terminalSummary(const record::RunSnapshot& run, int width);

}  // namespace clipscope::report
