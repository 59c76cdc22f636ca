// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv_writer.h"

namespace clipscope::report {
namespace {

std::string fieldText(const Content& content) {
    if (std::holds_alternative<Missing>(content)) {
        return {};
    }
    const auto* const text = std::get_if<std::string>(&content);
    return text == nullptr ? plainText(content) : *text;
}

void appendField(std::string& text, std::string_view field) {
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        text += field;
        return;
    }
    text += '"';
    for (const char c : field) {
        text += c;
        if (c == '"') {
            text += c;
        }
    }
    text += '"';
}

}  // namespace

void appendCsvRecord(std::string& text, const std::vector<std::string>& fields) {
    bool isFirst = true;
    for (const std::string& field : fields) {
        if (!isFirst) {
            text += ',';
        }
        appendField(text, field);
        isFirst = false;
    }
    text += "\r\n";
}

std::string csvText(const Table& table) {
    std::string text;
    std::vector<std::string> fields;
    for (const Column& column : table.columns) {
        fields.push_back(column.key);
    }
    appendCsvRecord(text, fields);
    for (const auto& row : table.rows) {
        fields.clear();
        for (const Cell& cell : row) {
            fields.push_back(fieldText(cell.content));
        }
        appendCsvRecord(text, fields);
    }
    return text;
}

}  // namespace clipscope::report
