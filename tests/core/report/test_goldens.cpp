// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/case_tables.h"
#include "core/report/csv_writer.h"
#include "core/report/document.h"
#include "core/report/latex_writer.h"
#include "core/report/markdown_writer.h"
#include "core/report/results_table.h"
#include "core/report/terminal_summary.h"
#include "core/report/terminal_table.h"
#include "tests/core/report/golden.h"
#include "tests/core/report/report_sample.h"

#include <gtest/gtest.h>

namespace clipscope::report {
namespace {

/// report.tex and its fragments, one after the other.
std::string allLatex(const Document& document) {
    std::string text = latexDocument(document);
    for (const Section& section : document.sections) {
        for (const Table& table : section.tables) {
            text += "\n%%% tables/" + table.label + ".tex\n" + latexFragment(table);
        }
    }
    return text;
}

TEST(Golden, ResultsOfACpuRun) {
    test::expectGolden("cpu_results.csv", csvText(resultsTable(*test::reportSample())));
}

TEST(Golden, MarkdownOfACpuRun) {
    test::expectGolden("cpu_report.md", markdownText(makeDocument(*test::reportSample())));
}

TEST(Golden, LatexOfACpuRun) {
    test::expectGolden("cpu_report.tex", allLatex(makeDocument(*test::reportSample())));
}

TEST(Golden, TerminalTableOfACpuRun) {
    test::expectGolden("cpu_terminal.txt", terminalText(summaryTable(*test::reportSample()), 100));
}

TEST(Golden, MarkdownOfARunWithAGpu) {
    test::expectGolden("gpu_report.md", markdownText(makeDocument(*test::reportSample({.hasGpu = true}))));
}

TEST(Golden, ResultsAndMarkdownOfARunWithSensors) {
    const auto run = test::reportSample({.repetitions = 2, .hasSensors = true});
    test::expectGolden("sensors_results.csv", csvText(resultsTable(*run)));
    test::expectGolden("sensors_report.md", markdownText(makeDocument(*run)));
}

TEST(Golden, LatexOfARunWithSensors) {
    test::expectGolden("sensors_report.tex",
                       allLatex(makeDocument(*test::reportSample({.repetitions = 2, .hasSensors = true}))));
}

TEST(Golden, TerminalSummaryOfARunWithSensors) {
    test::expectGolden("sensors_terminal.txt",
                       terminalSummary(*test::reportSample({.repetitions = 2, .hasSensors = true}), 100));
}

TEST(Golden, MarkdownOfARunThatWasCutOff) {
    std::vector<record::Event> events = test::sampleEvents({.hasEnd = false});
    events.resize(events.size() / 8);
    test::expectGolden("cut_off_report.md", markdownText(makeDocument(*test::fold(events))));
}

}  // namespace
}  // namespace clipscope::report
