// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/clip/image.h"
#include "tests/support/image_cases.h"

#include <gtest/gtest.h>
#include <zlib.h>
#include <random>

namespace clipscope::clip {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// Decoding either gives a picture or the one kind of error that names it.
/// \return whether it gave a picture
bool decodesOrRefuses(const Bytes& bytes, const ColumnChooser& columns) {
    try {
        Image image;
        decodeImage(bytes, "mutant", image, columns);
        EXPECT_EQ(image.rgb.size(), 3 * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
        return true;
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::BadInput);
        EXPECT_NE(std::string(error.what()).find("mutant"), std::string::npos) << error.what();
        return false;
    }
}

bool decodesOrRefuses(const Bytes& bytes) {
    decodesOrRefuses(bytes, [](int width, int) { return ColumnRange{.begin = width / 3, .end = width / 3 + 1}; });
    return decodesOrRefuses(bytes, {});
}

std::uint32_t bigEndian(const Bytes& bytes, std::size_t at) {
    return static_cast<std::uint32_t>(bytes[at]) << 24U | static_cast<std::uint32_t>(bytes[at + 1]) << 16U |
           static_cast<std::uint32_t>(bytes[at + 2]) << 8U | bytes[at + 3];
}

/// Makes the checksums of a PNG's chunks true again, so that a mutation reaches what lies behind them.
void repairChecksums(Bytes& png) {
    constexpr std::size_t signature = 8;
    constexpr std::size_t frame = 12;
    for (std::size_t at = signature; at + frame <= png.size();) {
        const std::size_t length = bigEndian(png, at);
        if (length > png.size() - at - frame) {
            return;
        }
        const auto sum = static_cast<std::uint32_t>(::crc32(0, png.data() + at + 4, static_cast<uInt>(length + 4)));
        for (std::size_t byte = 0; byte < 4; ++byte) {
            png[at + 8 + length + byte] = static_cast<std::uint8_t>(sum >> (24 - 8 * byte));
        }
        at += frame + length;
    }
}

class ImageMutations : public testing::TestWithParam<const char*> {};

TEST_P(ImageMutations, GiveAPictureOrAnErrorThatNamesIt) {
    const std::string name = GetParam();
    const Bytes original = test::bytesOf(test::imageCase(name));
    ASSERT_TRUE(decodesOrRefuses(original));
    const bool isPng = name.ends_with(".png");
    // A PNG's size stays, for a picture of half a gigapixel is no error, only slow.
    const std::size_t firstMutable = isPng ? 24 : 2;
    std::mt19937_64 random(20);
    int refused = 0;
    for (int round = 0; round < 400; ++round) {
        Bytes mutant = original;
        for (std::uint64_t count = 1 + random() % 4; count > 0; --count) {
            const std::size_t at = firstMutable + random() % (mutant.size() - firstMutable);
            switch (random() % 4) {
                case 0:
                    mutant[at] ^= static_cast<std::uint8_t>(1U << random() % 8);
                    break;
                case 1:
                    mutant[at] = static_cast<std::uint8_t>(random() % 2 == 0 ? 0xFF : 0x00);
                    break;
                case 2:
                    mutant.erase(mutant.begin() + static_cast<std::ptrdiff_t>(at));
                    break;
                default:
                    mutant.insert(mutant.begin() + static_cast<std::ptrdiff_t>(at),
                                  static_cast<std::uint8_t>(random()));
            }
        }
        if (isPng && round % 2 == 0) {
            repairChecksums(mutant);
        }
        refused += decodesOrRefuses(mutant) ? 0 : 1;
    }
    EXPECT_GT(refused, 0);
}

INSTANTIATE_TEST_SUITE_P(EveryDecoder, ImageMutations,
                         testing::Values("baseline.jpg", "progressive.jpg", "cmyk.jpg", "orientation-6.jpg", "rgb.png",
                                         "interlaced.png", "palette-transparent.png", "grey-16.png"),
                         [](const auto& info) {
                             std::string name = info.param;
                             std::ranges::replace_if(
                                 name, [](char c) { return c == '.' || c == '-'; }, '_');
                             return name;
                         });

}  // namespace
}  // namespace clipscope::clip
