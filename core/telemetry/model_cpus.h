// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/reading.h"
#include "core/telemetry/sensor.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace clipscope::telemetry {

/// What the CPUs that the model uses do, together: figures made of the readings of each. The sensors:
/// cpu.clock (MHz, their mean), cpu.clock_max_allowed (MHz, likewise), cpu.busy (%, likewise) and
/// cpu.core_throttle_count (1, cumulative: thermal events of those cores since the first reading). Not thread-safe.
class ModelCpus {
public:
    ModelCpus();

    /// In the order of update().
    [[nodiscard]] static std::vector<Sensor> sensors();
    static constexpr std::size_t figures = 4;

    /// Learns which readings are of which CPU.
    void addSensor(SensorIndex index, const Sensor& sensor);

    /// From now on these CPUs; empty: all.
    void setCpus(std::vector<int> cpus);

    /// Takes readings of one moment.
    /// \return whether some were of the CPUs, so that the figures are of this moment
    bool update(std::span<const Reading> readings);

    /// The figures of the last update(): Absent where no CPU told its part.
    [[nodiscard]] std::span<const Value> values() const { return m_values; }

private:
    /// What a reading of a CPU is of; the order of sensors().
    enum class Part : std::uint8_t { Clock, Allowed, Busy, Throttles };

    struct Known {
        std::optional<Part> part;
        int cpu = 0;
        Value last;
    };

    [[nodiscard]] bool isUsed(int cpu) const;

    std::vector<Known> m_known;  ///< by index of the sensor
    std::vector<int> m_cpus;
    std::vector<Value> m_values;
    double m_throttles = 0;
};

}  // namespace clipscope::telemetry
