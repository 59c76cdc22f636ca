// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/sensor_facts.h"

#include "core/bench/fact_text.h"

#include <string>

namespace clipscope::bench {
namespace {

std::string sensorsText(std::int32_t count) {
    return std::to_string(count) + (count == 1 ? " sensor" : " sensors");
}

}  // namespace

record::FactGroup sensorFacts(std::span<const telemetry::SourceState> sources) {
    record::FactGroup group{.name = "sensors", .title = "Sensors"};
    std::int32_t sensors = 0;
    int readable = 0;
    for (const telemetry::SourceState& source : sources) {
        const std::string reason = source.reason ? source.reason->english() : "";
        const bool isReadable = source.sensors > 0 && source.status == telemetry::ReadingStatus::Ok;
        if (isReadable) {
            sensors += source.sensors;
            ++readable;
        } else if (reason.empty()) {
            continue;  // a source that has no sensors by its nature
        }
        const std::string value = sensorsText(source.sensors) + (reason.empty() ? "" : "; " + reason);
        group.facts.push_back({.name = "sensors_" + source.name,
                               .title = source.name,
                               .value = isReadable ? value : "",
                               .reason = isReadable ? "" : reason});
    }
    const std::string all = sensorsText(sensors) + " from " + std::to_string(readable) + " of " +
                            std::to_string(group.facts.size()) + " sources";
    group.facts.insert(group.facts.begin(), fact("sensors", "Sensors that can be read", all));
    return group;
}

}  // namespace clipscope::bench
