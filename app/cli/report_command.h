// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_codes.h"

#include <filesystem>
#include <string>
#include <vector>

namespace clipscope::cli {

/// Makes a run's tables again from its journal and prints the summary.
/// \param given a run's folder, or its journal.jsonl
/// \param formats words of --export-format; empty: those of the run's plan
/// \param profile file for the settings that won; empty: none
/// \throws Error BadInput where there is no journal to read, or no winner in it to save
[[nodiscard]] ExitCode reportRun(const std::filesystem::path& given, const std::vector<std::string>& formats,
                                 const std::filesystem::path& profile);

}  // namespace clipscope::cli
