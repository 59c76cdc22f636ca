// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/exif_orientation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace clipscope::clip {
namespace {

using Bytes = std::span<const std::uint8_t>;

/// Numbers of a TIFF block, in its byte order, absent beyond its end.
class Tiff {
public:
    explicit Tiff(Bytes bytes) : m_bytes(bytes), m_isLittle(!bytes.empty() && bytes[0] == 'I') {}

    [[nodiscard]] std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
        if (at > m_bytes.size() || size > m_bytes.size() - at) {
            return std::nullopt;
        }
        std::uint32_t value = 0;
        for (std::size_t byte = 0; byte < size; ++byte) {
            const std::size_t from = m_isLittle ? size - 1 - byte : byte;
            value = value << 8U | m_bytes[at + from];
        }
        return value;
    }

private:
    Bytes m_bytes;
    bool m_isLittle;
};

/// The tag 0x0112 of the first directory.
std::optional<int> orientationOf(Bytes block) {
    const Tiff tiff(block);
    const auto directory = tiff.number(4, 4);
    const auto count = directory ? tiff.number(*directory, 2) : std::nullopt;
    constexpr std::size_t entrySize = 12;
    constexpr std::uint32_t orientationTag = 0x0112;
    for (std::size_t entry = 0; count && entry < *count; ++entry) {
        const std::size_t at = *directory + 2 + entry * entrySize;
        const auto tag = tiff.number(at, 2);
        if (!tag) {
            break;
        }
        if (*tag == orientationTag) {
            const auto value = tiff.number(at + 8, 2);
            return value && *value >= 1 && *value <= 8 ? std::optional(static_cast<int>(*value)) : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace

int exifOrientation(Bytes jpeg) {
    constexpr std::string_view signature("Exif\0\0", 6);
    for (std::size_t at = 2; at + 4 <= jpeg.size() && jpeg[at] == 0xFF;) {
        const std::uint8_t marker = jpeg[at + 1];
        constexpr std::uint8_t padding = 0xFF;
        if (marker == padding) {
            ++at;
            continue;
        }
        const std::size_t length = static_cast<std::size_t>(jpeg[at + 2]) << 8U | jpeg[at + 3];
        constexpr std::uint8_t startOfScan = 0xDA;
        if (marker == startOfScan || length < 2 || length > jpeg.size() - at - 2) {
            break;
        }
        const Bytes content = jpeg.subspan(at + 4, length - 2);
        constexpr std::uint8_t app1 = 0xE1;
        if (marker == app1 && content.size() > signature.size() &&
            std::equal(signature.begin(), signature.end(), content.begin(),
                       [](char expected, std::uint8_t byte) { return static_cast<std::uint8_t>(expected) == byte; })) {
            return orientationOf(content.subspan(signature.size())).value_or(1);
        }
        at += 2 + length;
    }
    return 1;
}

Image makeUpright(Image image, int orientation) {
    if (orientation == 1) {
        return image;
    }
    const bool isTurned = orientation >= 5;
    Image upright{.width = isTurned ? image.height : image.width, .height = isTurned ? image.width : image.height};
    upright.rgb.resize(image.rgb.size());
    for (int y = 0; y < upright.height; ++y) {
        for (int x = 0; x < upright.width; ++x) {
            // Where the pixel comes from: 2 to 4 mirror and turn half, 5 to 8 swap the axes first.
            int fromX = isTurned ? y : x;
            int fromY = isTurned ? x : y;
            if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
                fromX = image.width - 1 - fromX;
            }
            if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
                fromY = image.height - 1 - fromY;
            }
            const std::size_t from = 3 * (static_cast<std::size_t>(fromY) * static_cast<std::size_t>(image.width) +
                                          static_cast<std::size_t>(fromX));
            const std::size_t to = 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(upright.width) +
                                        static_cast<std::size_t>(x));
            std::copy_n(image.rgb.begin() + static_cast<std::ptrdiff_t>(from), 3,
                        upright.rgb.begin() + static_cast<std::ptrdiff_t>(to));
        }
    }
    return upright;
}

}  // namespace clipscope::clip
