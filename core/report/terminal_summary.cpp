// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/terminal_summary.h"

#include "core/report/case_tables.h"
#include "core/report/findings.h"
#include "core/report/optimization_results.h"
#include "core/report/run_remarks.h"
#include "core/report/terminal_table.h"

#include <algorithm>

namespace clipscope::report {

std::string terminalSummary(const record::RunSnapshot& run, int width) {
    constexpr int narrowest = 20;
    const auto columns = static_cast<std::size_t>(std::max(width, narrowest));
    std::string text;
    for (const std::string& remark : runRemarks(run)) {
        text += wrappedText(remark, columns);
    }
    text += text.empty() ? "" : "\n";
    text += terminalText(summaryTable(run), columns);
    const std::vector<std::string> found = findingLines(run);
    text += found.empty() ? "" : "\n";
    for (const std::string& line : found) {
        text += wrappedText(line, columns, "- ");
    }
    const OptimizationResults optimizations = optimizationResults(run);
    text += optimizations.recommendation.empty() ? "" : "\n";
    for (const std::string& sentence : optimizations.recommendation) {
        text += wrappedText(sentence, columns);
    }
    if (optimizations.table.rows.empty() && optimizations.numerics.rows.empty()) {
        return text;
    }
    text += '\n';
    for (const std::string& headline : optimizations.headlines) {
        text += wrappedText(headline, columns, "- ");
    }
    for (const Table* const table : {&optimizations.table, &optimizations.numerics}) {
        text += table->rows.empty() ? "" : '\n' + terminalText(*table, columns);
    }
    return text;
}

}  // namespace clipscope::report
