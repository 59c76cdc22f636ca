// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_report.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/plan/plan_json.h"
#include "core/record/event_json.h"
#include "core/record/journal_reader.h"
#include "core/report/csv_writer.h"
#include "core/report/document.h"
#include "core/report/latex_writer.h"
#include "core/report/markdown_writer.h"
#include "core/report/numerics_table.h"
#include "core/report/raw_export.h"
#include "core/report/results_table.h"
#include "core/report/sensors_table.h"

#include <algorithm>
#include <system_error>

namespace clipscope::report {
namespace {

void writeLatex(const std::filesystem::path& folder, const Document& document) {
    const std::filesystem::path tables = folder / "tables";
    std::error_code error;
    std::filesystem::create_directory(tables, error);
    if (error) {
        throw Error(ErrorCode::Output, MessageId::file_unwritable, {tables.string(), error.message()});
    }
    for (const Section& section : document.sections) {
        for (const Table& table : section.tables) {
            writeFileAtomically(tables / (table.label + ".tex"), latexFragment(table));
        }
    }
    writeFileAtomically(folder / "report.tex", latexDocument(document));
}

}  // namespace

void writeReport(const std::filesystem::path& runFolder, const std::vector<plan::ExportFormat>& formats) {
    using plan::ExportFormat;
    const auto isWanted = [&](ExportFormat format) { return std::ranges::find(formats, format) != formats.end(); };
    const std::filesystem::path journal = runFolder / "journal.jsonl";
    const auto run = record::readRun(journal);
    writeFileAtomically(runFolder / "plan.json", plan::planToJson(run->plan));
    writeFileAtomically(runFolder / "environment.json", record::environmentToJson(run->environment));
    if (isWanted(ExportFormat::Csv)) {
        writeFileAtomically(runFolder / "results.csv", csvText(resultsTable(*run)));
        if (const Table numerics = numericsTable(*run); !numerics.rows.empty()) {
            writeFileAtomically(runFolder / "numerics.csv", csvText(numerics));
        }
    }
    if (isWanted(ExportFormat::Csv) || isWanted(ExportFormat::Json)) {
        RawExport raw(runFolder, run, formats);
        record::readJournal(journal, [&](const record::Event& event) { raw.add(event); });
        raw.finish();
        if (isWanted(ExportFormat::Csv)) {
            writeFileAtomically(runFolder / "sensors.csv", csvText(sensorsTable(raw.sensors(), *run)));
        }
    }
    if (isWanted(ExportFormat::Markdown) || isWanted(ExportFormat::Latex)) {
        const Document document = makeDocument(*run);
        if (isWanted(ExportFormat::Markdown)) {
            writeFileAtomically(runFolder / "report.md", markdownText(document));
        }
        if (isWanted(ExportFormat::Latex)) {
            writeLatex(runFolder, document);
        }
    }
}

}  // namespace clipscope::report
