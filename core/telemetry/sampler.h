// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/telemetry/sample_sink.h"
#include "core/telemetry/sensor_provider.h"

#include <chrono>
#include <memory>
#include <vector>

namespace clipscope::telemetry {

/// How often sources are asked, and how long one may take to answer.
struct SamplerPace {
    std::chrono::milliseconds fast{100};
    std::chrono::milliseconds slow{400};
    std::chrono::milliseconds patience{2000};
};

/// Asks providers at a steady pace on two threads, until it goes: fast ones on absolute deadlines, and slow ones, which
/// may block. One that does not answer in time is told as Stale; the others get a thread of their own, and it comes
/// back to them should it ever answer.
class Sampler {
public:
    /// \param sink outlives the sampler
    Sampler(const Clock& clock, std::vector<std::unique_ptr<SensorProvider>> providers, SampleSink& sink,
            SamplerPace pace = {});
    Sampler(const Sampler&) = delete;
    Sampler& operator=(const Sampler&) = delete;
    /// Waits for the samples in flight, but for no provider longer than it may take: a thread that is inside one
    /// which blocks is abandoned.
    ~Sampler();

    /// CPU time that its threads have used, in seconds: what telemetry costs. Any thread.
    [[nodiscard]] double cpuSeconds() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace clipscope::telemetry
