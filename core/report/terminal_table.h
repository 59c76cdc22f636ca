// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/table.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace clipscope::report {

/// A table as plain text of at most `width` columns, for a terminal or a log.
///
/// Where it is too wide, first columns are left out in their dropOrder (equal ones from the right), then its longest
/// texts are shortened; numbers never are. Footnotes and remarks follow, broken at words.
[[nodiscard]] std::string terminalText(const Table& table, std::size_t width);

/// A sentence in lines of at most `width` columns, broken at words.
///
/// \param first what begins its first line; the others are indented by as much
[[nodiscard]] std::string wrappedText(std::string_view sentence, std::size_t width, std::string_view first = {});

}  // namespace clipscope::report
