// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/plan/profile.h"
#include "core/record/run_snapshot.h"
#include "core/tune/recommendation.h"

#include <filesystem>
#include <optional>

namespace clipscope::tune {

/// The settings of a recommendation as a profile of the run's machine.
[[nodiscard]] plan::Profile profileOf(const Recommendation& recommendation, const record::RunSnapshot& run);

/// Writes the settings that won in a run that came to its end.
/// \return why nothing was written: the run ended early, or no settings won
/// \throws Error Output where the file cannot be written
[[nodiscard]] std::optional<Message> saveProfile(const record::RunSnapshot& run, const std::filesystem::path& file);

}  // namespace clipscope::tune
