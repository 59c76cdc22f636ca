// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/sensor_provider.h"

#include <atomic>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::test {

/// A source of readings that does what a test says.
class FakeProvider final : public telemetry::SensorProvider {
public:
    /// Fills the values of one sample; false: the sensors have changed.
    using Sample = std::function<bool(std::span<telemetry::Value>)>;

    FakeProvider(std::string name, telemetry::Pace pace, std::vector<telemetry::Sensor> sensors, Sample sample)
        : m_name(std::move(name)), m_pace(pace), m_found{.sensors = std::move(sensors)}, m_sample(std::move(sample)) {}

    [[nodiscard]] std::string_view name() const override { return m_name; }
    [[nodiscard]] telemetry::Pace pace() const override { return m_pace; }
    [[nodiscard]] telemetry::Capabilities probe() override {
        ++probes;
        return onProbe ? onProbe() : m_found;
    }
    [[nodiscard]] bool sample(Clock::time_point /*now*/, std::span<telemetry::Value> values) override {
        return m_sample(values);
    }

    std::atomic<int> probes{0};
    std::function<telemetry::Capabilities()> onProbe;  ///< instead of the sensors given

private:
    std::string m_name;
    telemetry::Pace m_pace;
    telemetry::Capabilities m_found;
    Sample m_sample;
};

/// A sensor of that id.
inline telemetry::Sensor sensorNamed(const std::string& id,
                                     telemetry::Quantity quantity = telemetry::Quantity::Number) {
    return {.id = id, .label = id, .device = "test", .quantity = quantity, .limit = std::nullopt};
}

}  // namespace clipscope::test
