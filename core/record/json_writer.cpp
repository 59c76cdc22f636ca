// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

namespace clipscope::record {
namespace {

template <typename T>
void appendNumber(std::string& out, T number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void appendEscaped(std::string& out, unsigned char character) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (character) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += hex[character >> 4U];
            out += hex[character & 15U];
    }
}

/// Length of the UTF-8 sequence that starts `text`, or 0 where it is none.
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(0);
    const std::size_t length = first < 0x80                    ? 1
                               : first >= 0xC2 && first < 0xE0 ? 2
                               : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4
                                                               : 0;
    if (length == 0 || length > text.size()) {
        return 0;
    }
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0U) != 0x80) {
            return 0;
        }
    }
    const bool isOverlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool isSurrogate = first == 0xED && byte(1) >= 0xA0;
    const bool isTooLarge = first == 0xF4 && byte(1) >= 0x90;
    return isOverlong || isSurrogate || isTooLarge ? 0 : length;
}

}  // namespace

void JsonWriter::separate() {
    if (m_needsComma) {
        m_out += ',';
    }
    m_needsComma = true;
}

void JsonWriter::open(char bracket) {
    separate();
    m_out += bracket;
    m_needsComma = false;
}

void JsonWriter::close(char bracket) {
    m_out += bracket;
    m_needsComma = true;
}

void JsonWriter::key(std::string_view name) {
    value(name);
    m_out += ':';
    m_needsComma = false;
}

void JsonWriter::value(std::string_view text) {
    separate();
    m_out += '"';
    while (!text.empty()) {
        const auto first = static_cast<unsigned char>(text.front());
        const std::size_t length = sequenceLength(text);
        if (length == 0) {
            m_out += "\\ufffd";  // a file name may hold any bytes; JSON may not
        } else if (first < 0x20 || first == '"' || first == '\\') {
            appendEscaped(m_out, first);
        } else {
            m_out += text.substr(0, length);
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    m_out += '"';
}

void JsonWriter::value(bool isTrue) {
    separate();
    m_out += isTrue ? "true" : "false";
}

void JsonWriter::value(double number) {
    if (!std::isfinite(number)) {
        null();
        return;
    }
    separate();
    appendNumber(m_out, number);
}

void JsonWriter::realValue(double number) {
    const std::size_t before = m_out.size();
    value(number);
    if (std::isfinite(number) && m_out.find_first_of(".e", before) == std::string::npos) {
        m_out += ".0";
    }
}

void JsonWriter::value(std::uint64_t number) {
    separate();
    appendNumber(m_out, number);
}

void JsonWriter::integer(std::int64_t number) {
    separate();
    appendNumber(m_out, number);
}

void JsonWriter::null() {
    separate();
    m_out += "null";
}

void JsonWriter::raw(std::string_view json) {
    separate();
    m_out += json;
}

}  // namespace clipscope::record
