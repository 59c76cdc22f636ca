// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/resize.h"
#include "tests/support/image_cases.h"
#include "tests/support/vector_targets.h"

#include <gtest/gtest.h>
#include <bit>
#include <cmath>
#include <limits>
#include <ostream>

namespace clipscope::kernels {
namespace {

using test::onEachTarget;
using test::pattern;

constexpr std::array<float, 3> clipMean{0.48145466F, 0.4578275F, 0.40821073F};
constexpr std::array<float, 3> clipDeviation{0.26862954F, 0.26130258F, 0.27577711F};

/// A source, what it is resized to, and the part of it that is made.
struct Case {
    int width;
    int height;
    std::int64_t toWidth;
    std::int64_t toHeight;
    Window window;
};

std::ostream& operator<<(std::ostream& out, const Case& one) {
    return out << one.width << " x " << one.height << " to " << one.toWidth << " x " << one.toHeight << ", "
               << one.window.width << " x " << one.window.height << " at " << one.window.left << ", " << one.window.top;
}

Case whole(int width, int height, int toWidth, int toHeight) {
    return {width, height, toWidth, toHeight, {.width = toWidth, .height = toHeight}};
}

std::vector<Case> cases() {
    std::vector<Case> all{
        {640, 480, 298, 224, {.left = 37, .top = 0, .width = 224, .height = 224}},
        {481, 639, 224, 297, {.left = 0, .top = 36, .width = 224, .height = 224}},
        {100, 75, 448, 336, {.left = 56, .top = 0, .width = 336, .height = 336}},
        {224, 224, 224, 224, {.width = 224, .height = 224}},
        whole(1, 1, 1, 1),
        whole(1, 1, 33, 5),
        whole(1, 300, 7, 20),
        whole(300, 1, 20, 7),
        whole(2, 3, 17, 19),
        whole(3, 2, 1, 1),
        whole(16, 16, 16, 16),
        whole(17, 15, 31, 33),
        whole(700, 9, 1, 64),
        whole(9, 700, 64, 1),
        whole(1031, 40, 5, 11),
        whole(63, 65, 65, 63),
        whole(5, 400, 3, 390),
    };
    // Every corner of a result, and single pixels on its edges.
    for (const std::int64_t left : {0, 50}) {
        for (const std::int64_t top : {0, 40}) {
            all.push_back({211, 123, 83, 71, {.left = left, .top = top, .width = 33, .height = 31}});
            all.push_back(
                {211, 123, 83, 71, {.left = left == 0 ? 0 : 82, .top = top == 0 ? 0 : 70, .width = 1, .height = 1}});
            all.push_back({21, 12, 183, 171, {.left = left * 3, .top = top * 3, .width = 33, .height = 51}});
        }
    }
    for (int size = 1; size <= 40; ++size) {
        all.push_back(whole(3 * size, 2 * size + 1, size, 41 - size));
        all.push_back(whole(41 - size, size, 37, size));
    }
    return all;
}

/// resize() and then normalise(), which are plain code and compared with Pillow and a formula elsewhere.
template <typename Value>
std::vector<Value> inTwoSteps(Resizer& resizer, const Case& one, const std::vector<std::uint8_t>& rgb,
                              const std::array<float, 3>& mean, const std::array<float, 3>& deviation) {
    const RgbView source{.width = one.width, .height = one.height, .rgb = rgb};
    std::vector<std::uint8_t> bytes(3 * static_cast<std::size_t>(one.window.width * one.window.height));
    resizer.resize(source, one.toWidth, one.toHeight, one.window, bytes);
    std::vector<Value> out(bytes.size());
    normalise(bytes, mean, deviation, std::span<Value>(out));
    return out;
}

template <typename Value>
std::vector<Value> inOne(Resizer& resizer, const Case& one, const std::vector<std::uint8_t>& rgb,
                         const std::array<float, 3>& mean, const std::array<float, 3>& deviation) {
    const RgbView source{.width = one.width, .height = one.height, .rgb = rgb};
    // A value that no pixel has, so that one left out is found.
    std::vector<Value> out(3 * static_cast<std::size_t>(one.window.width * one.window.height), Value{99});
    resizer.resizeNormalised(source, one.toWidth, one.toHeight, one.window, mean, deviation, std::span<Value>(out));
    return out;
}

std::vector<std::uint8_t> pictureOf(const Case& one) {
    return pattern(static_cast<std::uint32_t>(one.width), static_cast<std::uint32_t>(one.height), 7);
}

TEST(ResizeNormalised, EqualsTheTwoStepsBitForBit) {
    Resizer plain;
    for (const Case& one : cases()) {
        const std::vector<std::uint8_t> rgb = pictureOf(one);
        const auto expected = inTwoSteps<float>(plain, one, rgb, clipMean, clipDeviation);
        onEachTarget([&] {
            Resizer resizer;
            EXPECT_EQ(inOne<float>(resizer, one, rgb, clipMean, clipDeviation), expected) << one;
        });
    }
}

TEST(ResizeNormalised, EqualsTheTwoStepsInBf16) {
    Resizer plain;
    for (const Case& one : cases()) {
        const std::vector<std::uint8_t> rgb = pictureOf(one);
        const auto expected = inTwoSteps<std::uint16_t>(plain, one, rgb, clipMean, clipDeviation);
        onEachTarget([&] {
            Resizer resizer;
            EXPECT_EQ(inOne<std::uint16_t>(resizer, one, rgb, clipMean, clipDeviation), expected) << one;
        });
    }
}

TEST(ResizeNormalised, TiesOfBf16GoToTheEvenNeighbour) {
    // White becomes 1 - mean: half way between two values of bf16, whose steps are 1/128 there.
    const Case one = whole(9, 7, 23, 11);
    const std::vector<std::uint8_t> rgb(3 * 9 * 7, 255);
    const std::array<float, 3> mean{-1.0F / 256, -3.0F / 256, -5.0F / 256};
    std::vector<std::uint16_t> expected;
    for (const float even : {1.0F, 1 + 2.0F / 128, 1 + 2.0F / 128}) {
        expected.insert(expected.end(), 23 * 11, static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(even) >> 16U));
    }
    onEachTarget([&] {
        Resizer resizer;
        EXPECT_EQ(inOne<std::uint16_t>(resizer, one, rgb, mean, {1, 1, 1}), expected);
        EXPECT_EQ(inTwoSteps<std::uint16_t>(resizer, one, rgb, mean, {1, 1, 1}), expected);
    });
}

TEST(ResizeNormalised, EqualsPillowBitForBit) {
    for (const nlohmann::json& item : test::imageCases("resize")) {
        const auto source = item.at("source").get<std::vector<int>>();
        const auto size = item.at("size").get<std::vector<int>>();
        const auto window = item.at("window").get<std::vector<int>>();
        const Case one{source[0],
                       source[1],
                       size[0],
                       size[1],
                       {.left = window[0], .top = window[1], .width = window[2], .height = window[3]}};
        const auto rgb = pattern(static_cast<std::uint32_t>(source[0]), static_cast<std::uint32_t>(source[1]),
                                 static_cast<std::uint32_t>(source[2]));
        const auto expected = test::bytesOf(test::imageCase(item.at("expected").get<std::string>()));
        onEachTarget([&] {
            Resizer resizer;
            const auto planes = inOne<float>(resizer, one, rgb, {0, 0, 0}, {1, 1, 1});
            const std::size_t pixels = planes.size() / 3;
            std::vector<std::uint8_t> bytes(planes.size());
            for (std::size_t at = 0; at < planes.size(); ++at) {
                bytes[3 * (at % pixels) + at / pixels] = static_cast<std::uint8_t>(std::lround(255 * planes[at]));
            }
            EXPECT_EQ(test::largestDifference(bytes, expected), 0) << item.dump();
        });
    }
}

TEST(ResizeNormalised, ExtremesOfColourDoNotOverflow) {
    // Stripes of black and white overshoot on both sides: the most that sums can be.
    const Case one = whole(400, 300, 173, 131);
    std::vector<std::uint8_t> rgb(3 * 400 * 300);
    for (std::size_t at = 0; at < rgb.size(); ++at) {
        rgb[at] = at / 3 % 400 / 5 % 2 == at / 1200 / 4 % 2 ? 255 : 0;
    }
    Resizer plain;
    const auto expected = inTwoSteps<float>(plain, one, rgb, clipMean, clipDeviation);
    onEachTarget([&] {
        Resizer resizer;
        EXPECT_EQ(inOne<float>(resizer, one, rgb, clipMean, clipDeviation), expected);
    });
}

TEST(ResizeNormalised, ManyTapsStayExact) {
    // Thousands of weights for each pixel: parts of sums leave 32 bits, the sum does not.
    const std::vector<Case> large{whole(9001, 5, 3, 2), whole(4, 9000, 2, 3), whole(2600, 40, 9, 1)};
    Resizer plain;
    for (const Case& one : large) {
        const std::vector<std::uint8_t> rgb(3 * static_cast<std::size_t>(one.width * one.height), 255);
        const auto expected = inTwoSteps<float>(plain, one, rgb, clipMean, clipDeviation);
        onEachTarget([&] {
            Resizer resizer;
            EXPECT_EQ(inOne<float>(resizer, one, rgb, clipMean, clipDeviation), expected) << one;
        });
    }
}

TEST(ResizeNormalised, UnusualNormalisationIsExactToo) {
    // Where products with reciprocals would differ, the vectors divide. Infinities compare like other values.
    const float tiny = std::numeric_limits<float>::denorm_min();
    const std::vector<std::array<float, 3>> deviations{
        {1, 1, 1}, {3e38F, 1e-38F, tiny}, {-0.3F, 7, 1e-5F}, {0.3F, 0.7F, 1.1F}, {0.9999999F, 1.9999999F, 123}};
    const std::array<float, 3> mean{0.1F, -2, 0.5F};
    EXPECT_TRUE(Normalisation(mean, deviations[0]).isProductExact);
    EXPECT_FALSE(Normalisation(mean, deviations[1]).isProductExact);
    const Case one = whole(40, 30, 29, 23);
    const std::vector<std::uint8_t> rgb = pictureOf(one);
    Resizer plain;
    Resizer resizer;
    for (const std::array<float, 3>& deviation : deviations) {
        const auto expected = inTwoSteps<float>(plain, one, rgb, mean, deviation);
        onEachTarget([&] { EXPECT_EQ(inOne<float>(resizer, one, rgb, mean, deviation), expected) << deviation[0]; });
    }
}

TEST(ResizeNormalised, OneResizerServesPicturesOfAnySize) {
    // Large and small in turns: nothing of one picture may reach the next.
    onEachTarget([] {
        Resizer resizer;
        Resizer plain;
        for (const Case& one : cases()) {
            const std::vector<std::uint8_t> rgb = pictureOf(one);
            EXPECT_EQ(inOne<float>(resizer, one, rgb, clipMean, clipDeviation),
                      inTwoSteps<float>(plain, one, rgb, clipMean, clipDeviation))
                << one;
        }
    });
}

TEST(ResizeNormalised, ResultsWiderThan32BitsCanBeCutOut) {
    const int width = 10'000'000;
    std::vector<std::uint8_t> rgb(3 * static_cast<std::size_t>(width), 0);
    std::fill(rgb.begin() + static_cast<std::ptrdiff_t>(rgb.size() / 2), rgb.end(), std::uint8_t{255});
    const std::int64_t wide = std::int64_t{224} * width;
    const Case one{width, 1, wide, 224, {.left = wide / 2 - 112, .top = 0, .width = 224, .height = 224}};
    onEachTarget([&] {
        Resizer resizer;
        const auto out = inOne<float>(resizer, one, rgb, {0, 0, 0}, {1, 1, 1});
        EXPECT_EQ(out.front(), 0);
        EXPECT_EQ(out.back(), 1);
    });
}

TEST(NormaliseToBf16, RoundsToTheNearestAndTiesToEven) {
    std::vector<std::uint8_t> rgb;
    for (int value = 0; value < 256; ++value) {
        rgb.insert(rgb.end(), 3, static_cast<std::uint8_t>(value));
    }
    for (const float deviation : {0.26862954F, 1.0F, 255.0F / 256, 1.0F / 255, 65537.0F / 65536}) {
        const std::array<float, 3> deviations{deviation, deviation, deviation};
        std::vector<float> exact(rgb.size());
        std::vector<std::uint16_t> rounded(rgb.size());
        normalise(rgb, {0, 0, 0}, deviations, std::span<float>(exact));
        normalise(rgb, {0, 0, 0}, deviations, std::span<std::uint16_t>(rounded));
        for (std::size_t at = 0; at < exact.size(); ++at) {
            // The neighbours on both sides, and how far they are.
            const auto below = static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(exact[at]) >> 16U);
            const auto above = static_cast<std::uint16_t>(below + 1);
            const auto valueOf = [](std::uint16_t bits) {
                return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16U));
            };
            const double down = static_cast<double>(exact[at]) - valueOf(below);
            const double up = valueOf(above) - static_cast<double>(exact[at]);
            const std::uint16_t even = below % 2 == 0 ? below : above;
            ASSERT_EQ(rounded[at], down < up ? below : up < down ? above : even) << exact[at];
        }
    }
}

}  // namespace
}  // namespace clipscope::kernels
