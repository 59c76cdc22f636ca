// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/terminal_summary.h"

#include "core/report/case_tables.h"
#include "core/report/numerics_table.h"
#include "core/report/recommendation_text.h"
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
    const std::vector<std::string> recommendation = recommendationSentences(run);
    text += recommendation.empty() ? "" : "\n";
    for (const std::string& sentence : recommendation) {
        text += wrappedText(sentence, columns);
    }
    if (const Table numerics = numericsTable(run); !numerics.rows.empty()) {
        text += '\n' + terminalText(numerics, columns);
    }
    return text;
}

}  // namespace clipscope::report
