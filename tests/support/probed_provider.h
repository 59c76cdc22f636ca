// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/sensor_provider.h"
#include "tests/support/fake_clock.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace clipscope::test {

/// A provider with what it found and last read, looked up by the ids of sensors.
class ProbedProvider {
public:
    explicit ProbedProvider(telemetry::SensorProvider& provider) : m_provider(provider) { probe(); }

    void probe() {
        found = m_provider.probe();
        m_values.assign(found.sensors.size(), telemetry::Value());
    }

    /// Moves the clock and samples; what sample() returns.
    bool sampleAfter(std::chrono::duration<double> pause) {
        m_clock.advance(pause);
        std::ranges::fill(m_values, telemetry::Value());
        return m_provider.sample(m_clock.now(), m_values);
    }

    [[nodiscard]] bool has(std::string_view id) const {
        return std::ranges::find(found.sensors, id, &telemetry::Sensor::id) != found.sensors.end();
    }
    /// \throws std::out_of_range where there is no such sensor
    [[nodiscard]] const telemetry::Sensor& sensor(std::string_view id) const { return found.sensors.at(placeOf(id)); }
    [[nodiscard]] telemetry::Value value(std::string_view id) const { return m_values.at(placeOf(id)); }
    /// The number; a test fails with -1e9 where the status is not Ok.
    [[nodiscard]] double number(std::string_view id) const { return value(id).isOk() ? value(id).number : -1e9; }
    [[nodiscard]] telemetry::ReadingStatus status(std::string_view id) const { return value(id).status; }

    telemetry::Capabilities found;

private:
    [[nodiscard]] std::size_t placeOf(std::string_view id) const {
        return static_cast<std::size_t>(std::ranges::find(found.sensors, id, &telemetry::Sensor::id) -
                                        found.sensors.begin());
    }

    telemetry::SensorProvider& m_provider;
    FakeClock m_clock;
    std::vector<telemetry::Value> m_values;
};

}  // namespace clipscope::test
