// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/energy_counter.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::telemetry {

/// One domain of a CPU that counts its energy (RAPL), as /sys/class/powercap shows it. AMD's have the same names.
struct RaplZone {
    /// A limit of power that the firmware or a person sets.
    struct Limit {
        std::string name;  ///< "long_term", "short_term", "peak_power"
        std::filesystem::path file;
    };

    std::filesystem::path folder;
    /// "rapl/package-0", "rapl/package-0/core", "rapl/psys"; "rapl-mmio/package-0" for the copy that is reached by
    /// memory. Two of the same name get "#2".
    std::string id;
    std::string label;        ///< "package-0", "package-0 core"
    bool isPlatform = false;  ///< psys: the whole machine, packages included
    /// Whether the sum of CPU and memory has it: packages and their DRAM. Cores are part of their package, psys holds
    /// all of it, and -mmio counts the same energy again.
    bool isInSum = false;
    EnergyCounter::Traits counter;
    std::vector<Limit> limits;
};

/// Every domain below `sysroot`/sys/class/powercap, a package before its parts. Empty where there is none.
[[nodiscard]] std::vector<RaplZone> findRaplZones(const std::filesystem::path& sysroot);

/// The place of a domain by the name of its folder: "intel-rapl:0:1", "intel-rapl-mmio:0".
struct RaplPlace {
    bool isMmio = false;
    std::optional<std::string> parent;  ///< the folder of the domain that it is a part of

    bool operator==(const RaplPlace&) const = default;
};

/// Nothing for other folders, such as the control types "intel-rapl" and "dtpm".
[[nodiscard]] std::optional<RaplPlace> parseRaplPlace(std::string_view folder);

}  // namespace clipscope::telemetry
