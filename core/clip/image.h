// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace clipscope::clip {

/// An upright RGB picture, 8 bits a channel, rows from the top, interleaved, without padding.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;  ///< height x width x 3
};

/// Columns of an image, the end not among them.
struct ColumnRange {
    int begin = 0;
    int end = 0;
};

/// Tells which columns of an upright picture of a width and a height are needed.
using ColumnChooser = std::function<ColumnRange(int width, int height)>;

/// A rectangle of an image, in pixels.
struct CropBox {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

/// Decodes a JPEG or PNG, told apart by content: grey, palette, CMYK and 16 bits become RGB, alpha is left out
/// (as Pillow's convert("RGB") does it for CLIP's own preprocessing), an EXIF orientation is applied.
///
/// \throws Error BadInput that names the file where it is corrupt, truncated, of another kind, or larger than
/// 512 megapixels
[[nodiscard]] Image decodeImage(const std::filesystem::path& path);

/// The same from bytes in memory; `name` stands for the file in errors.
[[nodiscard]] Image decodeImage(const std::vector<std::uint8_t>& bytes, const std::string& name);

/// The same into a picture whose memory is used again: of JPEGs of one size only the first allocates.
/// \param image of no use where this throws
/// \param columns where given, a JPEG may be decoded in these columns only, and the others hold anything
void decodeImage(const std::filesystem::path& path, Image& image, const ColumnChooser& columns = {});
void decodeImage(const std::vector<std::uint8_t>& bytes, const std::string& name, Image& image,
                 const ColumnChooser& columns = {});

/// Copies a part of a picture. The box lies inside it.
[[nodiscard]] Image crop(const Image& image, const CropBox& box);

}  // namespace clipscope::clip
