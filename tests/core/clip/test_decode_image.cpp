// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/image.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_cases.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_png.h"

#include <gtest/gtest.h>
#include <filesystem>

namespace clipscope::clip {
namespace {

using test::bytesOf;
using test::expectError;
using test::imageCase;

TEST(DecodeImage, EveryKindEqualsPillow) {
    for (const nlohmann::json& one : test::imageCases("decode")) {
        const auto name = one.at("file").get<std::string>();
        const Image image = decodeImage(imageCase(name));
        EXPECT_EQ(image.width, one.at("width").get<int>()) << name;
        EXPECT_EQ(image.height, one.at("height").get<int>()) << name;
        const double difference = test::largestDifference(image.rgb, bytesOf(imageCase(name + ".rgb")));
        EXPECT_LE(difference, one.at("tolerance").get<double>()) << name;
        RecordProperty(name, std::to_string(difference));
    }
}

TEST(DecodeImage, ContentDecidesNotTheName) {
    const test::TemporaryFolder folder;
    std::filesystem::copy_file(imageCase("rgb.png"), folder.path() / "really-a-png.jpg");
    EXPECT_EQ(decodeImage(folder.path() / "really-a-png.jpg").rgb, bytesOf(imageCase("rgb.png.rgb")));
}

TEST(DecodeImage, BytesInMemoryGiveTheSame) {
    EXPECT_EQ(decodeImage(bytesOf(imageCase("progressive.jpg")), "memory").rgb,
              decodeImage(imageCase("progressive.jpg")).rgb);
}

TEST(DecodeImage, WhatIsNoWholePictureIsRefusedByName) {
    for (const nlohmann::json& one : test::imageCases("refused")) {
        const auto name = one.get<std::string>();
        SCOPED_TRACE(name);
        expectError(ErrorCode::BadInput, {name}, [&] { (void)decodeImage(imageCase(name)); });
    }
}

TEST(DecodeImage, OtherKindsAreToldWhatIsWanted) {
    for (const std::string name : {"empty.jpg", "text.jpg", "bitmap.png"}) {
        expectError(ErrorCode::BadInput, {name, "JPEG", "PNG"}, [&] { (void)decodeImage(imageCase(name)); });
    }
}

TEST(DecodeImage, HugeOnesAreToldTheLimit) {
    for (const std::string name : {"huge.jpg", "just-too-large.png"}) {
        expectError(ErrorCode::BadInput, {name, "512 megapixels"}, [&] { (void)decodeImage(imageCase(name)); });
    }
}

TEST(DecodeImage, MissingFilesAndFoldersAreRefusedByName) {
    expectError(ErrorCode::BadInput, {"no-such.jpg"}, [] { (void)decodeImage(imageCase("no-such.jpg")); });
    const test::TemporaryFolder folder;
    expectError(ErrorCode::BadInput, {folder.path().string()}, [&] { (void)decodeImage(folder.path()); });
}

TEST(DecodeImage, EveryTruncationIsRefused) {
    for (const std::string name : {"baseline.jpg", "progressive.jpg", "orientation-6.jpg", "rgb.png", "palette.png"}) {
        const std::vector<std::uint8_t> whole = bytesOf(imageCase(name));
        // The last four bytes of a PNG are the checksum of a chunk without content: nothing hangs on them.
        const std::size_t needed = whole.size() - (name.ends_with(".png") ? 4 : 0);
        for (std::size_t length = 0; length < needed; ++length) {
            SCOPED_TRACE(name + " cut to " + std::to_string(length));
            const std::vector<std::uint8_t> part(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
            expectError(ErrorCode::BadInput, {"a.picture"}, [&] { (void)decodeImage(part, "a.picture"); });
        }
    }
}

TEST(Crop, IsThePartThatWasAskedFor) {
    const Image image = decodeImage(imageCase("rgb.png"));
    const Image part = crop(image, {.left = 7, .top = 3, .width = 11, .height = 5});
    ASSERT_EQ(part.width, 11);
    ASSERT_EQ(part.height, 5);
    ASSERT_EQ(part.rgb.size(), 11U * 5U * 3U);
    for (int y = 0; y < 5; ++y) {
        for (int at = 0; at < 33; ++at) {
            EXPECT_EQ(part.rgb[static_cast<std::size_t>(33 * y + at)],
                      image.rgb[static_cast<std::size_t>(3 * ((y + 3) * image.width + 7) + at)]);
        }
    }
    EXPECT_EQ(crop(image, {.width = image.width, .height = image.height}).rgb, image.rgb);
}

}  // namespace
}  // namespace clipscope::clip
