// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/similarity.h"
#include "core/kernels/softmax.h"
#include "tests/support/vector_targets.h"

#include <gtest/gtest.h>
#include <cmath>
#include <limits>
#include <random>
#include <utility>
#include <vector>

namespace clipscope::kernels {
namespace {

using test::onEachTarget;

/// Rows of a length of about 1.
std::vector<float> embeddings(std::size_t count, std::size_t width, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> uniform(-1, 1);
    std::vector<float> values(count * width);
    for (float& value : values) {
        value = uniform(random) / std::sqrt(static_cast<float>(width) / 3);
    }
    return values;
}

double exactProduct(const std::vector<float>& a, std::size_t rowOfA, const std::vector<float>& b, std::size_t rowOfB,
                    std::size_t width) {
    double sum = 0;
    for (std::size_t at = 0; at < width; ++at) {
        sum += static_cast<double>(a[rowOfA * width + at]) * static_cast<double>(b[rowOfB * width + at]);
    }
    return sum;
}

std::vector<float> similarityOf(const std::vector<float>& images, const std::vector<float>& texts, std::size_t width,
                                float scale) {
    std::vector<float> out(images.size() / width * (texts.size() / width));
    similarity(images, texts, width, scale, out);
    return out;
}

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
    onEachTarget([&] {
        const auto out = similarityOf(onCircle(imageAngles), onCircle(textAngles), 2, 100);
        for (std::size_t image = 0; image < 3; ++image) {
            for (std::size_t text = 0; text < 2; ++text) {
                EXPECT_NEAR(out[image * 2 + text], 100 * std::cos(imageAngles[image] - textAngles[text]), 2e-5);
            }
        }
    });
}

TEST(Similarity, EveryWidthCountsEveryElement) {
    onEachTarget([] {
        for (std::size_t width = 1; width <= 70; ++width) {
            // Sum of (k + 1)(k + 2) for k < width is w(w + 1)(w + 2) / 3: whole numbers, exact in a float.
            std::vector<float> image;
            std::vector<float> text;
            for (std::size_t at = 0; at < width; ++at) {
                image.push_back(static_cast<float>(at + 1));
                text.push_back(static_cast<float>(at + 2));
            }
            EXPECT_EQ(similarityOf(image, text, width, 1)[0],
                      static_cast<float>(width * (width + 1) * (width + 2) / 3));
        }
    });
}

TEST(Similarity, EveryNumberOfRowsFollowsTheFormula) {
    // Numbers around those that are multiplied at a time.
    for (const std::size_t imageCount : {1U, 2U, 3U, 4U, 5U, 7U, 15U, 16U, 17U, 33U, 50U}) {
        for (const std::size_t textCount : {1U, 2U, 3U, 4U, 5U, 8U, 9U, 31U}) {
            constexpr std::size_t width = 67;
            const auto images = embeddings(imageCount, width, 1);
            const auto texts = embeddings(textCount, width, 2);
            onEachTarget([&] {
                const auto out = similarityOf(images, texts, width, 100);
                for (std::size_t at = 0; at < out.size(); ++at) {
                    ASSERT_NEAR(out[at], 100 * exactProduct(images, at / textCount, texts, at % textCount, width), 3e-5)
                        << imageCount << " x " << textCount << ", " << at;
                }
            });
        }
    }
}

TEST(Similarity, LongProductsLoseLittle) {
    constexpr std::size_t width = 1024;
    std::vector<float> image(width);
    std::vector<float> text(width);
    for (std::size_t at = 0; at < width; ++at) {
        image[at] = static_cast<float>(std::sin(static_cast<double>(at)));
        text[at] = static_cast<float>(std::cos(static_cast<double>(3 * at)));
    }
    onEachTarget(
        [&] { EXPECT_NEAR(similarityOf(image, text, width, 1)[0], exactProduct(image, 0, text, 0, width), 2e-5); });
}

TEST(Similarity, NothingToCompareIsNoError) {
    const auto some = embeddings(3, 8, 1);
    EXPECT_TRUE(similarityOf({}, some, 8, 1).empty());
    EXPECT_TRUE(similarityOf(some, {}, 8, 1).empty());
}

TEST(Similarity, WhatIsNoNumberSpoilsItsOwnProductsAlone) {
    constexpr std::size_t width = 15;
    const std::vector<float> spoilt(std::size_t{20} * 16, std::numeric_limits<float>::quiet_NaN());
    auto images = embeddings(20, width, 1);
    const auto texts = embeddings(9, width, 2);
    onEachTarget([&] {
        const auto expected = similarityOf(images, texts, width, 1);
        EXPECT_TRUE(std::isnan(similarityOf(spoilt, spoilt, 16, 1)[0]));
        EXPECT_EQ(similarityOf(images, texts, width, 1), expected);
        const float kept = std::exchange(images[3 * width], spoilt[0]);
        const auto out = similarityOf(images, texts, width, 1);
        for (std::size_t at = 0; at < out.size(); ++at) {
            EXPECT_EQ(std::isnan(out[at]), at / 9 == 3) << at;
        }
        images[3 * width] = kept;
    });
}

TEST(Similarity, AnyNumberOfThreadsGivesTheSameBits) {
    constexpr std::size_t width = 100;
    const auto images = embeddings(75, width, 3);
    const auto texts = embeddings(23, width, 4);
    onEachTarget([&] {
        const auto alone = similarityOf(images, texts, width, 50);
        std::vector<float> probabilities = alone;
        similaritySoftmax(images, texts, width, 50, probabilities);
        for (const int threads : {1, 2, 3, 5}) {
            ThreadTeam team(threads);
            std::vector<float> out(alone.size());
            similarity(team, images, texts, width, 50, out);
            EXPECT_EQ(out, alone) << threads;
            similaritySoftmax(team, images, texts, width, 50, out);
            EXPECT_EQ(out, probabilities) << threads;
        }
    });
}

TEST(Similarity, ARowIsTheSameAmongAnyOthers) {
    constexpr std::size_t width = 40;
    const auto images = embeddings(9, width, 5);
    const auto texts = embeddings(7, width, 6);
    onEachTarget([&] {
        const auto all = similarityOf(images, texts, width, 1);
        for (std::size_t image = 0; image < 9; ++image) {
            for (std::size_t text = 0; text < 7; ++text) {
                const auto one = similarityOf({images.begin() + static_cast<std::ptrdiff_t>(image * width),
                                               images.begin() + static_cast<std::ptrdiff_t>((image + 1) * width)},
                                              {texts.begin() + static_cast<std::ptrdiff_t>(text * width),
                                               texts.begin() + static_cast<std::ptrdiff_t>((text + 1) * width)},
                                              width, 1);
                EXPECT_EQ(one[0], all[image * 7 + text]) << image << ", " << text;
            }
        }
    });
}

TEST(SimilaritySoftmax, GivesTheProbabilitiesOfTheFormula) {
    constexpr std::size_t width = 96;
    constexpr std::size_t imageCount = 21;
    for (const std::size_t textCount : {1U, 5U, 16U, 61U}) {
        const auto images = embeddings(imageCount, width, 7);
        const auto texts = embeddings(textCount, width, 8);
        onEachTarget([&] {
            std::vector<float> out(imageCount * textCount);
            similaritySoftmax(images, texts, width, 20, out);
            for (std::size_t image = 0; image < imageCount; ++image) {
                std::vector<double> exact(textCount);
                double sum = 0;
                for (std::size_t text = 0; text < textCount; ++text) {
                    exact[text] = std::exp(20 * exactProduct(images, image, texts, text, width));
                    sum += exact[text];
                }
                for (std::size_t text = 0; text < textCount; ++text) {
                    // A logit's own rounding error, of about 1e-6 at 20, becomes a relative one of its probability.
                    ASSERT_NEAR(out[image * textCount + text] / (exact[text] / sum), 1, 1e-5) << image << ", " << text;
                }
            }
        });
    }
}

TEST(SimilaritySoftmax, IsSoftmaxAfterSimilarity) {
    constexpr std::size_t width = 33;
    const auto images = embeddings(35, width, 9);
    const auto texts = embeddings(14, width, 10);
    onEachTarget([&] {
        auto separate = similarityOf(images, texts, width, 100);
        softmaxRows(separate, 14);
        std::vector<float> fused(separate.size());
        similaritySoftmax(images, texts, width, 100, fused);
        EXPECT_EQ(fused, separate);
    });
}

}  // namespace
}  // namespace clipscope::kernels
