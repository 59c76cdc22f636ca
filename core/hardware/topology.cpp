// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/topology.h"

#include "core/base/error.h"

#include <hwloc.h>
#include <sched.h>
#include <array>
#include <cerrno>
#include <memory>
#include <thread>
#include <vector>

namespace clipscope::hardware {
namespace {

struct Destroy {
    void operator()(hwloc_topology_t topology) const { hwloc_topology_destroy(topology); }
};
using Handle = std::unique_ptr<std::remove_pointer_t<hwloc_topology_t>, Destroy>;

void check(int result, const char* call) {
    if (result != 0) {
        throw Error(ErrorCode::Internal, MessageId::system_call_failed, {std::string(call), errnoText(errno)});
    }
}

Handle load(const std::string& synthetic) {
    hwloc_topology_t raw = nullptr;
    check(hwloc_topology_init(&raw), "hwloc_topology_init");
    Handle topology(raw);
    if (!synthetic.empty()) {
        check(hwloc_topology_set_synthetic(raw, synthetic.c_str()), "hwloc_topology_set_synthetic");
    }
    check(hwloc_topology_load(raw), "hwloc_topology_load");
    return topology;
}

}  // namespace

std::uint64_t Topology::lastLevelCacheBytes() const {
    return caches.empty() ? 0 : caches.back().bytes * static_cast<std::uint64_t>(caches.back().count);
}

Topology readTopology(const std::string& synthetic) {
    const Handle handle = load(synthetic);
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

int cpusInAffinityMask() {
    // The kernel refuses a mask smaller than its own; machines with more than 1,024 CPUs need more room.
    for (std::size_t cpus = 1024; cpus <= 1U << 20U; cpus *= 2) {
        const std::size_t bytes = CPU_ALLOC_SIZE(cpus);
        std::vector<unsigned char> storage(bytes);
        auto* const mask = reinterpret_cast<cpu_set_t*>(storage.data());
        if (::sched_getaffinity(0, bytes, mask) == 0) {
            return CPU_COUNT_S(bytes, mask);
        }
    }
    return static_cast<int>(std::thread::hardware_concurrency());
}

}  // namespace clipscope::hardware
