// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"
#include "core/telemetry/reading.h"
#include "core/telemetry/sensor.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// How a source of readings is as a whole.
struct SourceState {
    std::string name;  ///< the provider's
    ReadingStatus status = ReadingStatus::Ok;
    std::optional<Message> reason;
    std::int32_t sensors = 0;  ///< that it has at present

    bool operator==(const SourceState&) const = default;
};

/// Sensors that came. Those that go tell so by their readings.
struct NewSensors {
    SensorIndex first = 0;  ///< the position of the first; the others follow
    std::vector<Sensor> sensors;
};

/// Hears what a sampler reads. Calls come from the sampler's threads, never two at once, and none after the sampler
/// has gone. Times never step back within one source. None may block.
class SampleSink {
public:
    virtual ~SampleSink() = default;

    /// A source was found, lost, or is otherwise than before. `added` is empty where no sensor is new.
    virtual void onSource(Clock::time_point time, const SourceState& source, const NewSensors& added) = 0;

    /// What was read at that time: every value that is Ok, and of the others those whose status was another before.
    virtual void onReadings(Clock::time_point time, std::span<const Reading> readings) = 0;

    /// The machine slept before this moment. Counters may have been reset.
    virtual void onResume(Clock::time_point time, double sleptSeconds) = 0;
};

}  // namespace clipscope::telemetry
