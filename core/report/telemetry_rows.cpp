// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/telemetry_rows.h"

#include "core/record/event_words.h"
#include "core/report/csv_writer.h"
#include "core/report/number_text.h"

namespace clipscope::report {

void appendTelemetryHeader(std::string& text) {
    appendCsvRecord(text, {"t_s", "sensor", "value", "unit", "status"});
}

void appendTelemetryRows(std::string& text, double t, const record::Telemetry& telemetry,
                         const record::SensorList& sensors) {
    for (const record::Reading& reading : telemetry.readings) {
        const record::Sensor* const sensor = sensors.at(reading.sensor);
        const bool isOk = reading.value.isOk();
        appendCsvRecord(text, {exactText(t), sensor == nullptr ? std::to_string(reading.sensor) : sensor->id,
                               isOk ? exactText(reading.value.number) : std::string(),
                               sensor == nullptr ? std::string() : std::string(telemetry::unitOf(sensor->quantity)),
                               std::string(record::nameOf(reading.value.status))});
    }
}

}  // namespace clipscope::report
