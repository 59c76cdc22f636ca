// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/telemetry/sample_sink.h"
#include "core/telemetry/sensor_provider.h"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// A provider with what is known of its health. Where three samples in a row yield no value it is Stale, and is found
/// anew after 1 s, 2 s, 4 s … up to 30 s. Used by one thread at a time, but for findAnew().
class SampleSource {
public:
    explicit SampleSource(std::unique_ptr<SensorProvider> provider);

    /// The provider's. Any thread.
    [[nodiscard]] const std::string& name() const { return m_name; }

    /// Finds the provider's sensors where that is due, and reads them. May block as long as the provider does.
    /// Allocates nothing where the sensors are those of the call before.
    void sample(Clock::time_point now);

    /// The next sample() finds the sensors anew: the machine slept, or the source did not answer for a while. Any
    /// thread.
    void findAnew() { m_isProbeDue = true; }

    /// Whether the last sample() changed state() or sensors().
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    [[nodiscard]] const SourceState& state() const { return m_state; }
    [[nodiscard]] const std::vector<Sensor>& sensors() const { return m_sensors; }

    /// What the last sample() read and is to be told, by position in sensors(): values that are Ok, and those whose
    /// status was another before.
    [[nodiscard]] const std::vector<Reading>& readings() const { return m_readings; }

private:
    void probe();
    void judge(Clock::time_point now, bool hasValue);
    void enter(const SourceState& state);

    std::unique_ptr<SensorProvider> m_provider;
    std::string m_name;
    std::vector<Sensor> m_sensors;
    std::vector<Value> m_values;
    std::vector<ReadingStatus> m_told;
    std::vector<Reading> m_readings;
    SourceState m_found;  ///< as the last probe() said
    SourceState m_state;
    std::atomic<bool> m_isProbeDue{true};
    bool m_isChanged = false;
    int m_failures = 0;
    Clock::duration m_backoff{};
    Clock::time_point m_nextTry;
};

}  // namespace clipscope::telemetry
