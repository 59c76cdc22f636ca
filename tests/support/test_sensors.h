// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

#include <string>
#include <vector>

namespace clipscope::test {

/// Tells sensors of these ids, in the order of their positions from 0.
inline record::SensorsChanged sensorsChanged(const std::vector<std::string>& ids,
                                             telemetry::Quantity quantity = telemetry::Quantity::Bytes) {
    record::SensorsChanged event{.source = "test", .sensors = static_cast<std::int32_t>(ids.size())};
    for (const std::string& id : ids) {
        event.added.push_back(
            {.id = id, .label = id, .device = id.substr(0, id.find('.')), .quantity = quantity, .limit = std::nullopt});
    }
    return event;
}

inline record::Reading reading(record::SensorIndex sensor, double value) {
    return {.sensor = sensor, .value = record::Value(value)};
}

inline record::Reading reading(record::SensorIndex sensor, record::ReadingStatus why) {
    return {.sensor = sensor, .value = record::Value(why)};
}

}  // namespace clipscope::test
