// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown_writer.h"

#include "core/report/text_layout.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <vector>

namespace clipscope::report {
namespace {

bool isWordCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// An underscore inside a word is one; names of facts and files stay readable.
bool isInsideWord(std::string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && isWordCharacter(text[at - 1]) && isWordCharacter(text[at + 1]);
}

/// A mark that would begin a heading, a list or a rule.
bool beginsBlock(std::string_view text, std::size_t at) {
    constexpr std::string_view marks = "#+-";
    if (at != 0 || marks.find(text[0]) == std::string_view::npos) {
        return false;
    }
    const std::size_t next = text.find_first_not_of(text[0]);
    return next == std::string_view::npos || text[next] == ' ';
}

std::string cellText(const Cell& cell) {
    std::string text = escapeMarkdown(plainText(cell.content));
    for (const std::size_t note : cell.notes) {
        text += " [" + noteSign(note) + ']';
    }
    return text;
}

using Lines = std::vector<std::vector<std::string>>;

/// A longer cell sticks out instead of widening every row.
constexpr std::size_t mostPadding = 100;

std::vector<std::size_t> widthsOf(const Lines& lines) {
    std::vector<std::size_t> widths;
    for (const auto& line : lines) {
        widths.resize(std::max(widths.size(), line.size()), 3);
        for (std::size_t i = 0; i < line.size(); ++i) {
            widths[i] = std::max(widths[i], std::min(displayWidth(line[i]), mostPadding));
        }
    }
    return widths;
}

std::string rule(const std::vector<Column>& columns, const std::vector<std::size_t>& widths) {
    std::string text = "|";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool isRight = columns[i].align == Align::Right;
        text += ' ' + std::string(widths[i] - (isRight ? 1 : 0), '-') + (isRight ? ":" : "") + " |";
    }
    return text + '\n';
}

}  // namespace

std::string escapeMarkdown(std::string_view text) {
    constexpr std::string_view special = "\\`*_{}[]<>|~&$";
    const std::string line = oneLine(text);
    std::string escaped;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        const bool isSpecial = special.find(c) != std::string_view::npos && !(c == '_' && isInsideWord(line, at));
        if (isSpecial || beginsBlock(line, at)) {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

std::string markdownText(const Table& table) {
    Lines lines(1);
    for (const Column& column : table.columns) {
        lines[0].push_back(escapeMarkdown(plainTitle(column)));
    }
    for (const auto& row : table.rows) {
        std::ranges::transform(row, std::back_inserter(lines.emplace_back()), cellText);
    }
    const auto widths = widthsOf(lines);
    std::string text = table.caption.empty() ? "" : escapeMarkdown(table.caption) + "\n\n";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        text += '|';
        for (std::size_t column = 0; column < lines[i].size(); ++column) {
            const bool isRight = table.columns[column].align == Align::Right;
            text += ' ' + padded(lines[i][column], widths[column], isRight) + " |";
        }
        text += '\n';
        if (i == 0) {
            text += rule(table.columns, widths);
        }
    }
    for (const std::string& remark : table.remarks) {
        text += '\n' + escapeMarkdown(remark) + '\n';
    }
    if (!table.notes.empty()) {
        text += '\n';
    }
    for (std::size_t i = 0; i < table.notes.size(); ++i) {
        text += "- [" + noteSign(i) + "] " + escapeMarkdown(table.notes[i]) + '\n';
    }
    return text;
}

std::string markdownText(const Document& document) {
    std::string text = "# " + escapeMarkdown(document.title) + "\n\n";
    for (const std::string& remark : document.remarks) {
        text += "> " + escapeMarkdown(remark) + "\n\n";
    }
    for (const std::string& paragraph : document.paragraphs) {
        text += escapeMarkdown(paragraph) + "\n\n";
    }
    for (const Section& section : document.sections) {
        text += "## " + escapeMarkdown(section.heading) + "\n\n";
        for (const std::string& paragraph : section.paragraphs) {
            text += escapeMarkdown(paragraph) + "\n\n";
        }
        for (const std::string& bullet : section.bullets) {
            text += "- " + escapeMarkdown(bullet) + '\n';
        }
        text += section.bullets.empty() ? "" : "\n";
        for (const Table& table : section.tables) {
            text += markdownText(table) + '\n';
        }
    }
    text.pop_back();
    return text;
}

}  // namespace clipscope::report
