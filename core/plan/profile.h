// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/plan/plan.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::plan {

/// Settings that won in a run, on the machine where they did. Its JSON form is the file format "clipscope.profile/1"
/// (docs/profiles.md).
struct Profile {
    std::string backend;
    backend::Precision precision = backend::Precision::Fp32;
    std::vector<std::int64_t> batchSizes;  ///< the best of each tower, each once
    int threads = 0;                       ///< 0: one for each CPU of the selection
    std::string cores = "all";
    Pin pin = Pin::Off;
    std::vector<backend::Shortcut> noShortcut;
    std::string cpuModel;  ///< of the machine
    int cpus = 0;          ///< that were offered there
    std::string model;     ///< what was measured: "vit-b-32, random weights, seed 1"
    std::string measured;  ///< when, ISO 8601

    bool operator==(const Profile&) const = default;
};

inline constexpr std::string_view profileSchema = "clipscope.profile/1";

/// Indented, the same bytes for the same profile.
[[nodiscard]] std::string profileToJson(const Profile& profile);

/// \throws Error BadInput where it cannot be read, BadUsage for what is no profile, a newer one, or one with a value
/// that no plan could have
[[nodiscard]] Profile readProfile(const std::filesystem::path& file);

/// Puts its settings into a plan. Of a profile from another machine threads, cores and pinning are left out: they say
/// nothing here.
void applyProfile(Plan& plan, const Profile& profile);

/// What to tell a person who uses it here: that it is from another machine, and how to make one of this.
[[nodiscard]] std::optional<Message> profileCaveat(const Profile& profile, const std::string& file);

}  // namespace clipscope::plan
