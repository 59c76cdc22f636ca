// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"

#include "core/report/case_tables.h"
#include "core/report/comparison_table.h"
#include "core/report/condition_text.h"
#include "core/report/environment_table.h"
#include "core/report/findings.h"
#include "core/report/optimization_results.h"
#include "core/report/power_section.h"
#include "core/report/run_remarks.h"
#include "core/report/start_tables.h"

#include <utility>

namespace clipscope::report {

Document makeDocument(const record::RunSnapshot& run) {
    Document document;
    document.title = "ClipScope: " + run.plan.name;
    document.remarks = runRemarks(run);
    document.paragraphs = runDescription(run);
    OptimizationResults optimizations = optimizationResults(run);
    if (!optimizations.recommendation.empty()) {
        document.sections.push_back(
            {.heading = "Recommendation", .paragraphs = std::move(optimizations.recommendation)});
    }
    if (std::vector<std::string> lines = findingLines(run); !lines.empty()) {
        document.sections.push_back({.heading = "Findings", .bullets = std::move(lines)});
    }

    document.sections.push_back({.heading = "Performance", .tables = startTables(run)});
    document.sections.push_back({.heading = "CPU and GPU", .tables = {comparisonTable(run)}});
    document.sections.push_back(powerSection(run));

    Section& optimization = document.sections.emplace_back();
    optimization.heading = "Optimization Results";
    optimization.paragraphs = std::move(optimizations.paragraphs);
    optimization.bullets = std::move(optimizations.headlines);
    for (Table* const table : {&optimizations.table, &optimizations.numerics}) {
        if (!table->rows.empty()) {
            optimization.tables.push_back(std::move(*table));
        }
    }

    Section& cases = document.sections.emplace_back();
    cases.heading = "All Cases";
    for (Table table : {throughputTable(run), rankingTable(run), latencyTable(run), stageTable(run)}) {
        if (!table.rows.empty()) {
            cases.tables.push_back(std::move(table));
        }
    }
    if (!run.warnings.empty()) {
        document.sections.push_back({.heading = "Warnings", .bullets = warningLines(run)});
    }
    if (!run.conditions.empty()) {
        document.sections.push_back({.heading = "Disturbances", .bullets = conditionLines(run)});
    }
    document.sections.push_back({.heading = "Environment", .tables = {environmentTable(run.environment)}});
    return document;
}

}  // namespace clipscope::report
