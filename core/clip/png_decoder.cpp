// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/png_decoder.h"

#include "core/base/error.h"
#include "core/clip/image_limits.h"

#include <spng.h>
#include <memory>

namespace clipscope::clip {
namespace {

struct Free {
    void operator()(spng_ctx* context) const { spng_ctx_free(context); }
};

std::uint8_t overWhite(std::uint8_t value, std::uint8_t alpha) {
    return static_cast<std::uint8_t>((value * alpha + 255 * (255 - alpha) + 127) / 255);
}

}  // namespace

Image decodePng(std::span<const std::uint8_t> bytes, const std::string& name) {
    const auto check = [&](int error) {
        if (error != 0) {
            throw Error(ErrorCode::BadInput, MessageId::image_corrupt, {name, std::string(spng_strerror(error))});
        }
    };
    const std::unique_ptr<spng_ctx, Free> context(spng_ctx_new(0));
    check(context == nullptr ? SPNG_EMEM : 0);
    check(spng_set_crc_action(context.get(), SPNG_CRC_ERROR, SPNG_CRC_ERROR));
    check(spng_set_png_buffer(context.get(), bytes.data(), bytes.size()));
    spng_ihdr header{};
    check(spng_get_ihdr(context.get(), &header));
    checkSize(header.width, header.height, name);
    std::size_t size = 0;
    check(spng_decoded_image_size(context.get(), SPNG_FMT_RGBA8, &size));
    std::vector<std::uint8_t> rgba(size);
    check(spng_decode_image(context.get(), rgba.data(), rgba.size(), SPNG_FMT_RGBA8, SPNG_DECODE_TRNS));
    // The last checksum of the pixels and the end of the file come after them.
    check(spng_decode_chunks(context.get()));

    Image image{.width = static_cast<int>(header.width), .height = static_cast<int>(header.height)};
    image.rgb.resize(size / 4 * 3);
    for (std::size_t pixel = 0; pixel < size / 4; ++pixel) {
        for (std::size_t channel = 0; channel < 3; ++channel) {
            image.rgb[3 * pixel + channel] = overWhite(rgba[4 * pixel + channel], rgba[4 * pixel + 3]);
        }
    }
    return image;
}

}  // namespace clipscope::clip
