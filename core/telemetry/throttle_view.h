// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/reading.h"
#include "core/telemetry/sensor.h"
#include "core/telemetry/throttle_sample.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// Makes of the readings of many sources what ThrottleJudge wants to know of one device. Not thread-safe.
class ThrottleView {
public:
    /// \param device "cpu" or a GPU's
    explicit ThrottleView(std::string device);

    [[nodiscard]] const std::string& device() const { return m_device; }

    /// Learns what a sensor tells of the device, where it does.
    void addSensor(SensorIndex index, const Sensor& sensor);

    /// Which sensor's temperature counts: the one that was picked for the device; nothing: none.
    void setTemperature(std::optional<SensorIndex> index);

    /// Takes readings of one moment.
    /// \return the device as it is known now, where some of them complete a moment of it
    [[nodiscard]] std::optional<ThrottleSample> update(double t, std::span<const Reading> readings);

private:
    enum class Part : std::uint8_t {
        Busy,
        Clock,
        AllowedClock,
        Temperature,
        Power,
        PowerLimit,
        Steal,
        PolicyChanges,
        CoreThrottles,
        PackageThrottles,
        ThermalTime,
        PowerTime,
        CurrentTime,
        QuotaTime,
        NvmlReasons,
        DrmReasons,
    };

    struct Known {
        SensorIndex index = 0;
        Part part = Part::Busy;
        std::optional<double> limit;
        Value last;
        double at = 0;       ///< s: when it was read
        bool isNew = false;  ///< since the last sample
    };

    [[nodiscard]] std::optional<Part> partOf(const Sensor& sensor) const;
    [[nodiscard]] std::optional<double> sumOf(Part part, double t) const;
    void addFlags(double t, ThrottleSample& sample) const;

    std::string m_device;
    std::vector<Known> m_known;
    std::optional<SensorIndex> m_temperature;
};

}  // namespace clipscope::telemetry
