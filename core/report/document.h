// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/table.h"

#include <string>
#include <vector>

namespace clipscope::report {

/// A part of a report. Its tables come after its sentences.
struct Section {
    std::string heading;
    std::vector<std::string> paragraphs;
    std::vector<std::string> bullets;
    std::vector<Table> tables;
};

/// A report as data, in the order in which it is read.
struct Document {
    std::string title;
    std::vector<std::string> remarks;     ///< what must be known before the first figure
    std::vector<std::string> paragraphs;  ///< what was measured
    std::vector<Section> sections;
};

/// The report of a run, for report.md and report.tex.
[[nodiscard]] Document makeDocument(const record::RunSnapshot& run);

}  // namespace clipscope::report
