// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/thermal_zone_provider.h"

#include "core/telemetry/folder_entries.h"
#include "core/telemetry/overall_status.h"
#include "core/telemetry/plausibility.h"
#include "core/telemetry/sensor_device.h"
#include "core/telemetry/small_file.h"
#include "core/telemetry/unique_names.h"

#include <algorithm>
#include <array>

namespace clipscope::telemetry {
namespace {

constexpr double degreesPerMillidegree = 1e-3;

/// A trip point that says nothing is 0 or absurd: firmware leaves them so.
std::optional<double> tripDegrees(const std::filesystem::path& file) {
    const Value value = plausible(Quantity::Temperature, KeptFile(file).number(degreesPerMillidegree));
    return value.isOk() && value.number > 0 ? std::optional(value.number) : std::nullopt;
}

std::optional<double> limitOf(const std::filesystem::path& zone) {
    constexpr std::array<std::string_view, 3> kinds{"critical", "hot", "passive"};
    std::array<std::optional<double>, kinds.size()> lowest;
    for (int n = 0;; ++n) {
        const std::string point = "trip_point_" + std::to_string(n);
        const auto type = readFirstLine(zone / (point + "_type"));
        if (!type) {
            break;
        }
        const auto kind = std::ranges::find(kinds, *type);
        const auto degrees = tripDegrees(zone / (point + "_temp"));
        if (kind != kinds.end() && degrees) {
            auto& known = lowest.at(static_cast<std::size_t>(kind - kinds.begin()));
            known = std::min(known.value_or(*degrees), *degrees);
        }
    }
    const auto first = std::ranges::find_if(lowest, [](const auto& degrees) { return degrees.has_value(); });
    return first == lowest.end() ? std::nullopt : *first;
}

}  // namespace

ThermalZoneProvider::ThermalZoneProvider(const std::filesystem::path& sysroot)
    : m_thermal(sysroot / "sys/class/thermal"), m_watch(m_thermal) {}

Capabilities ThermalZoneProvider::probe() {
    m_watch.remember();
    m_zones.clear();
    Capabilities found;
    UniqueNames names;
    for (const std::string& entry : folderEntries(m_thermal)) {
        if (!entry.starts_with("thermal_zone")) {
            continue;
        }
        const std::filesystem::path zone = m_thermal / entry;
        const std::string type = readFirstLine(zone / "type").value_or(entry);
        std::string device(deviceOfThermalZone(type));
        if (device == "gpu") {
            device += '0';  // boards with such a zone have one
        }
        found.sensors.push_back({.id = "thermal/" + names.take(type),
                                 .label = type,
                                 .device = std::move(device),
                                 .quantity = Quantity::Temperature,
                                 .limit = limitOf(zone)});
        m_zones.emplace_back(zone / "temp");
    }
    std::vector<Value> first(m_zones.size());
    look(first);
    found.status = overallStatus(first);
    if (m_zones.empty()) {
        found.reason = Message(MessageId::thermal_zones_missing, {"/sys/class/thermal"});
    } else if (found.status != ReadingStatus::Ok) {
        found.reason = Message(MessageId::sensors_unreadable, {"/sys/class/thermal"});
    }
    return found;
}

bool ThermalZoneProvider::sample(Clock::time_point now, std::span<Value> values) {
    look(values);
    return !m_watch.hasChanged(now);
}

void ThermalZoneProvider::look(std::span<Value> values) {
    std::ranges::transform(m_zones, values.begin(), [](KeptFile& file) {
        return plausible(Quantity::Temperature, file.number(degreesPerMillidegree));
    });
}

}  // namespace clipscope::telemetry
