// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/cpu_offer.h"

#include "core/hardware/cpu_selection.h"
#include "core/telemetry/cgroup.h"

#include <algorithm>
#include <cmath>

namespace clipscope::telemetry {

double offeredCpus(const std::filesystem::path& sysroot) {
    const auto quota = Cgroup(sysroot).cpuQuota();
    const auto mask = static_cast<double>(hardware::offeredCpuList().size());
    return quota ? std::min(*quota, mask) : mask;
}

int usableCpus(const std::filesystem::path& sysroot) {
    return std::max(1, static_cast<int>(std::ceil(offeredCpus(sysroot))));
}

}  // namespace clipscope::telemetry
