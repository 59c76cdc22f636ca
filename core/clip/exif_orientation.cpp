// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/exif_orientation.h"

#include <algorithm>
#include <cstddef>
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
    // 2 to 4 mirror and turn half, 5 to 8 swap the axes first: steps through the stored picture say it all.
    const bool isTurned = orientation >= 5;
    const bool startsRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool startsBelow = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    const std::ptrdiff_t rowBytes = std::ptrdiff_t{3} * image.width;
    const std::ptrdiff_t across = startsRight ? -3 : 3;
    const std::ptrdiff_t down = startsBelow ? -rowBytes : rowBytes;
    const std::ptrdiff_t start = (startsRight ? rowBytes - 3 : 0) + (startsBelow ? rowBytes * (image.height - 1) : 0);
    const std::ptrdiff_t stepX = isTurned ? down : across;
    const std::ptrdiff_t stepY = isTurned ? across : down;

    Image upright{.width = isTurned ? image.height : image.width, .height = isTurned ? image.width : image.height};
    upright.rgb.resize(image.rgb.size());
    // In tiles, for a column of a large picture outgrows the cache before its neighbour is read.
    constexpr int tile = 32;
    for (int top = 0; top < upright.height; top += tile) {
        for (int left = 0; left < upright.width; left += tile) {
            const int right = std::min(left + tile, upright.width);
            for (int y = top; y < std::min(top + tile, upright.height); ++y) {
                const std::uint8_t* from = image.rgb.data() + start + y * stepY + left * stepX;
                std::uint8_t* to = upright.rgb.data() + 3 * (std::ptrdiff_t{y} * upright.width + left);
                for (int x = left; x < right; ++x, from += stepX, to += 3) {
                    to[0] = from[0];
                    to[1] = from[1];
                    to[2] = from[2];
                }
            }
        }
    }
    return upright;
}

}  // namespace clipscope::clip
