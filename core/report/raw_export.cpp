// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/raw_export.h"

#include "core/record/json_writer.h"
#include "core/report/csv_writer.h"
#include "core/report/number_text.h"
#include "core/report/results_json.h"
#include "core/report/telemetry_rows.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace clipscope::report {
namespace {

std::vector<std::string> batchColumns() {
    std::vector<std::string> columns{"case_id", "repetition", "stream", "size", "start_s", "wall_s"};
    for (std::size_t stage = 0; stage < backend::stageCount; ++stage) {
        columns.push_back(std::string(backend::stageName(static_cast<backend::Stage>(stage))) + "_s");
    }
    return columns;
}

/// One batch as a row of JSON.
void appendRow(std::string& text, const std::string& caseId, const record::BatchDone& batch) {
    record::JsonWriter json(text);
    json.beginArray();
    json.value(caseId);
    json.value(batch.repetition);
    json.value(batch.stream);
    json.value(batch.size);
    json.value(batch.start);
    json.value(batch.wallSeconds);
    for (const double seconds : batch.stages.seconds) {
        json.value(seconds);
    }
    json.endArray();
}

void appendRow(std::string& text, const std::string& caseId, const record::WarmedUp& warmUp) {
    record::JsonWriter json(text);
    json.beginObject();
    json.key("case_id");
    json.value(caseId);
    json.key("repetition");
    json.value(warmUp.repetition);
    json.key("is_steady");
    json.value(warmUp.isSteady);
    json.key("wall_s");
    json.beginArray();
    for (const double seconds : warmUp.wallSeconds) {
        json.value(seconds);
    }
    json.endArray();
    json.endObject();
}

/// The object of results.json, left open behind "batches": [.
std::string openResults(const record::RunSnapshot& run) {
    std::string text = resultsJson(run);
    text.erase(text.rfind("\n}"));
    text += ",\n  \"batch_columns\": ";
    record::JsonWriter json(text);
    json.beginArray();
    for (const std::string& column : batchColumns()) {
        json.value(column);
    }
    json.endArray();
    return text + ",\n  \"batches\": [";
}

}  // namespace

RawExport::RawExport(const std::filesystem::path& folder, std::shared_ptr<const record::RunSnapshot> run,
                     const std::vector<plan::ExportFormat>& formats)
    : m_run(std::move(run)) {
    const auto isWanted = [&](plan::ExportFormat format) {
        return std::ranges::find(formats, format) != formats.end();
    };
    if (isWanted(plan::ExportFormat::Csv)) {
        appendCsvRecord(m_batches.emplace(folder / "batches.csv").buffer(), batchColumns());
        appendTelemetryHeader(m_telemetry.emplace(folder / "telemetry.csv").buffer());
        appendCsvRecord(m_decisions.emplace(folder / "decisions.csv").buffer(),
                        {"t_s", "case_id", "old_size", "new_size", "binding_limit", "reason"});
    }
    if (isWanted(plan::ExportFormat::Json)) {
        m_results.emplace(folder / "results.json").buffer() = openResults(*m_run);
    }
}

std::string RawExport::caseId(record::CaseIndex index) const {
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < m_run->cases.size() ? m_run->cases[at].definition.id : std::string();
}

void RawExport::add(const record::Event& event) {
    if (const auto* const batch = std::get_if<record::BatchDone>(&event.payload)) {
        addBatch(*batch);
    } else if (const auto* const telemetry = std::get_if<record::Telemetry>(&event.payload)) {
        addTelemetry(event.t, *telemetry);
    } else if (const auto* const started = std::get_if<record::RunStarted>(&event.payload)) {
        m_sensors.apply(*started);
    } else if (const auto* const changed = std::get_if<record::SensorsChanged>(&event.payload)) {
        m_sensors.apply(*changed);
    } else if (const auto* const decision = std::get_if<record::Decision>(&event.payload)) {
        addDecision(event.t, *decision);
    } else if (const auto* const warmUp = std::get_if<record::WarmedUp>(&event.payload); warmUp && m_results) {
        m_warmUps += m_warmUps.empty() ? "\n    " : ",\n    ";
        appendRow(m_warmUps, caseId(warmUp->caseIndex), *warmUp);
    }
}

void RawExport::addBatch(const record::BatchDone& batch) {
    const std::string id = caseId(batch.caseIndex);
    if (m_batches) {
        std::vector<std::string> fields{id,
                                        std::to_string(batch.repetition),
                                        std::to_string(batch.stream),
                                        std::to_string(batch.size),
                                        exactText(batch.start),
                                        exactText(batch.wallSeconds)};
        std::ranges::transform(batch.stages.seconds, std::back_inserter(fields), exactText);
        appendCsvRecord(m_batches->buffer(), fields);
        m_batches->flushIfLarge();
    }
    if (m_results) {
        m_results->buffer() += std::exchange(m_hasBatch, true) ? ",\n    " : "\n    ";
        appendRow(m_results->buffer(), id, batch);
        m_results->flushIfLarge();
    }
}

void RawExport::addTelemetry(double t, const record::Telemetry& telemetry) {
    if (m_telemetry) {
        appendTelemetryRows(m_telemetry->buffer(), t, telemetry, m_sensors);
        m_telemetry->flushIfLarge();
    }
}

void RawExport::addDecision(double t, const record::Decision& decision) {
    if (m_decisions) {
        appendCsvRecord(m_decisions->buffer(),
                        {exactText(t), caseId(decision.caseIndex), std::to_string(decision.oldSize),
                         std::to_string(decision.newSize), decision.bindingLimit, decision.reason.english()});
        m_decisions->flushIfLarge();
    }
}

void RawExport::finish() {
    if (m_results) {
        m_results->buffer() += (m_hasBatch ? "\n  ],\n  \"warm_ups\": [" : "],\n  \"warm_ups\": [") + m_warmUps +
                               (m_warmUps.empty() ? "]\n}\n" : "\n  ]\n}\n");
    }
    for (std::optional<StreamedFile>* file : {&m_batches, &m_telemetry, &m_decisions, &m_results}) {
        if (*file) {
            (*file)->finish();
        }
    }
}

}  // namespace clipscope::report
