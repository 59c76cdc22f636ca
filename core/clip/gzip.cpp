// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/gzip.h"

#include <zlib.h>

#include <array>
#include <memory>

namespace clipscope::clip {
namespace {

constexpr int gzipOnly = 16 + MAX_WBITS;

}  // namespace

std::optional<std::string> gunzip(std::string_view bytes, std::size_t most) {
    z_stream stream{};
    if (inflateInit2(&stream, gzipOnly) != Z_OK) {
        return std::nullopt;
    }
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> closing(&stream, &inflateEnd);
    // zlib only reads from here; its interface predates const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string text;
    std::array<char, 1 << 16> part{};
    int status = Z_OK;
    while (status == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        status = inflate(&stream, Z_NO_FLUSH);
        text.append(part.data(), part.size() - stream.avail_out);
        if (text.size() > most) {
            return std::nullopt;
        }
    }
    return status == Z_STREAM_END ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace clipscope::clip
