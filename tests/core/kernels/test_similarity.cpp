// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/similarity.h"

#include <gtest/gtest.h>
#include <cmath>
#include <vector>

namespace clipscope::kernels {
namespace {

TEST(Similarity, IsTheScaledCosineOfUnitVectors) {
    // Vectors on the unit circle: their product is the cosine of the angle between them.
    const std::vector<double> imageAngles{0, 0.5, 2};
    const std::vector<double> textAngles{0.1, 3};
    const auto onCircle = [](const std::vector<double>& angles) {
        std::vector<float> values;
        for (const double angle : angles) {
            values.insert(values.end(), {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))});
        }
        return values;
    };
    std::vector<float> out(6);
    similarity(onCircle(imageAngles), onCircle(textAngles), 2, 100, out);
    for (std::size_t image = 0; image < 3; ++image) {
        for (std::size_t text = 0; text < 2; ++text) {
            EXPECT_NEAR(out[image * 2 + text], 100 * std::cos(imageAngles[image] - textAngles[text]), 2e-5);
        }
    }
}

TEST(Similarity, EveryWidthCountsEveryElement) {
    for (std::size_t width = 1; width <= 70; ++width) {
        // Sum of (k + 1)(k + 2) for k < width is w(w + 1)(w + 2) / 3: whole numbers, exact in a float.
        std::vector<float> image;
        std::vector<float> text;
        for (std::size_t at = 0; at < width; ++at) {
            image.push_back(static_cast<float>(at + 1));
            text.push_back(static_cast<float>(at + 2));
        }
        std::vector<float> out(1);
        similarity(image, text, width, 1, out);
        EXPECT_EQ(out[0], static_cast<float>(width * (width + 1) * (width + 2) / 3));
    }
}

TEST(Similarity, LongProductsLoseLittle) {
    constexpr std::size_t width = 1024;
    std::vector<float> image(width);
    std::vector<float> text(width);
    double exact = 0;
    for (std::size_t at = 0; at < width; ++at) {
        image[at] = static_cast<float>(std::sin(static_cast<double>(at)));
        text[at] = static_cast<float>(std::cos(static_cast<double>(3 * at)));
        exact += static_cast<double>(image[at]) * static_cast<double>(text[at]);
    }
    std::vector<float> out(1);
    similarity(image, text, width, 1, out);
    EXPECT_NEAR(out[0], exact, 2e-5);
}

}  // namespace
}  // namespace clipscope::kernels
