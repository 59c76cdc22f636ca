// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// Counts how often somebody changed what the CPUs' clocks follow: the governor or energy preference of a policy, or
/// whether turbo is allowed. Its files are opened at each look, since there are many and they are looked at seldom;
/// allocates nothing once it looked twice. Not thread-safe.
class CpuPolicyWatch {
public:
    /// Looks for policies anew; what it counted stays.
    /// \param sysroot stands before /sys
    void probe(const std::filesystem::path& sysroot);

    /// Is there anything that could change?
    [[nodiscard]] bool hasPolicies() const { return !m_settings.empty(); }

    /// Changes since the first probe. A setting that cannot be read for a while has not changed.
    [[nodiscard]] std::uint64_t changes();

private:
    struct Setting {
        std::string path;
        std::string text;
    };

    std::vector<Setting> m_settings;
    std::uint64_t m_changes = 0;
};

}  // namespace clipscope::telemetry
