// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/sample_sink.h"
#include "core/telemetry/sample_source.h"

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// Where the sampler's threads bring what they read: gives every sensor its position and passes everything on, one
/// call at a time. Thread-safe.
class SampleHub {
public:
    /// What one thread brought and has not been passed on yet. Touched by the hub alone.
    struct Batch {
        std::vector<Reading> readings;
        bool isRefused = false;  ///< its thread did not come back in time; others do its work
    };

    explicit SampleHub(SampleSink& sink) : m_sink(&sink) {}

    /// Nothing reaches the sink any more.
    void close();

    /// Takes what a source's last sample() changed and read.
    /// \return false: the batch is refused
    bool bring(Batch& batch, Clock::time_point time, const SampleSource& source);

    /// Passes on what was brought, all of it read at that time.
    void flush(Batch& batch, Clock::time_point time);

    /// Refuses what is brought from now on. Everything that is known of the source which it waits for is Stale.
    void refuse(Batch& batch, Clock::time_point time, const std::string& source);

    void tellResume(Clock::time_point time, double sleptSeconds);

private:
    struct Known {
        SourceState state;
        std::vector<SensorIndex> positions;
    };

    NewSensors assignPositions(Known& known, const SampleSource& source);

    std::mutex m_mutex;
    SampleSink* m_sink;
    std::map<std::string, Known, std::less<>> m_sources;
    std::map<std::string, SensorIndex, std::less<>> m_positions;  ///< of every sensor that there ever was, by id
};

}  // namespace clipscope::telemetry
