// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/topology.h"

#include "core/hardware/hwloc_handle.h"

#include <sched.h>
#include <algorithm>
#include <array>
#include <numeric>
#include <thread>
#include <utility>

namespace clipscope::hardware {
std::uint64_t Topology::lastLevelCacheBytes() const {
    return caches.empty() ? 0 : caches.back().bytes * static_cast<std::uint64_t>(caches.back().count);
}

Topology readTopology(const std::string& described) {
    const TopologyHandle handle = loadTopology(described);
    const auto countOf = [&](hwloc_obj_type_t type) {
        return std::max(0, hwloc_get_nbobjs_by_type(handle.get(), type));
    };
    Topology topology{.packages = countOf(HWLOC_OBJ_PACKAGE),
                      .numaNodes = countOf(HWLOC_OBJ_NUMANODE),
                      .cores = countOf(HWLOC_OBJ_CORE),
                      .processingUnits = countOf(HWLOC_OBJ_PU)};
    constexpr std::array<std::pair<hwloc_obj_type_t, const char*>, 5> kinds{{{HWLOC_OBJ_L1CACHE, "L1d"},
                                                                             {HWLOC_OBJ_L2CACHE, "L2"},
                                                                             {HWLOC_OBJ_L3CACHE, "L3"},
                                                                             {HWLOC_OBJ_L4CACHE, "L4"},
                                                                             {HWLOC_OBJ_L5CACHE, "L5"}}};
    for (const auto& [type, name] : kinds) {
        const int count = countOf(type);
        if (count > 0) {
            const hwloc_obj_t first = hwloc_get_obj_by_type(handle.get(), type, 0);
            topology.caches.push_back({.name = name, .bytes = first->attr->cache.size, .count = count});
        }
    }
    return topology;
}

std::vector<int> cpusInAffinityMask() {
    // The kernel refuses a mask smaller than its own; machines with more than 1,024 CPUs need more room.
    for (std::size_t cpus = 1024; cpus <= 1U << 20U; cpus *= 2) {
        const std::size_t bytes = CPU_ALLOC_SIZE(cpus);
        std::vector<unsigned char> storage(bytes);
        auto* const mask = reinterpret_cast<cpu_set_t*>(storage.data());
        if (::sched_getaffinity(0, bytes, mask) == 0) {
            std::vector<int> set;
            for (std::size_t cpu = 0; cpu < cpus; ++cpu) {
                if (CPU_ISSET_S(cpu, bytes, mask)) {
                    set.push_back(static_cast<int>(cpu));
                }
            }
            return set;
        }
    }
    std::vector<int> all(std::max(1U, std::thread::hardware_concurrency()));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

}  // namespace clipscope::hardware
