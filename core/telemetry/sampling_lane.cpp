// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sampling_lane.h"

#include <utility>

namespace clipscope::telemetry {

SamplingLane::SamplingLane(std::shared_ptr<SampleHub> hub, std::vector<std::shared_ptr<SampleSource>> sources,
                           bool readsTogether)
    : m_hub(std::move(hub)), m_readsTogether(readsTogether), m_sources(std::move(sources)) {}

void SamplingLane::enter(Clock::time_point now, std::shared_ptr<SampleSource> source) {
    const std::scoped_lock lock(m_mutex);
    m_wait = source ? std::optional(Wait{.since = now, .source = std::move(source)}) : std::nullopt;
}

bool SamplingLane::turn(const Clock& clock) {
    Clock::time_point now = clock.now();
    for (std::size_t at = 0;; ++at) {
        std::shared_ptr<SampleSource> source;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_isTaken || at >= m_sources.size()) {
                break;
            }
            source = m_sources[at];
        }
        now = m_readsTogether ? now : clock.now();
        enter(now, source);
        source->sample(now);
        enter(now, nullptr);
        if (!m_hub->bring(m_batch, now, *source)) {
            return false;
        }
        if (!m_readsTogether) {
            m_hub->flush(m_batch, now);
        }
    }
    m_hub->flush(m_batch, now);
    const std::scoped_lock lock(m_mutex);
    return !m_isTaken;
}

std::optional<SamplingLane::Wait> SamplingLane::wait() const {
    const std::scoped_lock lock(m_mutex);
    return m_wait;
}

std::optional<std::vector<std::shared_ptr<SampleSource>>> SamplingLane::takeOthers(const Wait& wait,
                                                                                   Clock::time_point now) {
    std::vector<std::shared_ptr<SampleSource>> others;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_wait || m_wait->source != wait.source || m_wait->since != wait.since) {
            return std::nullopt;
        }
        m_isTaken = true;
        others = std::exchange(m_sources, {});
    }
    std::erase(others, wait.source);
    m_hub->refuse(m_batch, now, wait.source->name());
    return others;
}

bool SamplingLane::hasAnswered() const {
    const std::scoped_lock lock(m_mutex);
    return m_isTaken && !m_wait;
}

void SamplingLane::add(std::shared_ptr<SampleSource> source) {
    const std::scoped_lock lock(m_mutex);
    m_sources.push_back(std::move(source));
}

void SamplingLane::findAnew() {
    const std::scoped_lock lock(m_mutex);
    for (const auto& source : m_sources) {
        source->findAnew();
    }
}

}  // namespace clipscope::telemetry
