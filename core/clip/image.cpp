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
#include <utility>

namespace clipscope::clip {
namespace {

bool startsWith(std::span<const std::uint8_t> bytes, std::string_view signature) {
    return bytes.size() >= signature.size() &&
           std::equal(signature.begin(), signature.end(), bytes.begin(),
                      [](char expected, std::uint8_t byte) { return static_cast<std::uint8_t>(expected) == byte; });
}

void decode(std::span<const std::uint8_t> bytes, const std::string& name, Image& image, const ColumnChooser& columns) {
    if (startsWith(bytes, "\xFF\xD8\xFF")) {
        const int orientation = exifOrientation(bytes);
        decodeJpeg(bytes, name, image, orientation == 1 ? columns : ColumnChooser());
        image = makeUpright(std::move(image), orientation);
    } else if (startsWith(bytes, "\x89PNG\r\n\x1a\n")) {
        image = decodePng(bytes, name);
    } else {
        throw Error(ErrorCode::BadInput, MessageId::image_unknown_kind, {name});
    }
}

}  // namespace

Image decodeImage(const std::filesystem::path& path) {
    Image image;
    decodeImage(path, image);
    return image;
}

Image decodeImage(const std::vector<std::uint8_t>& bytes, const std::string& name) {
    Image image;
    decode(bytes, name, image, {});
    return image;
}

void decodeImage(const std::filesystem::path& path, Image& image, const ColumnChooser& columns) {
    const std::string content = readFile(path);
    decode({reinterpret_cast<const std::uint8_t*>(content.data()), content.size()}, path.string(), image, columns);
}

void decodeImage(const std::vector<std::uint8_t>& bytes, const std::string& name, Image& image,
                 const ColumnChooser& columns) {
    decode(bytes, name, image, columns);
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
