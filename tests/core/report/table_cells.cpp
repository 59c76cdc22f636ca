// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/table_cells.h"

#include <gtest/gtest.h>
#include <algorithm>

namespace clipscope::test {

std::string cellAt(const report::Table& table, std::size_t row, const std::string& key) {
    const auto column = std::ranges::find(table.columns, key, &report::Column::key);
    EXPECT_NE(column, table.columns.end()) << key;
    return plainText(table.rows.at(row).at(static_cast<std::size_t>(column - table.columns.begin())));
}

std::string notesAt(const report::Table& table, std::size_t row, const std::string& key) {
    const auto column = std::ranges::find(table.columns, key, &report::Column::key);
    std::string text;
    for (const std::size_t note :
         table.rows.at(row).at(static_cast<std::size_t>(column - table.columns.begin())).notes) {
        text += table.notes.at(note) + ' ';
    }
    return text;
}

std::size_t rowOf(const report::Table& table, const std::string& caseId) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (plainText(table.rows[row][0].content) == caseId) {
            return row;
        }
    }
    ADD_FAILURE() << caseId;
    return 0;
}

record::CaseResult& caseOf(record::RunSnapshot& run, const std::string& id) {
    return *std::ranges::find_if(run.cases,
                                 [&](const record::CaseResult& result) { return result.definition.id == id; });
}

}  // namespace clipscope::test
