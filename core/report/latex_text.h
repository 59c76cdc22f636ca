// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipscope::report {

/// A text in one line as LaTeX shows it, for pdflatex with UTF-8 input and T1 fonts (package textcomp where LaTeX
/// is older than 2020).
///
/// Every special character is escaped and no ligature changes what was written ("--" stays two hyphens).
/// Characters that T1 does not have become their plain relatives where they have some (a full-width A an A), else
/// their number: [U+4E2D].
[[nodiscard]] std::string escapeLatex(std::string_view text);

/// The same with places where a line may break inside long words: paths, hashes, options.
[[nodiscard]] std::string escapeLatexBreakable(std::string_view text);

}  // namespace clipscope::report
