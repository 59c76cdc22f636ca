// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clipscope::report {

/// How a column's cells stand.
enum class Align {
    Left,
    Right,
    Wrapped,  ///< left, and long texts go on in the next line where the format can do that
};

struct Column {
    std::string key;    ///< stable, snake_case
    std::string title;  ///< for people
    std::string unit;   ///< of the numbers in it; empty: none
    Align align = Align::Right;
    int dropOrder = 0;  ///< 0: stays; where there is little room, the column with the least of the others goes first
};

/// A number that is shown with so many decimals (see fixedText); without, as figureText shows it.
struct Number {
    double value = 0;
    std::optional<int> decimals;
};

/// A figure with half the width of its interval: "20.13 ± 0.31".
struct Measured {
    double value = 0;
    double halfWidth = 0;
    int decimals = 0;
};

/// What is not there. It is never shown as 0.
struct Missing {
    std::string reason;         ///< for people; may be empty
    std::string shown = "n/a";  ///< in its place where people read; files that programs read have nothing
};

using Content = std::variant<std::string, std::int64_t, Number, Measured, Missing>;

struct Cell {
    Content content;
    std::vector<std::size_t> notes;  ///< indices into the table's notes
};

/// A table as data: made once from a run, shown by every writer.
struct Table {
    std::string label;    ///< stable, snake_case, unique in a report: the name of its file
    std::string caption;  ///< a sentence
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::vector<std::string> notes;    ///< footnotes that cells refer to
    std::vector<std::string> remarks;  ///< sentences about the whole table

    /// The index of a footnote, which is added where there is none of that text.
    std::size_t note(const std::string& text);
    /// A cell for what is not there, with its reason as a footnote.
    [[nodiscard]] Cell missing(const std::string& reason);
};

/// A content as people read it, in UTF-8.
[[nodiscard]] std::string plainText(const Content& content);

/// The sign of a footnote: a, b, … z, aa, ab, …
[[nodiscard]] std::string noteSign(std::size_t index);

/// A cell as plain text, its footnotes in brackets: "20.13 ± 0.31 [a]".
[[nodiscard]] std::string plainText(const Cell& cell);

/// A column's title with its unit in brackets.
[[nodiscard]] std::string plainTitle(const Column& column);

}  // namespace clipscope::report
