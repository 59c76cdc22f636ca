// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/fidelity_meter.h"
#include "core/record/fidelity_bar.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace clipscope::bench {
namespace {

constexpr std::size_t width = 16;

/// Unit vectors near one direction, as a tower gives them: their mean cosine is about 0.8.
std::vector<float> embeddings() {
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    std::vector<float> rows;
    for (int row = 0; row < 64; ++row) {
        std::vector<float> values(width);
        double square = 0;
        for (std::size_t at = 0; at < width; ++at) {
            values[at] = (at == 0 ? 8.0F : 0.0F) + normal(random);
            square += values[at] * values[at];
        }
        for (const float value : values) {
            rows.push_back(value / static_cast<float>(std::sqrt(square)));
        }
    }
    return rows;
}

bool meetsAnyBar(const CosinesMin& least) {
    const record::FidelityMeasured measured{.cosineMin = least.raw, .centredMin = least.centred};
    return record::meetsBar(measured, backend::Precision::Fp32) || record::meetsBar(measured, backend::Precision::Bf16);
}

TEST(Fidelity, TheSameEmbeddingsAreOne) {
    const auto rows = embeddings();
    const CosinesMin least = leastCosines(rows, rows, width);
    EXPECT_NEAR(least.raw, 1, 1e-12);
    EXPECT_NEAR(least.centred.value(), 1, 1e-12);
}

TEST(Fidelity, EqualInputsHaveNoCentredFigure) {
    const auto all = embeddings();
    std::vector<float> reference;
    for (int row = 0; row < 64; ++row) {
        reference.insert(reference.end(), all.begin(), all.begin() + width);
    }
    auto rows = reference;
    std::mt19937 random(3);
    std::normal_distribution<float> noise(0, 1e-7F);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        rows[at] += noise(random);
        reference[at] += at % width == 1 ? noise(random) : 0;
    }
    const CosinesMin least = leastCosines(reference, rows, width);
    EXPECT_FALSE(least.centred);
    EXPECT_GT(least.raw, 1 - 1e-9);
    EXPECT_TRUE(meetsAnyBar(least));
    EXPECT_FALSE(meetsAnyBar(leastCosines(reference, all, width))) << "the raw figure still judges";
}

TEST(Fidelity, ARowThatIsTheMeanIsJudgedWithItAlone) {
    // Three directions in one plane, whose mean is the first.
    const std::vector<float> reference{1, 0, 0.8F, 0.6F, 1.2F, -0.6F};
    const std::vector<float> rows{1, 1e-4F, 0.8F, 0.6F, 1.2F, -0.6F};
    EXPECT_NEAR(leastCosines(reference, rows, 2).centred.value(), 1, 1e-9);
}

TEST(Fidelity, IsTheLeastOverAllInputs) {
    const auto reference = embeddings();
    auto rows = reference;
    // One row turned by 0.1 in the plane of its first two elements.
    const std::size_t at = 17 * width;
    const float one = rows[at];
    const float two = rows[at + 1];
    rows[at] = one * std::cos(0.1F) - two * std::sin(0.1F);
    rows[at + 1] = one * std::sin(0.1F) + two * std::cos(0.1F);
    const double expected = 1 - (1 - std::cos(0.1)) * (one * one + two * two);
    EXPECT_NEAR(leastCosines(reference, rows, width).raw, expected, 1e-6);
    EXPECT_LT(leastCosines(reference, rows, width).centred.value(), expected) << "what tells inputs apart changed more";
}

TEST(Fidelity, AConstantEncoderMeetsNoBar) {
    const auto reference = embeddings();
    std::vector<float> mean(width, 0);
    for (std::size_t at = 0; at < reference.size(); ++at) {
        mean[at % width] += reference[at] / 64;
    }
    std::vector<float> constant;
    std::vector<float> first;
    for (int row = 0; row < 64; ++row) {
        constant.insert(constant.end(), mean.begin(), mean.end());
        first.insert(first.end(), reference.begin(), reference.begin() + width);
    }
    EXPECT_FALSE(meetsAnyBar(leastCosines(reference, constant, width)));
    EXPECT_FALSE(meetsAnyBar(leastCosines(reference, first, width)));
    EXPECT_FALSE(meetsAnyBar(leastCosines(reference, std::vector<float>(reference.size(), 0), width)));
}

TEST(Fidelity, AShuffledEncoderMeetsNoBar) {
    const auto reference = embeddings();
    auto shuffled = reference;
    std::ranges::rotate(shuffled, shuffled.begin() + width);
    EXPECT_FALSE(meetsAnyBar(leastCosines(reference, shuffled, width)));
}

TEST(Fidelity, TheCentredFigureTellsWhatTheRawOneFlatters) {
    const auto reference = embeddings();
    auto rows = reference;
    std::mt19937 random(2);
    std::normal_distribution<float> noise(0, 0.003F);
    for (float& value : rows) {
        value += noise(random);
    }
    const CosinesMin least = leastCosines(reference, rows, width);
    EXPECT_GT(least.raw, 0.9995);
    EXPECT_LT(least.centred.value(), least.raw);
    EXPECT_LT(1 - least.raw, 0.5 * (1 - *least.centred));
}

}  // namespace
}  // namespace clipscope::bench
