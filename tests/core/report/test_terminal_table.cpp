// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/case_tables.h"
#include "core/report/terminal_summary.h"
#include "core/report/terminal_table.h"
#include "core/report/text_layout.h"
#include "tests/core/report/report_sample.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace clipscope::report {
namespace {

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

TEST(TerminalTable, AlignsWideAndAccentedText) {
    Table table{.columns = {{"a", "Name", "", Align::Left}, {"b", "Value", ""}}};
    table.rows.push_back({{std::string("中文"), {}}, {Measured{20.126, 0.31, 2}, {}}});
    table.rows.push_back({{std::string("é"), {}}, {std::int64_t{7}, {}}});
    EXPECT_EQ(terminalText(table, 80),
              "Name         Value\n"
              "──────────────────\n"
              "中文  20.13 ± 0.31\n"
              "é                7\n");
}

TEST(TerminalTable, FitsIntoEveryWidthThatHoldsItsNumbers) {
    const Table table = summaryTable(*test::reportSample());
    for (const std::size_t width : {200U, 100U, 80U, 60U, 50U}) {
        for (const std::string& line : linesOf(terminalText(table, width))) {
            EXPECT_LE(displayWidth(line), width) << line;
        }
    }
}

TEST(TerminalTable, LeavesOptionalColumnsOutFirstAndShortensTextsNext) {
    const Table table = summaryTable(*test::reportSample());
    const std::string wide = terminalText(table, 120);
    EXPECT_NE(wide.find("Memory (%)"), std::string::npos);
    const std::string narrow = terminalText(table, 70);
    EXPECT_EQ(narrow.find("Memory (%)"), std::string::npos);
    EXPECT_NE(narrow.find("image-eager-fp32-b32"), std::string::npos);
    const std::string narrower = terminalText(table, 45);
    EXPECT_NE(narrower.find("…"), std::string::npos);
    EXPECT_NE(narrower.find("Samples/s"), std::string::npos);
    EXPECT_NE(narrower.find("±"), std::string::npos);
}

TEST(TerminalTable, LeavesFidelityBesideThroughputAsLongAsItCan) {
    record::RunSnapshot run = test::enginesRun();
    for (record::CaseResult& item : run.cases) {
        item.definition.id = "text-cpu-" + item.definition.id + "-fp32-b32-no-text-length";
    }
    const std::string title = linesOf(terminalText(summaryTable(run), 100)).front();
    EXPECT_NE(title.find("Fidelity"), std::string::npos) << title;
    EXPECT_NE(title.find("Median"), std::string::npos) << title;
    EXPECT_EQ(title.find("Batches"), std::string::npos) << title;
    EXPECT_EQ(title.find("CPU"), std::string::npos) << title;
    const std::string narrow = linesOf(terminalText(summaryTable(run), 85)).front();
    EXPECT_NE(narrow.find("Fidelity"), std::string::npos) << narrow;
}

TEST(TerminalTable, BreaksFootnotesAtWords) {
    Table table{.columns = {{"a", "A", ""}}};
    table.rows.push_back({table.missing("one two three four five six")});
    EXPECT_EQ(terminalText(table, 20),
              "      A\n"
              "───────\n"
              "n/a [a]\n"
              "[a] one two three\n"
              "    four five six\n");
}

TEST(TerminalSummary, SaysFirstWhatMustBeKnown) {
    const std::string text = terminalSummary(*test::reportSample(), 100);
    EXPECT_EQ(text.find("1 case failed (text-eager-bf16-b32)"), 0U);
    EXPECT_LT(text.find("The weights are random"), text.find("Case "));
    EXPECT_NE(text.find("16.60 ± 0.17"), std::string::npos);
}

TEST(TerminalSummary, TellsWhatEachStepBroughtWhereThereIsSomethingToCompare) {
    const std::string text = terminalSummary(test::enginesRun(), 100);
    EXPECT_NE(text.find("- Packed weights: up to +20"), std::string::npos) << text;
    EXPECT_NE(text.find("packed instead of eager"), std::string::npos) << text;
    EXPECT_GT(text.find("- Packed weights"), text.find("Recommended")) << text;
    for (const std::string& line : linesOf(text)) {
        EXPECT_LE(displayWidth(line), 100U) << line;
    }
    record::RunSnapshot alone = test::enginesRun();
    alone.cases.resize(1);
    alone.numerics.clear();
    EXPECT_EQ(terminalSummary(alone, 100).find("Packed weights"), std::string::npos);
    EXPECT_EQ(terminalSummary(alone, 100).find("TorchInductor"), std::string::npos);
}

}  // namespace
}  // namespace clipscope::report
