// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/memory_offer.h"

#include <algorithm>

namespace clipscope::telemetry {
namespace {

std::optional<std::uint64_t> smaller(std::optional<std::uint64_t> first, std::optional<std::uint64_t> second) {
    return first && second ? std::min(*first, *second) : first ? first : second;
}

}  // namespace

std::optional<std::uint64_t> memoryOfferedBytes(const Procfs& procfs, const Cgroup& cgroup) {
    return smaller(procfs.memoryTotalBytes(), cgroup.memoryLimitBytes());
}

std::optional<std::uint64_t> memoryHeadroomBytes(const Procfs& procfs, const Cgroup& cgroup) {
    return smaller(procfs.memoryAvailableBytes(), cgroup.memoryHeadroomBytes());
}

}  // namespace clipscope::telemetry
