// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/code_points.h"
#include "core/report/document.h"
#include "core/report/latex_text.h"
#include "core/report/latex_writer.h"
#include "tests/core/report/report_sample.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <string>
#include <vector>

namespace clipscope::report {
namespace {

/// Reads LaTeX as far as its structure goes: says what is wrong, or nothing.
std::string structureFault(const std::string& latex) {
    int depth = 0;
    std::vector<std::string> environments;
    for (std::size_t at = 0; at < latex.size(); ++at) {
        const char c = latex[at];
        if (c == '\\') {
            for (const bool isBegin : {true, false}) {
                const std::string command = isBegin ? "\\begin{" : "\\end{";
                if (latex.compare(at, command.size(), command) == 0) {
                    const std::size_t from = at + command.size();
                    const std::string name = latex.substr(from, latex.find('}', from) - from);
                    if (isBegin) {
                        environments.push_back(name);
                    } else if (environments.empty() || environments.back() != name) {
                        return "\\end{" + name + "} ends another";
                    } else {
                        environments.pop_back();
                    }
                }
            }
            ++at;  // the next character belongs to the command
        } else if (c == '%') {
            at = std::min(latex.find('\n', at), latex.size());
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth < 0) {
            return "a brace closes nothing";
        }
    }
    return depth != 0 ? "a brace is open" : environments.empty() ? "" : environments.back() + " is open";
}

/// LaTeX without its escaped characters and its formulas of one command: "a\\% $\\leq$ b" is "a  b".
std::string withoutCommands(const std::string& latex) {
    std::string plain;
    for (std::size_t at = 0; at < latex.size(); ++at) {
        const std::size_t end = latex[at] == '$' ? latex.find('$', at + 1) : std::string::npos;
        if (latex[at] == '\\') {
            ++at;
        } else if (end != std::string::npos && end - at < 14) {
            at = end;
        } else {
            plain += latex[at];
        }
    }
    return plain;
}

TEST(LatexText, EscapesEverySpecialCharacter) {
    EXPECT_EQ(escapeLatex("50% & $3 #1 a_b {x}"), "50\\% \\& \\$3 \\#1 a\\_b \\{x\\}");
    EXPECT_EQ(escapeLatex("~^\\"), "\\textasciitilde{}\\textasciicircum{}\\textbackslash{}");
    EXPECT_EQ(escapeLatex("<|>\""), "\\textless{}\\textbar{}\\textgreater{}\\textquotedbl{}");
    EXPECT_EQ(escapeLatex("'`"), "\\textquotesingle{}\\textasciigrave{}");
    EXPECT_EQ(escapeLatex("[a]*"), "{[}a{]}{*}");
}

TEST(LatexText, NoLigatureChangesAnOption) {
    EXPECT_EQ(escapeLatex("--cpu-only ---"), "-{}-cpu-only -{}-{}-");
    EXPECT_EQ(escapeLatex("a,,b"), "a,{},b");
}

TEST(LatexText, KeepsWhatT1HasAndNumbersTheRest) {
    EXPECT_EQ(escapeLatex("Ünïçødé ß ± µ € “q” – …"), "Ünïçødé ß ± µ € “q” – \\dots{}");
    EXPECT_EQ(escapeLatex("≤ ≥ → −"), "$\\leq$ $\\geq$ $\\rightarrow$ $-$");
    EXPECT_EQ(escapeLatex("中"), "{[}U+4E2D{]}");
    EXPECT_EQ(escapeLatex("\U0001F600"), "{[}U+1F600{]}");
    EXPECT_EQ(escapeLatex("\xFF"), "{[}U+FFFD{]}");
    EXPECT_EQ(escapeLatex("\x01"), "{[}U+FFFD{]}");
}

TEST(LatexText, TakesThePlainRelativeOfACharacterThatIsMissing) {
    EXPECT_EQ(escapeLatex("\uFF21\uFF05"), "A\\%");  // full width A and percent
    EXPECT_EQ(escapeLatex("\u1EBF"), "e");           // an e with two accents
    EXPECT_EQ(escapeLatex("\u2168"), "IX");          // a Roman nine
}

TEST(LatexText, LineBreaksBecomeSpaces) {
    EXPECT_EQ(escapeLatex("a\n\nb\tc"), "a b c");
}

TEST(LatexText, LongWordsMayBreak) {
    EXPECT_EQ(escapeLatexBreakable("/usr/lib a"), "/usr/\\allowbreak{}lib a");
    EXPECT_EQ(escapeLatexBreakable("--output-dir x"), "-{}-output-\\allowbreak{}dir x");
    EXPECT_EQ(escapeLatexBreakable("0123456789abcdef"), "0123456789ab\\allowbreak{}cdef");
    EXPECT_EQ(escapeLatexBreakable("short words only"), "short words only");
}

TEST(LatexText, EveryTextStaysInItsPlace) {
    std::string text;
    for (char32_t point = 1; point < 0x3000; ++point) {
        appendUtf8(text, point);
    }
    for (const std::string& latex : {escapeLatex(text), escapeLatexBreakable(text), escapeLatex(test::nastyText)}) {
        EXPECT_EQ(structureFault(latex), "");
        // Nothing is left that TeX would take for a comment, a formula of its own, a column or a parameter.
        const std::string plain = withoutCommands(latex);
        EXPECT_EQ(plain.find_first_of("%&#$_^~"), std::string::npos);
    }
}

TEST(LatexWriter, TheReportAndItsFragmentsAreWellFormed) {
    const Document document = makeDocument(*test::reportSample({.hasGpu = true}));
    EXPECT_EQ(structureFault(latexDocument(document)), "");
    for (const Section& section : document.sections) {
        for (const Table& table : section.tables) {
            const std::string fragment = latexFragment(table);
            EXPECT_EQ(structureFault(fragment), "") << table.label;
            EXPECT_NE(fragment.find("\\caption{"), std::string::npos) << table.label;
            EXPECT_NE(fragment.find("\\label{tab:" + table.label + "}"), std::string::npos);
            EXPECT_NE(fragment.find("\\toprule"), std::string::npos);
            EXPECT_NE(latexDocument(document).find("\\input{tables/" + table.label + ".tex}"), std::string::npos);
        }
    }
}

TEST(LatexWriter, EveryRowHasAsManyCellsAsTheTableHasColumns) {
    Table table{.label = "t", .caption = "C & D.", .columns = {{"a", "A&B", "%", Align::Left}, {"b", "B", ""}}};
    table.rows.push_back({{std::string("x & y"), {}}, {Number{-1.5, 1}, {table.note("N_1.")}}});
    EXPECT_EQ(latexFragment(table),
              "% Needs \\usepackage[utf8]{inputenc}, [T1]{fontenc}, textcomp, array, booktabs, longtable.\n"
              "\\begin{table}\n\\centering\n\\caption{C \\& D.}\\label{tab:t}\n\\small\n"
              "\\begin{tabular}{lr}\n\\toprule\nA\\&B & B \\\\\n(\\%) &  \\\\\n\\midrule\n"
              "x \\& y & $-$1.5\\textsuperscript{a} \\\\\n\\bottomrule\n\\end{tabular}\n"
              "\\par\\smallskip\n\\begin{minipage}{\\linewidth}\\footnotesize\\raggedright\n"
              "\\textsuperscript{a}~N\\_1.\\par\n\\end{minipage}\n\\end{table}\n");
}

TEST(LatexWriter, ATableLongerThanAPageGoesOn) {
    Table table{.label = "t", .caption = "Long.", .columns = {{"a", "A", ""}}};
    for (std::int64_t i = 0; i < 100; ++i) {
        table.rows.push_back({{i, {}}});
    }
    const std::string fragment = latexFragment(table);
    EXPECT_NE(fragment.find("\\begin{longtable}{r}"), std::string::npos);
    EXPECT_NE(fragment.find("\\endhead"), std::string::npos);
    EXPECT_EQ(structureFault(fragment), "");
}

}  // namespace
}  // namespace clipscope::report
