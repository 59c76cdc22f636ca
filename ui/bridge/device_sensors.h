// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/record/event.h"
#include "core/record/sensor_list.h"
#include "ui/bridge/bounded_series.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace clipscope::bridge {

/// A figure of the device in use, told by the sensor that was picked for it.
struct PickedSeries {
    BoundedSeries values;         ///< in the sensor's unit; where it told nothing is a gap
    std::optional<double> limit;  ///< of the newest sensor, in its unit
    std::string label;            ///< of the newest sensor: "Package id 0"

    /// Of the readings of the pass that goes on, or of the last one.
    std::optional<double> passStart;  ///< the newest reading before it, or its first
    std::optional<double> passMost;
    double passSum = 0;
    std::int64_t passReadings = 0;

    [[nodiscard]] std::optional<double> passMean() const {
        return passReadings > 0 ? std::optional(passSum / static_cast<double>(passReadings)) : std::nullopt;
    }
};

/// Temperature, power and clock of the device that computes, whichever it is at the time. A fold of a run's events; a
/// sensor that the person hid gives nothing.
class DeviceSensors {
public:
    enum class Figure { Temperature, Power, Clock };

    /// From now on this device computes.
    void setDevice(backend::Device device, const record::SensorList& sensors);
    void setPicks(const record::SensorsPicked& event, const record::SensorList& sensors);
    void add(const record::Telemetry& event, double t);
    /// A pass begins.
    void beginPass();

    [[nodiscard]] const PickedSeries& of(Figure figure) const {
        return m_figures[static_cast<std::size_t>(figure)].series;
    }

private:
    struct Source {
        PickedSeries series;
        std::optional<record::SensorIndex> sensor;
    };

    void choose(const record::SensorList& sensors);

    backend::Device m_device = backend::Device::Cpu;
    record::SensorsPicked m_picks;
    std::array<Source, 3> m_figures;
};

}  // namespace clipscope::bridge
