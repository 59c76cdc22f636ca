// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <filesystem>
#include <vector>

namespace clipscope::report {

/// Makes a run's folder complete from its journal: plan.json and environment.json always, and the tables of the
/// formats asked for. The same journal gives the same bytes.
///
/// \param runFolder holds journal.jsonl
/// \throws Error BadInput for a journal that cannot be read, Output for a file that cannot be written
void writeReport(const std::filesystem::path& runFolder, const std::vector<plan::ExportFormat>& formats);

}  // namespace clipscope::report
