// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sensors_table.h"

#include "core/record/event_words.h"

#include <string>
#include <utility>

namespace clipscope::report {
namespace {

/// What a sensor was picked for. One may play several roles.
std::pair<std::string, std::string> roleAndReason(const record::RunSnapshot& run, record::SensorIndex index) {
    std::string role;
    std::string why;
    for (const record::TelemetryState::Picked& item : run.telemetry.picked) {
        if (item.pick.sensor == index) {
            role += (role.empty() ? "" : " ") + item.pick.role;
            why += (why.empty() ? "" : " ") + item.pick.why.english();
        }
    }
    return {role, why};
}

}  // namespace

Table sensorsTable(const record::SensorList& sensors, const record::RunSnapshot& run) {
    Table table{.label = "sensors", .caption = "Every sensor of the run."};
    for (const char* const key : {"sensor", "label", "device", "quantity", "unit", "limit", "role", "why"}) {
        table.columns.push_back({.key = key, .title = key});
    }
    for (std::size_t at = 0; at < sensors.all().size(); ++at) {
        const record::Sensor& sensor = sensors.all()[at];
        auto [role, why] = roleAndReason(run, static_cast<record::SensorIndex>(at));
        table.rows.push_back({{sensor.id, {}},
                              {sensor.label, {}},
                              {sensor.device, {}},
                              {std::string(plan::nameOf(record::quantityNames, sensor.quantity)), {}},
                              {std::string(telemetry::unitOf(sensor.quantity)), {}},
                              {sensor.limit ? Content(Number{*sensor.limit, std::nullopt}) : Content(Missing{}), {}},
                              {std::move(role), {}},
                              {std::move(why), {}}});
    }
    for (const record::TelemetryState::Picked& item : run.telemetry.picked) {
        if (!item.pick.sensor) {
            table.rows.emplace_back(table.columns.size(), Cell{Missing{}, {}});
            table.rows.back()[6].content = item.pick.role;
            table.rows.back()[7].content = item.pick.why.english();
        }
    }
    return table;
}

}  // namespace clipscope::report
