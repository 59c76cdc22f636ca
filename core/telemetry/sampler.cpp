// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sampler.h"

#include <utility>

namespace clipscope::telemetry {

Sampler::Sampler(const Clock& clock, std::chrono::milliseconds period,
                 std::vector<std::unique_ptr<SensorProvider>> providers, Sink sink)
    : m_clock(clock), m_providers(std::move(providers)), m_sink(std::move(sink)) {
    m_thread = std::jthread([this, period](const std::stop_token& stop) {
        // Absolute deadlines: a late wake-up shortens the next wait instead of shifting every one after it.
        auto deadline = std::chrono::steady_clock::now();
        while (!stop.stop_requested()) {
            sampleOnce();
            deadline = std::max(deadline + period, std::chrono::steady_clock::now());
            std::unique_lock lock(m_mutex);
            m_condition.wait_until(lock, stop, deadline, [] { return false; });
        }
    });
}

Sampler::~Sampler() {
    m_thread.request_stop();
    m_thread.join();
}

void Sampler::sampleOnce() {
    const Clock::time_point now = m_clock.now();
    std::vector<Reading> readings;
    for (const auto& provider : m_providers) {
        provider->sample(now, readings);
    }
    m_sink(now, std::move(readings));
}

}  // namespace clipscope::telemetry
