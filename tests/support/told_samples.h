// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/sample_sink.h"

#include <map>
#include <string>
#include <vector>

namespace clipscope::test {

/// Keeps what it hears, by the ids of sensors; for one thread.
class ToldSamples final : public telemetry::SampleSink {
public:
    void onSource(Clock::time_point /*time*/, const telemetry::SourceState& source,
                  const telemetry::NewSensors& added) override {
        states[source.name] = source;
        for (const telemetry::Sensor& sensor : added.sensors) {
            ids.push_back(sensor.id);
        }
    }
    void onReadings(Clock::time_point time, std::span<const telemetry::Reading> readings) override {
        ++batches;
        for (const telemetry::Reading& reading : readings) {
            values[ids.at(reading.sensor)] = reading.value;
            times[ids.at(reading.sensor)] = time;
        }
    }
    void onResume(Clock::time_point /*time*/, double sleptSeconds) override { slept += sleptSeconds; }

    std::vector<std::string> ids;  ///< by position
    std::map<std::string, telemetry::SourceState> states;
    std::map<std::string, telemetry::Value> values;  ///< the newest
    std::map<std::string, Clock::time_point> times;  ///< of those
    int batches = 0;
    double slept = 0;
};

}  // namespace clipscope::test
