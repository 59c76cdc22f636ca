// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace clipscope::telemetry {

/// The clock of a CPU.
struct CpuClock {
    int cpu = 0;
    double megahertz = 0;

    bool operator==(const CpuClock&) const = default;
};

/// Replaces `clocks` by each "cpu MHz" of the text of /proc/cpuinfo, by ascending number of CPU. A number may be
/// anything that can be written, also not finite. Pure.
void parseCpuClocks(std::string_view text, std::vector<CpuClock>& clocks);

/// Does the CPU count its cycles (the flag aperfmperf)? Without, "cpu MHz" is what it was sold as, and never changes.
[[nodiscard]] bool measuresClock(std::string_view cpuInfo);

}  // namespace clipscope::telemetry
