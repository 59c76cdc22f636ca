// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/resize.h"
#include "tests/support/image_cases.h"

#include <gtest/gtest.h>

namespace clipscope::kernels {
namespace {

using test::pattern;

std::vector<std::uint8_t> resized(Resizer& resizer, const std::vector<std::uint8_t>& rgb, int width, int height,
                                  int toWidth, int toHeight, const Window& window) {
    std::vector<std::uint8_t> out(3 * static_cast<std::size_t>(window.width) * static_cast<std::size_t>(window.height));
    resizer.resize({.width = width, .height = height, .rgb = rgb}, toWidth, toHeight, window, out);
    return out;
}

TEST(Resize, EqualsPillowBitForBit) {
    Resizer resizer;
    for (const nlohmann::json& one : test::imageCases("resize")) {
        const auto source = one.at("source").get<std::vector<int>>();
        const auto size = one.at("size").get<std::vector<int>>();
        const auto window = one.at("window").get<std::vector<int>>();
        const auto rgb = pattern(static_cast<std::uint32_t>(source[0]), static_cast<std::uint32_t>(source[1]),
                                 static_cast<std::uint32_t>(source[2]));
        const auto out = resized(resizer, rgb, source[0], source[1], size[0], size[1],
                                 {.left = window[0], .top = window[1], .width = window[2], .height = window[3]});
        const auto expected = test::bytesOf(test::imageCase(one.at("expected").get<std::string>()));
        EXPECT_EQ(test::largestDifference(out, expected), 0) << one.dump();
    }
}

TEST(Resize, WindowsAreTheSameAsTheWhole) {
    Resizer resizer;
    const auto rgb = pattern(70, 50, 1);
    const auto whole = resized(resizer, rgb, 70, 50, 30, 20, {.width = 30, .height = 20});
    for (int top = 0; top < 20; ++top) {
        for (int left = 0; left < 30; ++left) {
            const auto pixel =
                resized(resizer, rgb, 70, 50, 30, 20, {.left = left, .top = top, .width = 1, .height = 1});
            const auto at = static_cast<std::ptrdiff_t>(3 * (top * 30 + left));
            ASSERT_TRUE(std::equal(pixel.begin(), pixel.end(), whole.begin() + at)) << left << ", " << top;
        }
    }
}

TEST(Resize, OneColourStaysThatColour) {
    Resizer resizer;
    std::vector<std::uint8_t> rgb;
    for (int pixel = 0; pixel < 61 * 47; ++pixel) {
        rgb.insert(rgb.end(), {0, 127, 255});
    }
    for (const int size : {1, 3, 47, 200}) {
        const auto out = resized(resizer, rgb, 61, 47, size, size, {.width = size, .height = size});
        for (std::size_t at = 0; at < out.size(); ++at) {
            ASSERT_EQ(out[at], (std::array<int, 3>{0, 127, 255})[at % 3]) << size;
        }
    }
}

TEST(Resize, ResultsWiderThan32BitsCanBeCutOut) {
    Resizer resizer;
    // What a 10,000,000 x 1 picture would be at CLIP's size: its middle is still a small window.
    const int width = 10'000'000;
    std::vector<std::uint8_t> rgb(3 * static_cast<std::size_t>(width), 10);
    std::fill(rgb.begin() + static_cast<std::ptrdiff_t>(rgb.size() / 2), rgb.end(), std::uint8_t{200});
    const std::int64_t wide = std::int64_t{224} * width;
    std::vector<std::uint8_t> out(std::size_t{3} * 224 * 224);
    resizer.resize({.width = width, .height = 1, .rgb = rgb}, wide, 224,
                   {.left = wide / 2 - 112, .top = 0, .width = 224, .height = 224}, out);
    EXPECT_EQ(out.front(), 10);
    EXPECT_EQ(out.back(), 200);
}

}  // namespace
}  // namespace clipscope::kernels
