// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/text_layout.h"

#include "core/report/code_points.h"

#include <utf8proc.h>
#include <algorithm>
#include <cstdlib>

namespace clipscope::report {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool isControl(char32_t point) {
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029;
}

std::size_t widthOf(char32_t point) {
    return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(point))));
}

std::string composed(std::string text) {
    utf8proc_uint8_t* mapped = nullptr;
    const utf8proc_ssize_t length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &mapped, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    if (length >= 0) {
        text.assign(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
    }
    std::free(mapped);
    return text;
}

}  // namespace

std::string oneLine(std::string_view text) {
    std::string line;
    bool isAfterBreak = false;
    for (const char32_t point : codePoints(text)) {
        const bool isBreak = point == '\n' || point == '\r' || point == '\t';
        if (isBreak && !isAfterBreak) {
            line += ' ';
        } else if (!isBreak) {
            appendUtf8(line, isControl(point) ? replacement : point);
        }
        isAfterBreak = isBreak;
    }
    return composed(std::move(line));
}

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    for (const char32_t point : codePoints(text)) {
        width += widthOf(point);
    }
    return width;
}

std::string firstColumns(std::string_view text, std::size_t width) {
    std::string beginning;
    std::size_t used = 0;
    for (const char32_t point : codePoints(text)) {
        used += widthOf(point);
        if (used > width) {
            break;
        }
        appendUtf8(beginning, point);
    }
    return beginning;
}

std::string shortened(std::string_view text, std::size_t width) {
    if (displayWidth(text) <= width) {
        return std::string(text);
    }
    if (width == 0) {
        return {};
    }
    const auto points = codePoints(text);
    std::size_t first = points.size();
    std::size_t used = 1;
    for (const std::size_t most = 1 + (width - 1) / 3; first > 0 && used + widthOf(points[first - 1]) <= most;) {
        used += widthOf(points[--first]);
    }
    std::string cut;
    for (const char32_t point : points) {
        used += widthOf(point);
        if (used > width) {
            break;
        }
        appendUtf8(cut, point);
    }
    cut += "…";
    for (; first < points.size(); ++first) {
        appendUtf8(cut, points[first]);
    }
    return cut;
}

std::string padded(std::string_view text, std::size_t width, bool isRightAligned) {
    const std::size_t used = displayWidth(text);
    const std::string spaces(width > used ? width - used : 0, ' ');
    return isRightAligned ? spaces + std::string(text) : std::string(text) + spaces;
}

}  // namespace clipscope::report
