// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/cache_clearing.h"

#include "core/hardware/cache_clearing.h"
#include "core/hardware/topology.h"
#include "core/telemetry/memory_offer.h"

namespace clipscope::bench {

using plan::ClearCache;

std::optional<record::CachesCleared> clearCaches(ClearCache what, int repetition,
                                                 const std::vector<std::filesystem::path>& imageFiles,
                                                 const telemetry::Procfs& procfs, const telemetry::Cgroup& cgroup) {
    if (what == ClearCache::None) {
        return {};
    }
    const bool isAll = what == ClearCache::All;
    record::CachesCleared cleared{.repetition = repetition};
    if (isAll || what == ClearCache::Files) {
        cleared.files = hardware::dropFromPageCache(imageFiles);
    }
    if (isAll || what == ClearCache::Allocator) {
        hardware::clearAllocator();
        cleared.isAllocatorCleared = true;
    }
    if (isAll || what == ClearCache::Cpu) {
        const std::uint64_t headroom = telemetry::memoryHeadroomBytes(procfs, cgroup).value_or(0);
        cleared.cpuBytes = hardware::cacheFlushBytes(hardware::readTopology().lastLevelCacheBytes(), headroom);
        hardware::clearCpuCaches(*cleared.cpuBytes);
    }
    return cleared;
}

}  // namespace clipscope::bench
