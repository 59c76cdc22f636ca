// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sample_hub.h"

#include <algorithm>

namespace clipscope::telemetry {

void SampleHub::close() {
    const std::scoped_lock lock(m_mutex);
    m_sink = nullptr;
}

bool SampleHub::bring(Batch& batch, Clock::time_point time, const SampleSource& source) {
    const std::scoped_lock lock(m_mutex);
    if (m_sink == nullptr || batch.isRefused) {
        return false;
    }
    const auto place = m_sources.find(source.name());
    Known& known = place != m_sources.end() ? place->second : m_sources[source.name()];
    if (source.isChanged()) {
        const std::vector<SensorIndex> before = known.positions;
        const NewSensors added = assignPositions(known, source);
        known.state = source.state();
        m_sink->onSource(time, known.state, added);
        for (const SensorIndex gone : before) {
            if (std::ranges::find(known.positions, gone) == known.positions.end()) {
                batch.readings.push_back({.sensor = gone, .value = Value(ReadingStatus::Absent)});
            }
        }
    }
    for (const Reading& reading : source.readings()) {
        batch.readings.push_back({.sensor = known.positions[reading.sensor], .value = reading.value});
    }
    return true;
}

NewSensors SampleHub::assignPositions(Known& known, const SampleSource& source) {
    NewSensors added{.first = static_cast<SensorIndex>(m_positions.size()), .sensors = {}};
    known.positions.clear();
    for (const Sensor& sensor : source.sensors()) {
        const auto next = static_cast<SensorIndex>(m_positions.size());
        const auto [place, isNew] = m_positions.try_emplace(sensor.id, next);
        known.positions.push_back(place->second);
        if (isNew) {
            added.sensors.push_back(sensor);
        }
    }
    return added;
}

void SampleHub::flush(Batch& batch, Clock::time_point time) {
    const std::scoped_lock lock(m_mutex);
    if (m_sink != nullptr && !batch.isRefused && !batch.readings.empty()) {
        m_sink->onReadings(time, batch.readings);
    }
    batch.readings.clear();
}

void SampleHub::refuse(Batch& batch, Clock::time_point time, const std::string& source) {
    const std::scoped_lock lock(m_mutex);
    batch.isRefused = true;
    Known& known = m_sources[source];
    known.state.name = source;
    known.state.status = ReadingStatus::Stale;
    known.state.reason = Message(MessageId::source_does_not_answer, {source});
    if (m_sink == nullptr) {
        return;
    }
    m_sink->onSource(time, known.state, {.first = static_cast<SensorIndex>(m_positions.size()), .sensors = {}});
    std::vector<Reading> stale;
    for (const SensorIndex position : known.positions) {
        stale.push_back({.sensor = position, .value = Value(ReadingStatus::Stale)});
    }
    if (!stale.empty()) {
        m_sink->onReadings(time, stale);
    }
}

void SampleHub::tellResume(Clock::time_point time, double sleptSeconds) {
    const std::scoped_lock lock(m_mutex);
    if (m_sink != nullptr) {
        m_sink->onResume(time, sleptSeconds);
    }
}

}  // namespace clipscope::telemetry
