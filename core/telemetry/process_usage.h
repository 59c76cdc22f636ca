// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace clipscope::telemetry {

/// What this process has used since its start, all threads together, also those that ended.
struct ProcessUsage {
    double cpuSeconds = 0;
    std::uint64_t voluntarySwitches = 0;    ///< a thread waited for something
    std::uint64_t involuntarySwitches = 0;  ///< a thread had to let others run
    std::uint64_t majorFaults = 0;          ///< a page had to come from a disk
};

/// From the kernel: /proc tells context switches of single threads alone. Thread-safe.
[[nodiscard]] ProcessUsage processUsage();

}  // namespace clipscope::telemetry
