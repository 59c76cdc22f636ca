// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/profile.h"
#include "core/record/run_snapshot.h"
#include "core/tune/recommendation.h"

#include <filesystem>

namespace clipscope::tune {

/// The settings of a recommendation as a profile of the run's machine.
[[nodiscard]] plan::Profile profileOf(const Recommendation& recommendation, const record::RunSnapshot& run);

/// Writes the settings that won in a run.
/// \throws Error Unavailable where none did, Output where the file cannot be written
void saveProfile(const record::RunSnapshot& run, const std::filesystem::path& file);

}  // namespace clipscope::tune
