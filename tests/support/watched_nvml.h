// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/nvml_provider.h"
#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace clipscope::test {

/// A provider with what it found, and its values by the ends of their ids: "GPU-0/power".
class WatchedNvml {
public:
    explicit WatchedNvml(const std::string& library = CLIPSCOPE_FAKE_NVML_LIBRARY) : m_provider(library) { probe(); }

    void probe() {
        m_found = m_provider.probe();
        m_values.assign(m_found.sensors.size(), telemetry::Value());
    }
    bool sample(std::chrono::duration<double> after = std::chrono::milliseconds(250)) {
        m_clock.advance(after);
        std::fill(m_values.begin(), m_values.end(), telemetry::Value());
        return m_provider.sample(m_clock.now(), m_values);
    }

    [[nodiscard]] const telemetry::Sensor* sensor(const std::string& id) const {
        const auto found = std::find_if(m_found.sensors.begin(), m_found.sensors.end(),
                                        [&](const telemetry::Sensor& one) { return one.id == "nvml/" + id; });
        return found != m_found.sensors.end() ? &*found : nullptr;
    }
    [[nodiscard]] telemetry::Value value(const std::string& id) const {
        const telemetry::Sensor* const found = sensor(id);
        if (found == nullptr) {
            ADD_FAILURE() << "no sensor " << id;
            return telemetry::Value();
        }
        return m_values[static_cast<std::size_t>(found - m_found.sensors.data())];
    }
    [[nodiscard]] const std::vector<telemetry::Value>& values() const { return m_values; }
    [[nodiscard]] const telemetry::Capabilities& found() const { return m_found; }
    [[nodiscard]] const telemetry::NvmlProvider& provider() const { return m_provider; }

private:
    telemetry::NvmlProvider m_provider;
    test::FakeClock m_clock;
    telemetry::Capabilities m_found;
    std::vector<telemetry::Value> m_values;
};

}  // namespace clipscope::test
