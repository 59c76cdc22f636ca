// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/sensor_provider.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::test {

/// Asks a provider as the sampler does, and finds values by the ids of their sensors.
class SensorReader {
public:
    explicit SensorReader(telemetry::SensorProvider& provider) : m_provider(provider) { probe(); }

    const telemetry::Capabilities& probe() {
        m_found = m_provider.probe();
        m_values.assign(m_found.sensors.size(), telemetry::Value());
        return m_found;
    }
    [[nodiscard]] const telemetry::Capabilities& found() const { return m_found; }

    /// \return what the provider's sample() returned
    bool sample(const Clock& clock) {
        std::ranges::fill(m_values, telemetry::Value());
        return m_provider.sample(clock.now(), m_values);
    }

    [[nodiscard]] const telemetry::Sensor* sensor(std::string_view id) const {
        const auto found = std::ranges::find(m_found.sensors, id, &telemetry::Sensor::id);
        return found == m_found.sensors.end() ? nullptr : &*found;
    }
    [[nodiscard]] bool has(std::string_view id) const { return sensor(id) != nullptr; }

    /// Of the last sample; Unsupported, which no test expects of a sensor that there is not, for an unknown id.
    [[nodiscard]] telemetry::Value operator[](std::string_view id) const {
        const telemetry::Sensor* found = sensor(id);
        return found == nullptr ? telemetry::Value(telemetry::ReadingStatus::Unsupported)
                                : m_values[static_cast<std::size_t>(found - m_found.sensors.data())];
    }
    /// The number of a value that is Ok, else -1.
    [[nodiscard]] double number(std::string_view id) const {
        const telemetry::Value value = (*this)[id];
        return value.isOk() ? value.number : -1;
    }
    [[nodiscard]] telemetry::ReadingStatus status(std::string_view id) const { return (*this)[id].status; }

private:
    telemetry::SensorProvider& m_provider;
    telemetry::Capabilities m_found;
    std::vector<telemetry::Value> m_values;
};

}  // namespace clipscope::test
