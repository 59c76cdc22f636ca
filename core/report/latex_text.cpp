// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/latex_text.h"

#include "core/report/code_points.h"
#include "core/report/text_layout.h"

#include <utf8proc.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <vector>

namespace clipscope::report {
namespace {

struct Substitute {
    char32_t point;
    std::string_view latex;
};

constexpr std::array<Substitute, 37> substitutes{{{U'\\', "\\textbackslash{}"},
                                                  {U'{', "\\{"},
                                                  {U'}', "\\}"},
                                                  {U'$', "\\$"},
                                                  {U'&', "\\&"},
                                                  {U'#', "\\#"},
                                                  {U'%', "\\%"},
                                                  {U'_', "\\_"},
                                                  {U'~', "\\textasciitilde{}"},
                                                  {U'^', "\\textasciicircum{}"},
                                                  {U'<', "\\textless{}"},
                                                  {U'>', "\\textgreater{}"},
                                                  {U'|', "\\textbar{}"},
                                                  {U'"', "\\textquotedbl{}"},
                                                  {U'\'', "\\textquotesingle{}"},
                                                  {U'`', "\\textasciigrave{}"},
                                                  {U'[', "{[}"},  // else an argument of what stands before it
                                                  {U']', "{]}"},
                                                  {U'*', "{*}"},
                                                  {0x00AD, ""},  // a soft hyphen would show in the middle of a line
                                                  {0x2026, "\\dots{}"},
                                                  {0x2192, "$\\rightarrow$"},
                                                  {0x2190, "$\\leftarrow$"},
                                                  {0x2212, "$-$"},
                                                  {0x2248, "$\\approx$"},
                                                  {0x2260, "$\\neq$"},
                                                  {0x2264, "$\\leq$"},
                                                  {0x2265, "$\\geq$"},
                                                  {0x221E, "$\\infty$"},
                                                  {0x221A, "$\\surd$"},
                                                  {0x2202, "$\\partial$"},
                                                  {0x2211, "$\\Sigma$"},
                                                  {0x0394, "$\\Delta$"},
                                                  {0x03A9, "$\\Omega$"},
                                                  {0x03BC, "$\\mu$"},
                                                  {0x03C0, "$\\pi$"},
                                                  {0x03C3, "$\\sigma$"}}};

struct Range {
    char32_t first;
    char32_t last;
};

/// What LaTeX's own tables (t1enc.dfu, ts1enc.dfu) give to pdflatex.
constexpr std::array<Range, 13> supported{{{0x00A0, 0x0125},
                                           {0x0128, 0x0137},
                                           {0x0139, 0x013E},
                                           {0x0141, 0x0148},
                                           {0x014A, 0x0165},
                                           {0x0168, 0x017E},
                                           {0x2010, 0x2015},
                                           {0x2018, 0x201A},
                                           {0x201C, 0x201E},
                                           {0x2020, 0x2022},
                                           {0x2030, 0x2030},
                                           {0x20AC, 0x20AC},
                                           {0x2122, 0x2122}}};

bool isShownByLatex(char32_t point) {
    return (point >= 0x20 && point < 0x7F) || std::ranges::any_of(supported, [&](const Range& range) {
               return range.first <= point && point <= range.last;
           });
}

/// Two of these become one other glyph in T1 fonts.
bool isLigating(char32_t point) {
    return point == U'-' || point == U',' || point == U'!' || point == U'?';
}

std::string numbered(char32_t point) {
    std::array<char, 8> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<unsigned>(point), 16).ptr;
    std::string number(digits.data(), end);
    std::ranges::transform(number, number.begin(),
                           [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    return "{[}U+" + std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number + "{]}";
}

void appendPoint(std::string& latex, char32_t point);

/// A character by its compatible parts without accents, where LaTeX has them all.
void appendRelative(std::string& latex, char32_t point) {
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK);
    std::array<utf8proc_int32_t, 32> parts{};
    int boundary = UTF8PROC_BOUNDCLASS_START;
    const auto count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point), parts.data(), parts.size(), options, &boundary);
    const bool isKnown = count > 0 && static_cast<std::size_t>(count) <= parts.size() &&
                         std::all_of(parts.begin(), parts.begin() + count,
                                     [](utf8proc_int32_t part) { return isShownByLatex(static_cast<char32_t>(part)); });
    if (!isKnown) {
        latex += numbered(point);
        return;
    }
    std::for_each(parts.begin(), parts.begin() + count,
                  [&](utf8proc_int32_t part) { appendPoint(latex, static_cast<char32_t>(part)); });
}

void appendPoint(std::string& latex, char32_t point) {
    const auto* const found = std::ranges::find(substitutes, point, &Substitute::point);
    if (found != substitutes.end()) {
        latex += found->latex;
    } else if (isShownByLatex(point)) {
        appendUtf8(latex, point);
    } else {
        appendRelative(latex, point);
    }
}

bool isWordEnd(char32_t point) {
    return std::u32string_view(U"/_-=,;:.+@)]}").find(point) != std::u32string_view::npos;
}

std::string escaped(std::string_view text, bool isBreakable) {
    constexpr std::size_t longestPart = 12;
    std::string latex;
    std::size_t part = 0;
    const std::vector<char32_t> points = codePoints(oneLine(text));
    for (std::size_t i = 0; i < points.size(); ++i) {
        appendPoint(latex, points[i]);
        const bool isLast = i + 1 == points.size();
        if (!isLast && isLigating(points[i]) && isLigating(points[i + 1])) {
            latex += "{}";
        }
        part = points[i] == U' ' ? 0 : part + 1;
        // Not behind the first mark of an option or a path.
        const bool mayBreak = (isWordEnd(points[i]) && part > 2) || part >= longestPart;
        if (isBreakable && !isLast && mayBreak && points[i + 1] != U' ') {
            latex += "\\allowbreak{}";
            part = 0;
        }
    }
    return latex;
}

}  // namespace

std::string escapeLatex(std::string_view text) {
    return escaped(text, false);
}

std::string escapeLatexBreakable(std::string_view text) {
    return escaped(text, true);
}

}  // namespace clipscope::report
