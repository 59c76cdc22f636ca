// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/telemetry_fold.h"

#include "core/telemetry/picked_sensors.h"

#include <algorithm>

namespace clipscope::record {
namespace {

constexpr std::string_view othersId = "other.cpu";

}  // namespace

void TelemetryFold::apply(const RunStarted& event) {
    m_sensors.apply(event);
    m_others = m_sensors.find(othersId);
}

void TelemetryFold::apply(const SensorsChanged& event) {
    m_sensors.apply(event);
    m_others = m_sensors.find(othersId);
    SensorsChanged source = event;
    source.added.clear();
    const auto known = std::ranges::find(m_state.sources, event.source, &SensorsChanged::source);
    if (known == m_state.sources.end()) {
        m_state.sources.push_back(std::move(source));
    } else {
        *known = std::move(source);
    }
}

void TelemetryFold::apply(const SensorsPicked& event) {
    std::vector<TelemetryState::Picked> picked;
    for (const SensorsPicked::Pick& pick : event.picks) {
        TelemetryState::Picked& item = picked.emplace_back();
        item.pick = pick;
        if (const Sensor* const sensor = pick.sensor ? m_sensors.at(*pick.sensor) : nullptr) {
            item.sensor = *sensor;
        }
        if (const auto role = telemetry::roleOf(pick.role)) {
            for (const SensorIndex index : telemetry::sensorsFor(*role, m_sensors.all())) {
                item.candidates.push_back(m_sensors.all()[index]);
            }
        }
        const auto before = std::ranges::find_if(
            m_state.picked, [&](const TelemetryState::Picked& old) { return old.pick.sensor == pick.sensor; });
        if (pick.sensor && before != m_state.picked.end()) {
            item.present = before->present;
        }
    }
    m_state.picked = std::move(picked);
}

void TelemetryFold::apply(const Telemetry& event) {
    for (const Reading& reading : event.readings) {
        for (TelemetryState::Picked& item : m_state.picked) {
            if (item.pick.sensor == reading.sensor) {
                item.present = reading.value;
            }
        }
    }
}

bool TelemetryFold::tellsOfOthers(const Telemetry& event) const {
    return m_others && std::ranges::any_of(event.readings, [this](const Reading& reading) {
               return reading.sensor == *m_others && reading.value.isOk();
           });
}

DeviceThrottle& TelemetryFold::throttleOf(const std::string& device) {
    const auto known = std::ranges::find(m_state.throttle, device, &DeviceThrottle::device);
    if (known != m_state.throttle.end()) {
        return *known;
    }
    DeviceThrottle throttle;
    throttle.device = device;
    return m_state.throttle.emplace_back(throttle);
}

void TelemetryFold::apply(const ThrottleWatched& event) {
    throttleOf(event.device).isPossible = event.isPossible;
}

void TelemetryFold::begin(const ConditionBegan& event) {
    if (event.kind == ConditionKind::Throttle) {
        m_held.push_back(event);
        showVerdict(event.device);
    }
}

void TelemetryFold::end(const ConditionBegan& event) {
    if (std::erase_if(m_held, [&](const ConditionBegan& held) { return held.condition == event.condition; }) > 0) {
        showVerdict(event.device);
    }
}

/// Of several causes that hold, the one that came last.
void TelemetryFold::showVerdict(const std::string& device) {
    const auto last =
        std::find_if(m_held.rbegin(), m_held.rend(), [&](const ConditionBegan& held) { return held.device == device; });
    DeviceThrottle& throttle = throttleOf(device);
    throttle.verdict = last == m_held.rend() ? std::nullopt : std::optional(last->verdict);
    throttle.cause = last == m_held.rend() ? std::nullopt : last->cause;
}

}  // namespace clipscope::record
