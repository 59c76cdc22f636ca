// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watch_board.h"

namespace clipscope::cli {

void WatchBoard::apply(const record::Event& event) {
    m_model.apply(event);
    if (const auto* const changed = std::get_if<record::SensorsChanged>(&event.payload)) {
        m_sensors.apply(*changed);
        m_values.resize(m_sensors.all().size());
    } else if (const auto* const telemetry = std::get_if<record::Telemetry>(&event.payload)) {
        for (const record::Reading& reading : telemetry->readings) {
            if (reading.sensor < m_values.size()) {
                m_values[reading.sensor] = reading.value;
            }
        }
    }
}

record::Value WatchBoard::value(std::string_view id) const {
    const auto index = m_sensors.find(id);
    return index ? m_values[*index] : record::Value();
}

}  // namespace clipscope::cli
