// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/telemetry/sensor_provider.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace clipscope::telemetry {

/// Asks its providers at a steady pace on a thread of its own, until it goes.
class Sampler {
public:
    /// Called on the sampler's thread with the time of the sample.
    using Sink = std::function<void(Clock::time_point, std::vector<Reading>)>;

    Sampler(const Clock& clock, std::chrono::milliseconds period,
            std::vector<std::unique_ptr<SensorProvider>> providers, Sink sink);
    Sampler(const Sampler&) = delete;
    Sampler& operator=(const Sampler&) = delete;
    /// Waits for the sample in flight.
    ~Sampler();

private:
    void sampleOnce();

    const Clock& m_clock;
    std::vector<std::unique_ptr<SensorProvider>> m_providers;
    Sink m_sink;
    std::mutex m_mutex;
    std::condition_variable_any m_condition;
    std::jthread m_thread;
};

}  // namespace clipscope::telemetry
