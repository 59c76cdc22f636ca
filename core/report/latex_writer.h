// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/report/table.h"

#include <string>

namespace clipscope::report {

/// A table for \input into any paper that loads array, booktabs and longtable: with its caption, its label
/// (tab:LABEL), its remarks and footnotes. One that is too long for a page goes on over several.
[[nodiscard]] std::string latexFragment(const Table& table);

/// report.tex: a whole document that \inputs tables/LABEL.tex for each table and compiles with pdflatex as it is.
[[nodiscard]] std::string latexDocument(const Document& document);

}  // namespace clipscope::report
