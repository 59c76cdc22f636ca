// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// Names in a folder of /sys without those that begin with a dot; numbers inside names sort by value, so that hwmon2
/// stands before hwmon10. Empty where there is no such folder.
[[nodiscard]] std::vector<std::string> folderEntries(const std::filesystem::path& folder);

/// A number that changes with the set of names in a folder, and when one was replaced by another of the same name. 0
/// where there is no such folder. Allocates nothing.
[[nodiscard]] std::uint64_t folderFingerprint(const std::filesystem::path& folder);

}  // namespace clipscope::telemetry
