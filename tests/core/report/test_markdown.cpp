// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv_writer.h"
#include "core/report/markdown_writer.h"

#include <gtest/gtest.h>

namespace clipscope::report {
namespace {

Table smallTable() {
    Table table{
        .label = "small", .caption = "A table.", .columns = {{"name", "Name", "", Align::Left}, {"n", "N", "ms"}}};
    table.rows.push_back({{std::string("a|b, \"c\"\nd"), {}}, {Number{1.25, 1}, {table.note("First.")}}});
    table.rows.push_back({{std::string("é"), {}}, table.missing("No sensor.")});
    return table;
}

TEST(Markdown, AlignsItsColumnsAndEscapesBars) {
    EXPECT_EQ(markdownText(smallTable()),
              "A table.\n\n"
              "| Name        |  N (ms) |\n"
              "| ----------- | ------: |\n"
              "| a\\|b, \"c\" d | 1.2 [a] |\n"
              "| é           | n/a [b] |\n"
              "\n"
              "- [a] First.\n"
              "- [b] No sensor.\n");
}

TEST(Markdown, NothingThatWasWrittenBecomesMarkup) {
    EXPECT_EQ(escapeMarkdown("*a* `b` <i> [c](d) $e$ x|y \\ &lt;"),
              "\\*a\\* \\`b\\` \\<i\\> \\[c\\](d) \\$e\\$ x\\|y \\\\ \\&lt;");
    EXPECT_EQ(escapeMarkdown("snake_case_name _emphasis_"), "snake_case_name \\_emphasis\\_");
    EXPECT_EQ(escapeMarkdown("# no heading"), "\\# no heading");
    EXPECT_EQ(escapeMarkdown("- no item"), "\\- no item");
    EXPECT_EQ(escapeMarkdown("-12.5"), "-12.5");
    EXPECT_EQ(escapeMarkdown("a\n\n# b"), "a # b");
}

TEST(Csv, QuotesAsRfc4180) {
    std::string text;
    appendCsvRecord(text, {"plain", "a,b", "say \"x\"", "two\nlines", "", "semi;colon"});
    EXPECT_EQ(text, "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",,semi;colon\r\n");
}

TEST(Csv, WhatIsMissingIsBlankAndTextIsUnchanged) {
    EXPECT_EQ(csvText(smallTable()), "name,n\r\n\"a|b, \"\"c\"\"\nd\",1.2\r\né,\r\n");
}

TEST(Table, FootnotesAreCountedInLetters) {
    EXPECT_EQ(noteSign(0), "a");
    EXPECT_EQ(noteSign(25), "z");
    EXPECT_EQ(noteSign(26), "aa");
    EXPECT_EQ(noteSign(52), "ba");
    Table table;
    EXPECT_EQ(table.note("x"), 0U);
    EXPECT_EQ(table.note("y"), 1U);
    EXPECT_EQ(table.note("x"), 0U);
}

}  // namespace
}  // namespace clipscope::report
