// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sample_source.h"

#include "core/telemetry/plausibility.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace clipscope::telemetry {
namespace {

constexpr int mostFailures = 3;
constexpr std::chrono::seconds shortestBackoff{1};
constexpr std::chrono::seconds longestBackoff{30};

/// A status that no sensor ever has, so that the first of each is told.
constexpr auto untold = static_cast<ReadingStatus>(0xFF);

}  // namespace

SampleSource::SampleSource(std::unique_ptr<SensorProvider> provider)
    : m_provider(std::move(provider)),
      m_name(m_provider->name()),
      m_found{.name = m_name, .reason = {}},
      m_state(m_found) {}

void SampleSource::sample(Clock::time_point now) {
    m_isChanged = false;
    m_readings.clear();
    if (now < m_nextTry && !m_isProbeDue) {
        return;
    }
    try {
        if (m_isProbeDue.exchange(false) || m_failures >= mostFailures) {
            probe();
        }
        std::ranges::fill(m_values, Value());
        if (!m_provider->sample(now, m_values)) {
            m_isProbeDue = true;
        }
    } catch (const std::exception&) {
        // Providers do not throw; one that does has no values this time.
        std::ranges::fill(m_values, Value(ReadingStatus::Error));
    }
    bool hasValue = false;
    for (std::size_t at = 0; at < m_values.size(); ++at) {
        m_values[at] = plausible(m_sensors[at].quantity, m_values[at]);
        hasValue = hasValue || m_values[at].isOk();
    }
    judge(now, hasValue);
    for (std::size_t at = 0; at < m_values.size(); ++at) {
        if (m_values[at].isOk() || m_values[at].status != m_told[at]) {
            m_told[at] = m_values[at].status;
            m_readings.push_back({.sensor = static_cast<SensorIndex>(at), .value = m_values[at]});
        }
    }
}

void SampleSource::probe() {
    Capabilities found = m_provider->probe();
    m_sensors = std::move(found.sensors);
    m_values.assign(m_sensors.size(), Value());
    m_told.assign(m_sensors.size(), untold);
    m_readings.reserve(m_sensors.size());
    m_found.status = found.status;
    m_found.reason = std::move(found.reason);
    m_found.sensors = static_cast<std::int32_t>(m_sensors.size());
    m_isChanged = true;
    m_state = m_found;
}

/// Sources without any sensor have said why; there is nothing to fail.
void SampleSource::judge(Clock::time_point now, bool hasValue) {
    if (hasValue || m_sensors.empty()) {
        m_failures = 0;
        m_backoff = {};
        m_nextTry = {};
        enter(m_found);
        return;
    }
    // A counter's first sample yields no rate, and a suspended device none at all: neither is a failure.
    const bool hasError = std::ranges::any_of(m_values, [](const Value& value) {
        return value.status == ReadingStatus::Error || value.status == ReadingStatus::Absent ||
               value.status == ReadingStatus::Stale;
    });
    if (!hasError || ++m_failures < mostFailures) {
        return;
    }
    m_backoff = std::clamp<Clock::duration>(2 * m_backoff, shortestBackoff, longestBackoff);
    m_nextTry = now + m_backoff;
    m_isProbeDue = false;
    std::ranges::fill(m_values, Value(ReadingStatus::Stale));
    SourceState stale = m_found;
    stale.status = ReadingStatus::Stale;
    enter(stale);
}

void SampleSource::enter(const SourceState& state) {
    if (m_state != state) {
        m_state = state;
        m_isChanged = true;
    }
}

}  // namespace clipscope::telemetry
