// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zlib.h>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace clipscope::test {

/// A PNG of one colour, made here so that tests of everything above image decoding need no files.
inline std::string tinyPng(std::uint32_t width, std::uint32_t height, std::array<std::uint8_t, 3> colour) {
    const auto bigEndian = [](std::uint32_t value) {
        std::string bytes;
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes += static_cast<char>(value >> static_cast<unsigned>(shift));
        }
        return bytes;
    };
    const auto chunk = [&](std::string_view type, const std::string& content) {
        const std::string body = std::string(type) + content;
        const auto crc = ::crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
        return bigEndian(static_cast<std::uint32_t>(content.size())) + body +
               bigEndian(static_cast<std::uint32_t>(crc));
    };
    std::string rows;
    for (std::uint32_t y = 0; y < height; ++y) {
        rows += '\0';
        for (std::uint32_t x = 0; x < width; ++x) {
            rows.append(reinterpret_cast<const char*>(colour.data()), colour.size());
        }
    }
    uLongf length = ::compressBound(rows.size());
    std::string packed(length, '\0');
    ::compress(reinterpret_cast<Bytef*>(packed.data()), &length, reinterpret_cast<const Bytef*>(rows.data()),
               rows.size());
    packed.resize(length);
    const std::string header = bigEndian(width) + bigEndian(height) + std::string("\x08\x02\x00\x00\x00", 5);
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", header) + chunk("IDAT", packed) + chunk("IEND", "");
}

}  // namespace clipscope::test
