// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace clipscope::plan {

/// The schema that this version writes; it reads this one alone, since there is no older.
inline constexpr std::string_view planSchema = "clipscope.plan/1";

/// The plan with every key, indented, keys in the order of docs/plan.md: the same plan gives the same bytes.
[[nodiscard]] std::string planToJson(const Plan& plan);

/// Changes in `plan` what `settings` says, each key checked.
///
/// \param settings an object of plan keys; absent keys leave the plan as it is
/// \param where what to name in errors: the plan's file, or empty for flags
/// \throws Error BadUsage that names the key, its flag, what was given and what may be given
void applySettings(Plan& plan, const nlohmann::json& settings, const std::string& where);

/// The defaults with what `text` says.
/// \throws Error BadUsage as applySettings, for text that is no JSON and for a newer schema
[[nodiscard]] Plan planFromJson(const std::string& text, const std::string& where);

/// \throws Error BadInput where it cannot be read, else as planFromJson
[[nodiscard]] Plan readPlan(const std::filesystem::path& file);

/// Checks what needs more than one key: a device that excludes the other, a scenario that fixes the batch size.
/// \throws Error BadUsage
void checkPlan(const Plan& plan);

}  // namespace clipscope::plan
