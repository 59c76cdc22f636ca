// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sampler.h"

#include "core/telemetry/lane_thread.h"
#include "core/telemetry/sample_hub.h"
#include "core/telemetry/sampling_lane.h"

#include <atomic>
#include <list>
#include <mutex>
#include <utility>

namespace clipscope::telemetry {
namespace {

using Sources = std::vector<std::shared_ptr<SampleSource>>;

/// Clocks drift apart by less than this between two looks unless the machine sleeps.
constexpr double shortestSleep = 0.5;

}  // namespace

class Sampler::Impl {
public:
    Impl(const Clock& clock, std::vector<std::unique_ptr<SensorProvider>> providers, SampleSink& sink,
         SamplerPace given)
        : m_clock(clock), m_pace(given), m_hub(std::make_shared<SampleHub>(sink)), m_slept(clock.asleep()) {
        Sources fast;
        Sources slow;
        for (auto& provider : providers) {
            Sources& sources = provider->pace() == Pace::Fast ? fast : slow;
            sources.push_back(std::make_shared<SampleSource>(std::move(provider)));
        }
        m_slow = startSlow(std::move(slow));
        m_fastLane = std::make_shared<SamplingLane>(m_hub, std::move(fast), true);
        m_fast = std::make_unique<LaneThread>(m_clock, m_fastLane, m_pace.fast, [this] { watch(); });
    }

    ~Impl() {
        // The fast one first: it looks after the slow one, and never blocks.
        m_fast->stop();
        while (!m_fast->waitForEnd(m_pace.patience)) {
        }
        m_slow->stop();
        while (!m_slow->waitForEnd(m_pace.patience)) {
            const auto wait = m_slow->lane()->wait();
            if (wait && m_slow->lane()->takeOthers(*wait, m_clock.now())) {
                break;
            }
        }
        m_hub->close();
    }

    [[nodiscard]] double cpuSeconds() const {
        const std::scoped_lock lock(m_mutex);
        return m_cpuOfAbandoned + m_fast->cpuSeconds() + m_slow->cpuSeconds();
    }

private:
    struct Abandoned {
        std::shared_ptr<SamplingLane> lane;
        std::shared_ptr<SampleSource> source;
    };

    std::unique_ptr<LaneThread> startSlow(Sources sources) {
        return std::make_unique<LaneThread>(m_clock, std::make_shared<SamplingLane>(m_hub, std::move(sources), false),
                                            m_pace.slow);
    }

    void watch();
    void noticeSleep();

    const Clock& m_clock;
    SamplerPace m_pace;
    std::shared_ptr<SampleHub> m_hub;
    Clock::duration m_slept;  // with the next, of the fast thread
    std::list<Abandoned> m_abandoned;
    mutable std::mutex m_mutex;  ///< held while the slow thread is replaced
    double m_cpuOfAbandoned = 0;
    std::unique_ptr<LaneThread> m_slow;
    std::shared_ptr<SamplingLane> m_fastLane;
    std::unique_ptr<LaneThread> m_fast;
};

void Sampler::Impl::watch() {
    noticeSleep();
    const Clock::time_point now = m_clock.now();
    const auto wait = m_slow->lane()->wait();
    if (wait && now - wait->since >= m_pace.patience) {
        if (auto others = m_slow->lane()->takeOthers(*wait, now)) {
            m_abandoned.push_back({.lane = m_slow->lane(), .source = wait->source});
            const std::scoped_lock lock(m_mutex);
            m_cpuOfAbandoned += m_slow->cpuSeconds();
            m_slow = startSlow(*std::move(others));
        }
    }
    for (auto at = m_abandoned.begin(); at != m_abandoned.end();) {
        if (at->lane->hasAnswered()) {
            at->source->findAnew();
            m_slow->lane()->add(std::move(at->source));
            at = m_abandoned.erase(at);
        } else {
            ++at;
        }
    }
}

void Sampler::Impl::noticeSleep() {
    const Clock::duration slept = m_clock.asleep();
    const double length = seconds(slept - std::exchange(m_slept, slept));
    if (length >= shortestSleep) {
        m_hub->tellResume(m_clock.now(), length);
        m_fastLane->findAnew();
        m_slow->lane()->findAnew();
    }
}

Sampler::Sampler(const Clock& clock, std::vector<std::unique_ptr<SensorProvider>> providers, SampleSink& sink,
                 SamplerPace pace)
    : m_impl(std::make_unique<Impl>(clock, std::move(providers), sink, pace)) {}

Sampler::~Sampler() = default;

double Sampler::cpuSeconds() const {
    return m_impl->cpuSeconds();
}

}  // namespace clipscope::telemetry
