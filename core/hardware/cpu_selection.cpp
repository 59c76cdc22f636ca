// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu_selection.h"

#include "core/hardware/cpu_list.h"
#include "core/hardware/hwloc_handle.h"
#include "core/hardware/topology.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace clipscope::hardware {
namespace {

constexpr std::array<std::string_view, 4> words{"all", "physical", "one-l3", "p-cores"};

std::vector<int> common(const std::vector<int>& some, const std::vector<int>& others) {
    std::vector<int> both;
    std::ranges::set_intersection(some, others, std::back_inserter(both));
    return both;
}

/// Of the objects of a kind, the CPUs that are offered; objects without any are left out.
std::vector<std::vector<int>> offeredByObject(hwloc_topology_t topology, hwloc_obj_type_t type,
                                              const std::vector<int>& offered) {
    std::vector<std::vector<int>> found;
    for (hwloc_obj_t object = hwloc_get_next_obj_by_type(topology, type, nullptr); object != nullptr;
         object = hwloc_get_next_obj_by_type(topology, type, object)) {
        if (auto cpus = common(indicesOf(object->cpuset), offered); !cpus.empty()) {
            found.push_back(std::move(cpus));
        }
    }
    return found;
}

CpuSelection onePerCore(hwloc_topology_t topology, const std::vector<int>& offered) {
    CpuSelection selection;
    for (const auto& core : offeredByObject(topology, HWLOC_OBJ_CORE, offered)) {
        selection.cpus.push_back(core.front());
    }
    std::ranges::sort(selection.cpus);
    if (selection.cpus.empty()) {
        selection.problem = Message(MessageId::cores_not_told);
    }
    return selection;
}

CpuSelection oneCache(hwloc_topology_t topology, const std::vector<int>& offered) {
    const auto caches = offeredByObject(topology, HWLOC_OBJ_L3CACHE, offered);
    if (caches.empty()) {
        return {.problem = Message(MessageId::cores_without_l3)};
    }
    return {.cpus = *std::ranges::max_element(caches, {}, &std::vector<int>::size)};
}

CpuSelection fastestKind(hwloc_topology_t topology, const std::vector<int>& offered) {
    const int kinds = hwloc_cpukinds_get_nr(topology, 0);
    const BitmapHandle fastest(hwloc_bitmap_alloc());
    int efficiency = -1;
    // Kinds come in the order of their power where hwloc knows it, else their efficiency is -1.
    const bool isRanked = kinds > 1 &&
                          hwloc_cpukinds_get_info(topology, static_cast<unsigned>(kinds - 1), fastest.get(),
                                                  &efficiency, nullptr, nullptr, 0) == 0 &&
                          efficiency >= 0;
    auto cpus = isRanked ? common(indicesOf(fastest.get()), offered) : std::vector<int>();
    if (cpus.empty()) {
        return {.problem = Message(MessageId::cores_of_one_kind)};
    }
    return {.cpus = std::move(cpus)};
}

CpuSelection listed(const std::string& selection, const std::vector<int>& offered) {
    const auto wanted = parseCpuList(selection).value_or(std::vector<int>());
    if (!std::ranges::includes(offered, wanted)) {
        return {.problem = Message(MessageId::cpus_not_offered, {selection, cpuListText(offered)})};
    }
    return {.cpus = wanted};
}

}  // namespace

bool isCpuSelection(std::string_view text) {
    return std::ranges::find(words, text) != words.end() || parseCpuList(text).has_value();
}

const std::vector<int>& offeredCpuList() {
    static const std::vector<int> offered = cpusInAffinityMask();
    return offered;
}

CpuSelection selectCpus(const std::string& selection, const std::string& described) {
    const TopologyHandle topology = loadTopology(described);
    const std::vector<int> offered =
        described.empty() ? offeredCpuList() : indicesOf(hwloc_topology_get_topology_cpuset(topology.get()));
    if (selection == "all") {
        return {.cpus = offered};
    }
    if (selection == "physical") {
        return onePerCore(topology.get(), offered);
    }
    if (selection == "one-l3") {
        return oneCache(topology.get(), offered);
    }
    if (selection == "p-cores") {
        return fastestKind(topology.get(), offered);
    }
    return listed(selection, offered);
}

}  // namespace clipscope::hardware
