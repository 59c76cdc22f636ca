// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/image.h"
#include "core/clip/preprocess.h"
#include "tests/support/encode_jpeg.h"
#include "tests/support/image_cases.h"

#include <gtest/gtest.h>

namespace clipscope::clip {
namespace {

using test::JpegKind;

std::vector<JpegKind> kinds() {
    return {{.horizontal = 2, .vertical = 2}, {.horizontal = 2, .vertical = 1}, {.horizontal = 1, .vertical = 2},
            {.horizontal = 1, .vertical = 1}, {.horizontal = 4, .vertical = 1}, {.isGrey = true},
            {.isProgressive = true}};
}

std::vector<std::uint8_t> jpegOf(int width, int height, const JpegKind& kind) {
    return test::encodeJpeg(test::pattern(static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), 5),
                            width, height, kind);
}

/// The columns of a picture, row after row.
std::vector<std::uint8_t> columnsOf(const Image& image, const ColumnRange& columns) {
    return crop(image, {.left = columns.begin, .top = 0, .width = columns.end - columns.begin, .height = image.height})
        .rgb;
}

TEST(DecodeColumns, EqualTheSameColumnsOfTheWhole) {
    for (const JpegKind& kind : kinds()) {
        for (const int width : {33, 64, 131, 640}) {
            const std::vector<std::uint8_t> jpeg = jpegOf(width, 37, kind);
            const Image whole = decodeImage(jpeg, "whole");
            for (const ColumnRange columns : {ColumnRange{0, 1}, ColumnRange{width - 1, width}, ColumnRange{0, width},
                                              ColumnRange{width / 3, width / 2}, ColumnRange{width / 8, width - 2}}) {
                Image part;
                decodeImage(jpeg, "part", part, [&](int seenWidth, int seenHeight) {
                    EXPECT_EQ(seenWidth, width);
                    EXPECT_EQ(seenHeight, 37);
                    return columns;
                });
                EXPECT_EQ(part.width, whole.width);
                EXPECT_EQ(part.height, whole.height);
                ASSERT_EQ(part.rgb.size(), whole.rgb.size());
                EXPECT_EQ(columnsOf(part, columns), columnsOf(whole, columns))
                    << kind.horizontal << kind.vertical << kind.isGrey << kind.isProgressive << ", " << width << ", "
                    << columns.begin << " to " << columns.end;
            }
        }
    }
}

TEST(DecodeColumns, SufficeForPreprocessing) {
    ClipConfig config;
    for (const std::int64_t imageSize : {7, 224}) {
        config.imageSize = imageSize;
        std::vector<float> expected(static_cast<std::size_t>(3 * imageSize * imageSize));
        std::vector<float> out(expected.size());
        Image part;
        for (const JpegKind& kind : kinds()) {
            for (const auto& [width, height] : {std::pair{640, 480}, {480, 640}, {333, 100}, {100, 90}, {500, 16}}) {
                const std::vector<std::uint8_t> jpeg = jpegOf(width, height, kind);
                preprocess(decodeImage(jpeg, "whole"), config, expected);
                // What an earlier picture left in the other columns must not matter.
                part.rgb.assign(3 * static_cast<std::size_t>(width * height), 255);
                decodeImage(jpeg, "part", part, columnsForPreprocessing(config));
                preprocess(part, config, out);
                EXPECT_EQ(out, expected) << width << " x " << height << " to " << imageSize;
            }
        }
    }
}

/// The JPEG with an EXIF block that tells an orientation.
std::vector<std::uint8_t> turned(std::vector<std::uint8_t> jpeg, std::uint8_t orientation) {
    const std::vector<std::uint8_t> exif{0xFF, 0xE1, 0, 34, 'E',         'x', 'i', 'f', 0,    0, 'I', 'I',
                                         42,   0,    8, 0,  0,           0,   1,   0,   0x12, 1, 3,   0,
                                         1,    0,    0, 0,  orientation, 0,   0,   0,   0,    0, 0,   0};
    jpeg.insert(jpeg.begin() + 2, exif.begin(), exif.end());
    return jpeg;
}

TEST(DecodeColumns, AreThoseOfTheUprightPicture) {
    constexpr ColumnRange columns{.begin = 200, .end = 290};
    for (std::uint8_t orientation = 1; orientation <= 8; ++orientation) {
        const auto jpeg = turned(jpegOf(640, 300, {}), orientation);
        const Image whole = decodeImage(jpeg, "whole");
        EXPECT_EQ(whole.width, orientation < 5 ? 640 : 300);
        Image part;
        decodeImage(jpeg, "part", part, [&](int, int) { return columns; });
        EXPECT_EQ(columnsOf(part, columns), columnsOf(whole, columns)) << int{orientation};
    }
}

TEST(DecodeColumns, SufficeForEveryKindOfFile) {
    const ClipConfig config;
    const ColumnChooser columns = columnsForPreprocessing(config);
    std::vector<float> expected(static_cast<std::size_t>(3 * config.imageSize * config.imageSize));
    std::vector<float> out(expected.size());
    Image part;
    for (const nlohmann::json& one : test::imageCases("decode")) {
        const auto name = one.at("file").get<std::string>();
        preprocess(decodeImage(test::imageCase(name)), config, expected);
        decodeImage(test::imageCase(name), part, columns);
        preprocess(part, config, out);
        EXPECT_EQ(out, expected) << name;
    }
}

TEST(DecodeImage, APictureUsedAgainHoldsTheNextOneAlone) {
    Image again;
    for (const auto& [width, height] : {std::pair{200, 100}, {30, 40}, {300, 200}, {31, 41}, {640, 20}}) {
        for (const JpegKind& kind : kinds()) {
            const std::vector<std::uint8_t> jpeg = jpegOf(width, height, kind);
            decodeImage(jpeg, "again", again);
            const Image fresh = decodeImage(jpeg, "fresh");
            EXPECT_EQ(again.width, fresh.width);
            EXPECT_EQ(again.height, fresh.height);
            EXPECT_EQ(again.rgb, fresh.rgb) << width << " x " << height;
        }
    }
}

TEST(DecodeImage, PicturesOfOneSizeUseTheSameMemory) {
    Image again;
    decodeImage(jpegOf(640, 480, {}), "first", again);
    const std::uint8_t* const memory = again.rgb.data();
    decodeImage(jpegOf(640, 480, {.horizontal = 1, .vertical = 1}), "second", again);
    EXPECT_EQ(again.rgb.data(), memory);
}

}  // namespace
}  // namespace clipscope::clip
