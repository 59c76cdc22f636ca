// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/rapl_zone.h"

#include "core/telemetry/folder_entries.h"
#include "core/telemetry/kept_file.h"
#include "core/telemetry/small_file.h"
#include "core/telemetry/unique_names.h"

#include <algorithm>
#include <map>

namespace clipscope::telemetry {
namespace {

/// Where the firmware tells no limit (AMD): more than any package of today is designed for, so that a gap is judged on
/// the safe side.
constexpr double fallbackTdpWatts = 400;
constexpr int mostLimits = 8;

std::optional<std::int64_t> wholeNumber(const std::filesystem::path& file) {
    const auto line = readFirstLine(file);
    return line ? leadingInteger(*line) : std::nullopt;
}

std::vector<RaplZone::Limit> findLimits(const std::filesystem::path& folder) {
    std::vector<RaplZone::Limit> limits;
    UniqueNames names;
    for (int n = 0; n < mostLimits; ++n) {
        const std::string constraint = "constraint_" + std::to_string(n);
        std::filesystem::path file = folder / (constraint + "_power_limit_uw");
        std::error_code ignored;
        if (std::filesystem::exists(file, ignored)) {
            const std::string name = readFirstLine(folder / (constraint + "_name")).value_or(constraint);
            limits.push_back({.name = names.take(name), .file = std::move(file)});
        }
    }
    return limits;
}

/// What the domain is designed for: its long-term limit as it is and as it may be set.
double tdpWatts(const std::filesystem::path& folder) {
    const auto microwatts = std::max(wholeNumber(folder / "constraint_0_power_limit_uw").value_or(0),
                                     wholeNumber(folder / "constraint_0_max_power_uw").value_or(0));
    return microwatts > 0 ? static_cast<double>(microwatts) * 1e-6 : fallbackTdpWatts;
}

EnergyCounter::Traits traitsOf(const std::filesystem::path& folder, double tdp) {
    EnergyCounter::Traits traits;
    // Short peaks reach several times the design power; a false wrap looks like hundreds of kilowatts at 10 Hz.
    traits.mostWatts = std::max(1000.0, 4 * tdp);
    const auto range = wholeNumber(folder / "max_energy_range_uj");
    if (range && *range > 0) {
        traits.mostMicrojoules = static_cast<std::uint64_t>(*range);
        const double wrapSeconds = static_cast<double>(*range) * 1e-6 / (2 * tdp);
        traits.longestGap =
            std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(std::min(wrapSeconds / 2, 1e9)));
    }
    return traits;
}

}  // namespace

std::vector<RaplZone> findRaplZones(const std::filesystem::path& sysroot) {
    const std::filesystem::path powercap = sysroot / "sys/class/powercap";
    struct Known {
        std::string name;
        double tdp = 0;
    };
    std::map<std::string, Known> known;
    std::vector<RaplZone> zones;
    UniqueNames ids;
    // Sorted: "intel-rapl:0" stands before "intel-rapl:0:1", a parent before its parts.
    for (const std::string& entry : folderEntries(powercap)) {
        const auto place = parseRaplPlace(entry);
        if (!place) {
            continue;
        }
        const std::filesystem::path folder = powercap / entry;
        const std::string own = readFirstLine(folder / "name").value_or(entry);
        const auto parent = place->parent ? known.find(*place->parent) : known.end();
        const bool isPart = parent != known.end();
        const double tdp = isPart ? parent->second.tdp : tdpWatts(folder);
        const std::string name = isPart ? parent->second.name + '/' + own : own;
        known[entry] = {.name = name, .tdp = tdp};

        RaplZone zone;
        zone.folder = folder;
        zone.id = ids.take((place->isMmio ? "rapl-mmio/" : "rapl/") + name);
        zone.label = isPart ? parent->second.name + ' ' + own : own;
        zone.isPlatform = own == "psys";
        zone.isInSum = !place->isMmio && (own == "dram" || own.starts_with("package"));
        zone.counter = traitsOf(folder, tdp);
        zone.limits = findLimits(folder);
        zones.push_back(std::move(zone));
    }
    return zones;
}

std::optional<RaplPlace> parseRaplPlace(std::string_view folder) {
    const std::size_t colon = folder.find(':');
    const std::string_view type = folder.substr(0, colon);
    const bool isMmio = type == "intel-rapl-mmio";
    if (colon == std::string_view::npos || (!isMmio && type != "intel-rapl" && type != "amd-rapl")) {
        return std::nullopt;
    }
    const std::string_view numbers = folder.substr(colon + 1);
    if (numbers.empty() || numbers.find_first_not_of("0123456789:") != std::string_view::npos ||
        numbers.front() == ':' || numbers.back() == ':') {
        return std::nullopt;
    }
    RaplPlace place{.isMmio = isMmio};
    if (const std::size_t last = numbers.rfind(':'); last != std::string_view::npos) {
        place.parent = std::string(folder.substr(0, colon + 1 + last));
    }
    return place;
}

}  // namespace clipscope::telemetry
