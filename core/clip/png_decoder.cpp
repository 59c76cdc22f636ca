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
    Image image{.width = static_cast<int>(header.width), .height = static_cast<int>(header.height)};
    std::size_t size = 0;
    check(spng_decoded_image_size(context.get(), SPNG_FMT_RGB8, &size));
    image.rgb.resize(size);
    check(spng_decode_image(context.get(), image.rgb.data(), size, SPNG_FMT_RGB8, 0));
    // The last checksum of the pixels and the end of the file come after them.
    check(spng_decode_chunks(context.get()));
    return image;
}

}  // namespace clipscope::clip
