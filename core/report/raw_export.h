// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/record/event.h"
#include "core/record/run_snapshot.h"
#include "core/record/sensor_list.h"
#include "core/report/streamed_file.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::report {

/// Writes the raw samples of a run while its journal passes by once: batches.csv, telemetry.csv and decisions.csv
/// for csv, results.json for json. Holds none of them in memory.
class RawExport {
public:
    /// \throws Error Output where a file cannot be written, as the other functions
    RawExport(const std::filesystem::path& folder, std::shared_ptr<const record::RunSnapshot> run,
              const std::vector<plan::ExportFormat>& formats);

    /// Every event of the journal, in its order.
    void add(const record::Event& event);

    /// Puts the files in place; without this call the old ones stay.
    void finish();

    /// The sensors that the events told of so far.
    [[nodiscard]] const record::SensorList& sensors() const { return m_sensors; }

private:
    void addBatch(const record::BatchDone& batch);
    void addTelemetry(double t, const record::Telemetry& telemetry);
    void addDecision(double t, const record::Decision& decision);
    [[nodiscard]] std::string caseId(record::CaseIndex index) const;

    std::shared_ptr<const record::RunSnapshot> m_run;
    record::SensorList m_sensors;
    std::optional<StreamedFile> m_batches;
    std::optional<StreamedFile> m_telemetry;
    std::optional<StreamedFile> m_decisions;
    std::optional<StreamedFile> m_results;
    bool m_hasBatch = false;
    std::string m_warmUps;  ///< JSON rows
};

}  // namespace clipscope::report
