// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/preprocess.h"
#include "tests/support/image_cases.h"

#include <gtest/gtest.h>
#include <thread>

namespace clipscope::clip {
namespace {

ClipConfig configOf(const nlohmann::json& one) {
    ClipConfig config;
    config.imageSize = one.at("size").get<std::int64_t>();
    config.mean = one.at("mean").get<std::array<float, 3>>();
    config.deviation = one.at("deviation").get<std::array<float, 3>>();
    return config;
}

Image pictureOf(const nlohmann::json& one) {
    if (one.contains("file")) {
        return decodeImage(test::imageCase(one.at("file").get<std::string>()));
    }
    const auto source = one.at("source").get<std::vector<int>>();
    return {.width = source[0],
            .height = source[1],
            .rgb = test::pattern(static_cast<std::uint32_t>(source[0]), static_cast<std::uint32_t>(source[1]),
                                 static_cast<std::uint32_t>(source[2]))};
}

std::vector<float> preprocessed(const Image& image, const ClipConfig& config) {
    std::vector<float> out(static_cast<std::size_t>(3 * config.imageSize * config.imageSize));
    preprocess(image, config, out);
    return out;
}

/// The network's input as an 8-bit picture, unrounded.
std::vector<double> levels(const std::vector<float>& planes, const ClipConfig& config) {
    const std::size_t plane = planes.size() / 3;
    std::vector<double> rgb(planes.size());
    for (std::size_t at = 0; at < planes.size(); ++at) {
        rgb[at % plane * 3 + at / plane] =
            255.0 * (planes[at] * config.deviation[at / plane] + config.mean[at / plane]);
    }
    return rgb;
}

/// What Pillow and NumPy made of the same picture, in the same form.
std::vector<double> expectedLevels(const nlohmann::json& one, const ClipConfig& config) {
    const auto path = test::imageCase(one.at("expected").get<std::string>());
    if (path.extension() == ".f32") {
        return levels(test::floatsOf(path), config);
    }
    const std::vector<std::uint8_t> bytes = test::bytesOf(path);
    return {bytes.begin(), bytes.end()};
}

TEST(Preprocess, EqualsPillowAndNumPy) {
    for (const nlohmann::json& one : test::imageCases("preprocess")) {
        const ClipConfig config = configOf(one);
        const auto ours = levels(preprocessed(pictureOf(one), config), config);
        const double difference = test::largestDifference(ours, expectedLevels(one, config));
        // Of the same pixels the result is the same; JPEG decoders may differ by a level before the resize.
        EXPECT_LE(difference, one.contains("file") ? 2 : 1e-3) << one.dump();
        RecordProperty(one.at("expected").get<std::string>(), std::to_string(difference));
    }
}

TEST(Preprocess, ThreadsDoNotDisturbEachOther) {
    const nlohmann::json cases = test::imageCases("preprocess");
    std::vector<std::jthread> threads;
    for (std::size_t thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&cases, thread] {
            for (std::size_t round = 0; round < 20; ++round) {
                const nlohmann::json& one = cases[(thread + round) % 8];
                const ClipConfig config = configOf(one);
                EXPECT_EQ(preprocessed(pictureOf(one), config),
                          test::floatsOf(test::imageCase(one.at("expected").get<std::string>())));
            }
        });
    }
}

TEST(Preprocess, PicturesOfExtremeShapeAreCutAtTheirMiddle) {
    ClipConfig config;
    Image image{.width = 10'000'000, .height = 1};
    image.rgb.assign(3 * static_cast<std::size_t>(image.width), 0);
    std::fill(image.rgb.begin() + static_cast<std::ptrdiff_t>(image.rgb.size() / 2), image.rgb.end(),
              std::uint8_t{255});
    const auto rgb = levels(preprocessed(image, config), config);
    EXPECT_NEAR(rgb.front(), 0, 1e-3);
    EXPECT_NEAR(rgb.back(), 255, 1e-3);
}

}  // namespace
}  // namespace clipscope::clip
