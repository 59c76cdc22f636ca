// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/hwloc_handle.h"

#include "core/base/error.h"

#include <cerrno>

namespace clipscope::hardware {
namespace {

void check(int result, const char* call) {
    if (result != 0) {
        throw Error(ErrorCode::Internal, MessageId::system_call_failed, {std::string(call), errnoText(errno)});
    }
}

}  // namespace

TopologyHandle loadTopology(const std::string& described) {
    hwloc_topology_t raw = nullptr;
    check(hwloc_topology_init(&raw), "hwloc_topology_init");
    TopologyHandle topology(raw);
    if (described.ends_with(".xml")) {
        check(hwloc_topology_set_xml(raw, described.c_str()), "hwloc_topology_set_xml");
    } else if (!described.empty()) {
        check(hwloc_topology_set_synthetic(raw, described.c_str()), "hwloc_topology_set_synthetic");
    }
    check(hwloc_topology_load(raw), "hwloc_topology_load");
    return topology;
}

std::vector<int> indicesOf(hwloc_const_bitmap_t bitmap) {
    std::vector<int> indices;
    for (int bit = hwloc_bitmap_first(bitmap); bit != -1; bit = hwloc_bitmap_next(bitmap, bit)) {
        indices.push_back(bit);
    }
    return indices;
}

BitmapHandle bitmapOf(const std::vector<int>& indices) {
    BitmapHandle bitmap(hwloc_bitmap_alloc());
    for (const int index : indices) {
        hwloc_bitmap_set(bitmap.get(), static_cast<unsigned>(index));
    }
    return bitmap;
}

}  // namespace clipscope::hardware
