// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/jpeg_decoder.h"

#include "core/base/error.h"
#include "core/clip/image_limits.h"

#include <jpeglib.h>

#include <jerror.h>
#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace clipscope::clip {
namespace {

/// libjpeg reports errors by a longjmp; everything with a destructor lives outside the functions that may do so.
struct ErrorManager {
    jpeg_error_mgr base{};
    std::jmp_buf place{};
    std::array<char, JMSG_LENGTH_MAX> text{};
};

void onError(j_common_ptr info) {
    auto* const manager = reinterpret_cast<ErrorManager*>(info->err);
    manager->base.format_message(info, manager->text.data());
    std::longjmp(manager->place, 1);
}

/// Warnings that leave every pixel as it was meant.
bool isHarmless(int code) {
    return code == JWRN_EXTRANEOUS_DATA || code == JWRN_ADOBE_XFORM || code == JWRN_TOO_MUCH_DATA;
}

void onMessage(j_common_ptr info, int level) {
    if (level < 0 && !isHarmless(info->err->msg_code)) {
        onError(info);
    }
}

void onOutput(j_common_ptr /*info*/) {}

struct Decompressor {
    jpeg_decompress_struct info{};
    ErrorManager errors;

    Decompressor() {
        info.err = jpeg_std_error(&errors.base);
        errors.base.error_exit = &onError;
        errors.base.emit_message = &onMessage;
        errors.base.output_message = &onOutput;
    }
    Decompressor(const Decompressor&) = delete;
    Decompressor& operator=(const Decompressor&) = delete;
    ~Decompressor() { jpeg_destroy_decompress(&info); }
};

bool readHeader(Decompressor& decompressor, const std::uint8_t* bytes, std::size_t count) {
    if (setjmp(decompressor.errors.place) != 0) {
        return false;
    }
    jpeg_create_decompress(&decompressor.info);
    jpeg_mem_src(&decompressor.info, bytes, static_cast<unsigned long>(count));
    jpeg_read_header(&decompressor.info, TRUE);
    const J_COLOR_SPACE stored = decompressor.info.jpeg_color_space;
    decompressor.info.out_color_space = stored == JCS_CMYK || stored == JCS_YCCK ? JCS_CMYK : JCS_RGB;
    jpeg_calc_output_dimensions(&decompressor.info);
    return true;
}

/// With AVX2 libjpeg-turbo stores rows that begin at a multiple of this past the caches, where the resize would have
/// found them: both take a third longer then.
constexpr std::uintptr_t uncachedAlignment = 32;

bool isUncached(const std::uint8_t* row) {
    return reinterpret_cast<std::uintptr_t>(row) % uncachedAlignment == 0;
}

/// Reads the columns from `first` on, `count` of them and perhaps a few more on their left.
/// \param spare takes a row on its way to a place that is not cached
bool readRows(Decompressor& decompressor, std::uint8_t* rows, std::size_t rowBytes, JDIMENSION first, JDIMENSION count,
              std::uint8_t* spare) {
    if (setjmp(decompressor.errors.place) != 0) {
        return false;
    }
    jpeg_start_decompress(&decompressor.info);
    const auto channels = static_cast<std::size_t>(decompressor.info.output_components);
    std::size_t skipped = 0;
    if (count < decompressor.info.output_width) {
        jpeg_crop_scanline(&decompressor.info, &first, &count);
        skipped = first * channels;
    }
    while (decompressor.info.output_scanline < decompressor.info.output_height) {
        std::uint8_t* const to = rows + decompressor.info.output_scanline * rowBytes + skipped;
        JSAMPROW row = isUncached(to) ? spare : to;
        jpeg_read_scanlines(&decompressor.info, &row, 1);
        if (row != to) {
            std::memcpy(to, row, count * channels);
        }
    }
    jpeg_finish_decompress(&decompressor.info);
    return true;
}

/// All columns, or those that are asked for: with a margin, since colours at the edge of what is decoded lack their
/// neighbours. Of several scans all is made, for what smooths them looks further.
ColumnRange columnsToRead(const jpeg_decompress_struct& info, const ColumnChooser& columns) {
    const auto width = static_cast<int>(info.output_width);
    if (!columns || jpeg_has_multiple_scans(const_cast<j_decompress_ptr>(&info)) != FALSE) {
        return {.begin = 0, .end = width};
    }
    constexpr int margin = 16;
    const ColumnRange wanted = columns(width, static_cast<int>(info.output_height));
    return {.begin = std::max(0, wanted.begin - margin), .end = std::min(width, wanted.end + margin)};
}

/// CMYK in a JPEG is inverted by Adobe's convention, which Pillow follows whether or not the marker says so.
std::vector<std::uint8_t> rgbFromCmyk(const std::vector<std::uint8_t>& cmyk) {
    std::vector<std::uint8_t> rgb(cmyk.size() / 4 * 3);
    for (std::size_t pixel = 0; pixel < cmyk.size() / 4; ++pixel) {
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int light = cmyk[4 * pixel + channel] * cmyk[4 * pixel + 3];
            rgb[3 * pixel + channel] = static_cast<std::uint8_t>((light + 127) / 255);
        }
    }
    return rgb;
}

}  // namespace

void decodeJpeg(std::span<const std::uint8_t> bytes, const std::string& name, Image& image,
                const ColumnChooser& columns) {
    Decompressor decompressor;
    const auto refuse = [&]() -> Error {
        return {ErrorCode::BadInput, MessageId::image_corrupt, {name, std::string(decompressor.errors.text.data())}};
    };
    if (!readHeader(decompressor, bytes.data(), bytes.size())) {
        throw refuse();
    }
    checkSize(decompressor.info.output_width, decompressor.info.output_height, name);
    image.width = static_cast<int>(decompressor.info.output_width);
    image.height = static_cast<int>(decompressor.info.output_height);
    const auto channels = static_cast<std::size_t>(decompressor.info.output_components);
    const std::size_t rowBytes = static_cast<std::size_t>(image.width) * channels;
    image.rgb.resize(rowBytes * static_cast<std::size_t>(image.height));
    const ColumnRange wanted = columnsToRead(decompressor.info, columns);
    std::vector<std::uint8_t> spare(rowBytes + 1);
    if (!readRows(decompressor, image.rgb.data(), rowBytes, static_cast<JDIMENSION>(wanted.begin),
                  static_cast<JDIMENSION>(wanted.end - wanted.begin),
                  spare.data() + (isUncached(spare.data()) ? 1 : 0))) {
        throw refuse();
    }
    if (decompressor.info.out_color_space == JCS_CMYK) {
        image.rgb = rgbFromCmyk(image.rgb);
    }
}

}  // namespace clipscope::clip
