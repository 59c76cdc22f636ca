// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/jpeg_decoder.h"

#include "core/base/error.h"
#include "core/clip/image_limits.h"

#include <jpeglib.h>

#include <jerror.h>
#include <array>
#include <csetjmp>
#include <cstdio>

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

bool readRows(Decompressor& decompressor, std::uint8_t* rows, std::size_t rowBytes) {
    if (setjmp(decompressor.errors.place) != 0) {
        return false;
    }
    jpeg_start_decompress(&decompressor.info);
    while (decompressor.info.output_scanline < decompressor.info.output_height) {
        JSAMPROW row = rows + static_cast<std::size_t>(decompressor.info.output_scanline) * rowBytes;
        jpeg_read_scanlines(&decompressor.info, &row, 1);
    }
    jpeg_finish_decompress(&decompressor.info);
    return true;
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

Image decodeJpeg(std::span<const std::uint8_t> bytes, const std::string& name) {
    Decompressor decompressor;
    const auto refuse = [&]() -> Error {
        return {ErrorCode::BadInput, MessageId::image_corrupt, {name, std::string(decompressor.errors.text.data())}};
    };
    if (!readHeader(decompressor, bytes.data(), bytes.size())) {
        throw refuse();
    }
    Image image{.width = static_cast<int>(decompressor.info.output_width),
                .height = static_cast<int>(decompressor.info.output_height)};
    checkSize(decompressor.info.output_width, decompressor.info.output_height, name);
    const auto channels = static_cast<std::size_t>(decompressor.info.output_components);
    const std::size_t rowBytes = static_cast<std::size_t>(image.width) * channels;
    std::vector<std::uint8_t> rows(rowBytes * static_cast<std::size_t>(image.height));
    if (!readRows(decompressor, rows.data(), rowBytes)) {
        throw refuse();
    }
    const bool isCmyk = decompressor.info.out_color_space == JCS_CMYK;
    image.rgb = isCmyk ? rgbFromCmyk(rows) : std::move(rows);
    return image;
}

}  // namespace clipscope::clip
