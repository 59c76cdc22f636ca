// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/process_usage.h"

#include "core/telemetry/procfs.h"

#include <sys/resource.h>

namespace clipscope::telemetry {

ProcessUsage processUsage() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return {.cpuSeconds = processCpuSeconds(),
            .voluntarySwitches = static_cast<std::uint64_t>(usage.ru_nvcsw),
            .involuntarySwitches = static_cast<std::uint64_t>(usage.ru_nivcsw),
            .majorFaults = static_cast<std::uint64_t>(usage.ru_majflt)};
}

}  // namespace clipscope::telemetry
