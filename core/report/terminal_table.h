// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <cstddef>
#include <string>

namespace clipscope::report {

/// A table as plain text of at most `width` columns, for a terminal or a log.
///
/// Where it is too wide, first its optional columns are left out from the right, then its longest texts are
/// shortened; numbers never are. Footnotes and remarks follow, broken at words.
[[nodiscard]] std::string terminalText(const Table& table, std::size_t width);

}  // namespace clipscope::report
