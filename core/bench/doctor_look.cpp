// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/doctor_look.h"

#include "core/telemetry/picked_sensors.h"

#include <algorithm>

namespace clipscope::bench {

void DoctorLook::onEvent(const record::Event& event) {
    const std::scoped_lock lock(m_mutex);
    if (const auto* const changed = std::get_if<record::SensorsChanged>(&event.payload)) {
        m_sensors.apply(*changed);
    } else if (const auto* const picked = std::get_if<record::SensorsPicked>(&event.payload)) {
        const auto role = std::ranges::find(picked->picks, nameOf(telemetry::Role::CpuTemperature),
                                            &record::SensorsPicked::Pick::role);
        const auto sensor = role == picked->picks.end() ? std::nullopt : role->sensor;
        if (sensor != m_temperatureSensor) {
            m_temperatureSensor = sensor;
            m_temperature.reset();
        }
    } else if (const auto* const telemetry = std::get_if<record::Telemetry>(&event.payload)) {
        std::ranges::for_each(telemetry->readings, [this](const record::Reading& reading) { add(reading); });
    }
}

void DoctorLook::add(const record::Reading& reading) {
    const record::Sensor* const sensor = m_sensors.at(reading.sensor);
    if (sensor == nullptr || !reading.value.isOk()) {
        return;
    }
    if (m_temperatureSensor == reading.sensor) {
        m_temperature = reading.value.number;
    }
    const auto found = std::ranges::find(watched, sensor->id);
    if (found != watched.end()) {
        Mean& mean = m_means[static_cast<std::size_t>(found - watched.begin())];
        mean.sum += reading.value.number;
        ++mean.count;
    }
}

std::optional<double> DoctorLook::meanOf(std::size_t at) const {
    return m_means[at].count > 0 ? std::optional(m_means[at].sum / m_means[at].count) : std::nullopt;
}

DoctorReadings DoctorLook::readings() const {
    const std::scoped_lock lock(m_mutex);
    DoctorReadings readings{.othersPercent = meanOf(0), .stealPercent = meanOf(1), .temperatureC = m_temperature};
    const auto in = meanOf(2);
    const auto out = meanOf(3);
    if (in || out) {
        readings.swapBytesPerSecond = in.value_or(0) + out.value_or(0);
    }
    if (const record::Sensor* const sensor = m_temperatureSensor ? m_sensors.at(*m_temperatureSensor) : nullptr) {
        readings.temperatureLimitC = sensor->limit;
    }
    return readings;
}

}  // namespace clipscope::bench
