// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

#include "core/report/number_text.h"
#include "core/report/text_layout.h"

#include <algorithm>

namespace clipscope::report {
namespace {

struct PlainText {
    std::string operator()(const std::string& text) const { return oneLine(text); }
    std::string operator()(std::int64_t whole) const { return std::to_string(whole); }
    std::string operator()(const Number& number) const {
        return number.decimals ? fixedText(number.value, *number.decimals) : figureText(number.value);
    }
    std::string operator()(const Measured& measured) const {
        return fixedText(measured.value, measured.decimals) + " ± " + fixedText(measured.halfWidth, measured.decimals);
    }
    std::string operator()(const Missing& missing) const { return missing.shown; }
};

}  // namespace

std::size_t Table::note(const std::string& text) {
    const auto found = std::ranges::find(notes, text);
    const auto index = static_cast<std::size_t>(found - notes.begin());
    if (found == notes.end()) {
        notes.push_back(text);
    }
    return index;
}

Cell Table::missing(const std::string& reason) {
    return {Missing{reason}, {note(reason)}};
}

std::string plainText(const Content& content) {
    return std::visit(PlainText(), content);
}

std::string noteSign(std::size_t index) {
    constexpr std::size_t letters = 26;
    const std::string before = index < letters ? std::string() : noteSign(index / letters - 1);
    return before + static_cast<char>('a' + index % letters);
}

std::string plainText(const Cell& cell) {
    std::string text = plainText(cell.content);
    for (const std::size_t note : cell.notes) {
        text += " [" + noteSign(note) + ']';
    }
    return text;
}

std::string plainTitle(const Column& column) {
    return column.unit.empty() ? column.title : column.title + " (" + column.unit + ')';
}

}  // namespace clipscope::report
