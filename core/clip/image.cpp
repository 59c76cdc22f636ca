// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/image.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/clip/exif_orientation.h"
#include "core/clip/jpeg_decoder.h"
#include "core/clip/png_decoder.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace clipscope::clip {
namespace {

bool startsWith(std::span<const std::uint8_t> bytes, std::string_view signature) {
    return bytes.size() >= signature.size() &&
           std::equal(signature.begin(), signature.end(), bytes.begin(),
                      [](char expected, std::uint8_t byte) { return static_cast<std::uint8_t>(expected) == byte; });
}

Image decode(std::span<const std::uint8_t> bytes, const std::string& name) {
    if (startsWith(bytes, "\xFF\xD8\xFF")) {
        return makeUpright(decodeJpeg(bytes, name), exifOrientation(bytes));
    }
    if (startsWith(bytes, "\x89PNG\r\n\x1a\n")) {
        return decodePng(bytes, name);
    }
    throw Error(ErrorCode::BadInput, MessageId::image_unknown_kind, {name});
}

}  // namespace

Image decodeImage(const std::filesystem::path& path) {
    const std::string content = readFile(path);
    return decode({reinterpret_cast<const std::uint8_t*>(content.data()), content.size()}, path.string());
}

Image decodeImage(const std::vector<std::uint8_t>& bytes, const std::string& name) {
    return decode(bytes, name);
}

Image crop(const Image& image, const CropBox& box) {
    Image part{.width = box.width, .height = box.height};
    part.rgb.reserve(3 * static_cast<std::size_t>(box.width) * static_cast<std::size_t>(box.height));
    const std::span<const std::uint8_t> all(image.rgb);
    for (int y = box.top; y < box.top + box.height; ++y) {
        const std::size_t begin = 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                                       static_cast<std::size_t>(box.left));
        const auto row = all.subspan(begin, 3 * static_cast<std::size_t>(box.width));
        part.rgb.insert(part.rgb.end(), row.begin(), row.end());
    }
    return part;
}

}  // namespace clipscope::clip
