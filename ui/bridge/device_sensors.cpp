// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/device_sensors.h"

#include <algorithm>

namespace clipscope::bridge {
namespace {

/// In the order of Figure, behind "cpu" or "gpu".
constexpr std::array<const char*, 3> roleEnds{"_temperature", "_power", "_clock"};

}  // namespace

void DeviceSensors::setDevice(backend::Device device, const record::SensorList& sensors) {
    if (device != m_device) {
        m_device = device;
        choose(sensors);
    }
}

void DeviceSensors::setPicks(const record::SensorsPicked& event, const record::SensorList& sensors) {
    m_picks = event;
    choose(sensors);
}

void DeviceSensors::choose(const record::SensorList& sensors) {
    const std::string device = m_device == backend::Device::Cpu ? "cpu" : "gpu";
    for (std::size_t at = 0; at < m_figures.size(); ++at) {
        Source& source = m_figures[at];
        const auto pick = std::ranges::find(m_picks.picks, device + roleEnds[at], &record::SensorsPicked::Pick::role);
        const auto chosen = pick == m_picks.picks.end() || pick->isHidden ? std::nullopt : pick->sensor;
        if (chosen == source.sensor) {
            continue;
        }
        source.series.values.breakLine();
        source.sensor = chosen;
        const record::Sensor* const sensor = chosen ? sensors.at(*chosen) : nullptr;
        source.series.limit = sensor != nullptr ? sensor->limit : std::nullopt;
        source.series.label = sensor != nullptr ? sensor->label : std::string();
    }
}

void DeviceSensors::add(const record::Telemetry& event, double t) {
    for (Source& source : m_figures) {
        const auto reading = source.sensor ? std::ranges::find(event.readings, *source.sensor, &record::Reading::sensor)
                                           : event.readings.end();
        if (reading == event.readings.end()) {
            continue;
        }
        PickedSeries& series = source.series;
        if (!reading->value.isOk()) {
            series.values.breakLine();
            continue;
        }
        const double value = reading->value.number;
        series.values.add(t, value);
        series.passStart = series.passStart.value_or(value);
        series.passMost = std::max(series.passMost.value_or(value), value);
        series.passSum += value;
        ++series.passReadings;
    }
}

void DeviceSensors::beginPass() {
    for (Source& source : m_figures) {
        source.series.passStart = source.series.passMost = source.series.values.last();
        source.series.passSum = 0;
        source.series.passReadings = 0;
    }
}

}  // namespace clipscope::bridge
