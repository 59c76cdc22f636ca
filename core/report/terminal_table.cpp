// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/terminal_table.h"

#include "core/report/text_layout.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace clipscope::report {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowestText = 8;

struct TextColumn {
    bool isRightAligned = false;
    int dropOrder = 0;
    std::size_t width = 0;
    std::vector<std::string> lines;  ///< the title, then the rows
};

std::vector<TextColumn> columnsOf(const Table& table) {
    std::vector<TextColumn> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        TextColumn& column = columns.emplace_back();
        column.isRightAligned = table.columns[i].align == Align::Right;
        column.dropOrder = table.columns[i].dropOrder;
        column.lines.push_back(plainTitle(table.columns[i]));
        for (const auto& row : table.rows) {
            column.lines.push_back(plainText(row[i]));
        }
        for (const std::string& line : column.lines) {
            column.width = std::max(column.width, displayWidth(line));
        }
    }
    return columns;
}

std::size_t totalWidth(const std::vector<TextColumn>& columns) {
    return std::accumulate(columns.begin(), columns.end(), columns.empty() ? 0 : gap * (columns.size() - 1),
                           [](std::size_t sum, const TextColumn& column) { return sum + column.width; });
}

void fit(std::vector<TextColumn>& columns, std::size_t width) {
    while (totalWidth(columns) > width) {
        const auto order = [](const TextColumn& column) {
            return column.dropOrder == 0 ? std::numeric_limits<int>::max() : column.dropOrder;
        };
        const auto first = std::ranges::min_element(columns.rbegin(), columns.rend(), {}, order);
        if (first == columns.rend() || first->dropOrder == 0) {
            break;
        }
        columns.erase(std::next(first).base());
    }
    for (std::size_t total = totalWidth(columns); total > width; total = totalWidth(columns)) {
        TextColumn* widest = nullptr;
        for (TextColumn& column : columns) {
            const bool isShrinkable = !column.isRightAligned && column.width > narrowestText;
            if (isShrinkable && (widest == nullptr || column.width > widest->width)) {
                widest = &column;
            }
        }
        if (widest == nullptr) {
            break;
        }
        --widest->width;
    }
}

}  // namespace

std::string wrappedText(std::string_view sentence, std::size_t width, std::string_view first) {
    const std::string words = oneLine(sentence);
    std::string text;
    std::string line(first);
    bool isLineEmpty = true;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string word = words.substr(at, end - at);
        at = end + 1;
        if (!isLineEmpty && displayWidth(line) + 1 + displayWidth(word) > width) {
            text += line + '\n';
            line.assign(displayWidth(first), ' ');
            isLineEmpty = true;
        }
        line += (isLineEmpty ? "" : " ") + word;
        isLineEmpty = false;
    }
    return text + line + '\n';
}

std::string terminalText(const Table& table, std::size_t width) {
    std::vector<TextColumn> columns = columnsOf(table);
    fit(columns, width);
    std::string text;
    if (!table.caption.empty()) {
        text += wrappedText(table.caption, width);
    }
    for (std::size_t row = 0; row <= table.rows.size(); ++row) {
        std::string line;
        for (const TextColumn& column : columns) {
            line += line.empty() ? "" : std::string(gap, ' ');
            line += padded(shortened(column.lines[row], column.width), column.width, column.isRightAligned);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
        if (row == 0) {
            for (std::size_t i = 0; i < totalWidth(columns); ++i) {
                text += "─";
            }
            text += '\n';
        }
    }
    for (const std::string& remark : table.remarks) {
        text += wrappedText(remark, width);
    }
    for (std::size_t i = 0; i < table.notes.size(); ++i) {
        text += wrappedText(table.notes[i], width, '[' + noteSign(i) + "] ");
    }
    return text;
}

}  // namespace clipscope::report
