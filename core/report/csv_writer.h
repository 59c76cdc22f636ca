// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace clipscope::report {

/// Appends one record as RFC 4180 has it, with its line end (CR LF): fields that hold a comma, a quote or a line
/// break are quoted.
void appendCsvRecord(std::string& text, const std::vector<std::string>& fields);

/// A table as CSV: a header of column keys, then the rows; what is missing stays blank.
[[nodiscard]] std::string csvText(const Table& table);

}  // namespace clipscope::report
