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
    std::string cpuModel;  ///< of the machine; empty where it has no name
    int cpus = 0;          ///< that a process could use there, as telemetry::usableCpus says
    std::string model;     ///< what was measured: "vit-b-32, random weights, seed 1"
    std::string measured;  ///< when, ISO 8601

    bool operator==(const Profile&) const = default;
};

inline constexpr std::string_view profileSchema = "clipscope.profile/1";

/// Indented, the same bytes for the same profile.
[[nodiscard]] std::string profileToJson(const Profile& profile);

/// \throws Error BadInput where it cannot be read, BadUsage for what is no profile, a newer one, one whose settings
/// are not all and only its own, or one with a value that no plan could have
[[nodiscard]] Profile readProfile(const std::filesystem::path& file);

/// Puts the settings of a profile into a plan. Of one from another machine, which is one with another CPU or another
/// number of CPUs that the process may use, threads, cores and pinning are left out: they say nothing here.
/// \param sysroot stands before /proc and /sys
/// \return what to tell the person: that it is from another machine, and how to make one of this
/// \throws Error as readProfile
[[nodiscard]] std::optional<Message> applyProfile(Plan& plan, const std::filesystem::path& file,
                                                  const std::filesystem::path& sysroot = "/");

}  // namespace clipscope::plan
