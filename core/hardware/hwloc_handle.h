// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <hwloc.h>
#include <memory>
#include <string>
#include <vector>

// For the .cpp files of this room alone: hwloc stays inside them.

namespace clipscope::hardware {

struct DestroyTopology {
    void operator()(hwloc_topology_t topology) const { hwloc_topology_destroy(topology); }
};
using TopologyHandle = std::unique_ptr<std::remove_pointer_t<hwloc_topology_t>, DestroyTopology>;

struct FreeBitmap {
    void operator()(hwloc_bitmap_t bitmap) const { hwloc_bitmap_free(bitmap); }
};
using BitmapHandle = std::unique_ptr<std::remove_pointer_t<hwloc_bitmap_t>, FreeBitmap>;

/// \param described a topology in hwloc's own notation, or the path of an XML file that hwloc wrote; empty: this
/// machine
/// \throws Error Internal where hwloc cannot read it
[[nodiscard]] TopologyHandle loadTopology(const std::string& described = {});

/// The bits that are set, ascending.
[[nodiscard]] std::vector<int> indicesOf(hwloc_const_bitmap_t bitmap);

/// A bitmap with these bits.
[[nodiscard]] BitmapHandle bitmapOf(const std::vector<int>& indices);

}  // namespace clipscope::hardware
