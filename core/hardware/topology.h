// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace clipscope::hardware {

/// Caches of one kind and level.
struct CacheLevel {
    std::string name;         ///< "L1d", "L2", "L3"
    std::uint64_t bytes = 0;  ///< of one of them
    int count = 0;
};

/// What the machine consists of, as hwloc sees it; 0 and empty where it does not tell.
struct Topology {
    int packages = 0;
    int numaNodes = 0;
    int cores = 0;
    int processingUnits = 0;
    std::vector<CacheLevel> caches;  ///< innermost first

    /// Of all last-level caches together.
    [[nodiscard]] std::uint64_t lastLevelCacheBytes() const;
};

/// \param described another machine in hwloc's own notation, or as an XML file that hwloc wrote; empty: this machine
/// \throws Error Internal where hwloc cannot read it
[[nodiscard]] Topology readTopology(const std::string& described = {});

/// CPUs that the calling thread may run on, by the system's numbers, ascending.
[[nodiscard]] std::vector<int> cpusInAffinityMask();

}  // namespace clipscope::hardware
