// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "core/report/table.h"

#include <cstddef>
#include <string>

namespace clipscope::test {

/// The cell of a row and a column, as text with its footnotes.
[[nodiscard]] std::string cellAt(const report::Table& table, std::size_t row, const std::string& key);

/// All footnotes of a cell, one after the other.
[[nodiscard]] std::string notesAt(const report::Table& table, std::size_t row, const std::string& key);

/// The row whose first cell is this; the test fails where there is none.
[[nodiscard]] std::size_t rowOf(const report::Table& table, const std::string& caseId);

/// A case that the run has.
[[nodiscard]] record::CaseResult& caseOf(record::RunSnapshot& run, const std::string& id);

}  // namespace clipscope::test
