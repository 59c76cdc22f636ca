// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/sensor_list.h"

#include "core/record/event_json.h"

#include <algorithm>
#include <array>

namespace clipscope::record {
namespace {

constexpr std::array<std::string_view, 5> namesOfVersion1{"process.rss", "memory.available", "process.cpu",
                                                          "machine.cpu", "other.cpu"};

}  // namespace

SensorIndex sensorOfVersion1(std::string_view name) {
    return static_cast<SensorIndex>(std::ranges::find(namesOfVersion1, name) - namesOfVersion1.begin());
}

void SensorList::apply(const RunStarted& event) {
    m_sensors.clear();
    if (event.schema != journalSchemaOfVersion1) {
        return;
    }
    for (const std::string_view name : namesOfVersion1) {
        const bool isBytes = name == "process.rss" || name == "memory.available";
        m_sensors.push_back({.id = std::string(name),
                             .label = std::string(name),
                             .device = std::string(name.substr(0, name.find('.'))),
                             .quantity = isBytes ? telemetry::Quantity::Bytes : telemetry::Quantity::Share,
                             .limit = std::nullopt});
    }
}

void SensorList::apply(const SensorsChanged& event) {
    // A damaged journal must not take all memory.
    constexpr std::size_t most = 100'000;
    if (event.added.empty() || event.first + event.added.size() > most) {
        return;
    }
    m_sensors.resize(std::max<std::size_t>(m_sensors.size(), event.first + event.added.size()));
    std::ranges::copy(event.added, m_sensors.begin() + event.first);
}

const Sensor* SensorList::at(SensorIndex index) const {
    return index < m_sensors.size() ? &m_sensors[index] : nullptr;
}

std::optional<SensorIndex> SensorList::find(std::string_view id) const {
    const auto found = std::ranges::find(m_sensors, id, &Sensor::id);
    return found == m_sensors.end() ? std::nullopt : std::optional(static_cast<SensorIndex>(found - m_sensors.begin()));
}

}  // namespace clipscope::record
