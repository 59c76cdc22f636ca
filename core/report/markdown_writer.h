// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/report/table.h"

#include <string>
#include <string_view>

namespace clipscope::report {

/// A text in one line in which nothing is taken for Markdown (CommonMark and GitHub's tables and formulas).
[[nodiscard]] std::string escapeMarkdown(std::string_view text);

/// A table, its columns aligned for who reads the source, with its remarks and footnotes.
[[nodiscard]] std::string markdownText(const Table& table);

/// report.md.
[[nodiscard]] std::string markdownText(const Document& document);

}  // namespace clipscope::report
