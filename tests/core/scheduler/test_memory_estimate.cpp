// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduler/memory_estimate.h"

#include <gtest/gtest.h>

namespace clipscope::scheduler {
namespace {

using backend::Precision;
using backend::Tower;

TEST(MemoryEstimate, TheWeightsAreThoseOfViTB32) {
    const auto config = clip::preset("vit-b-32");
    // OpenAI's ViT-B/32 has 87.8 M parameters for images and 63.4 M for texts.
    EXPECT_NEAR(estimateMemory(config, Tower::Image, Precision::Fp32).weightBytes / 4, 87.85e6, 0.05e6);
    EXPECT_NEAR(estimateMemory(config, Tower::Text, Precision::Fp32).weightBytes / 4, 63.43e6, 0.05e6);
    EXPECT_NEAR(estimateMemory(config, Tower::Pair, Precision::Bf16).weightBytes / 2, 151.28e6, 0.1e6);
}

TEST(MemoryEstimate, TheLargestBatchFitsAndTheNextDoesNot) {
    const auto estimate = estimateMemory(clip::preset("vit-b-32"), Tower::Image, Precision::Fp32);
    const double headroom = 4e9;
    const std::int64_t largest = estimate.largestBatch(headroom);
    EXPECT_GT(largest, 100);
    EXPECT_LE(estimate.bytes(largest), usableShareOfMemory * headroom);
    EXPECT_GT(estimate.bytes(largest + 1), usableShareOfMemory * headroom);
    EXPECT_EQ(estimate.largestBatch(1e8), 0) << "not even the weights fit";
}

TEST(MemoryEstimate, APairHoldsAllItsSimilarities) {
    const auto config = clip::preset("tiny");
    const auto estimate = estimateMemory(config, Tower::Pair, Precision::Fp32);
    EXPECT_GE(estimate.bytes(65536), 65536.0 * 65536 * 4);
    const double headroom = 8e9;
    const std::int64_t largest = estimate.largestBatch(headroom);
    EXPECT_LE(estimate.bytes(largest), usableShareOfMemory * headroom);
    EXPECT_GT(estimate.bytes(largest + 1), usableShareOfMemory * headroom);
}

TEST(MemoryEstimate, HalfThePrecisionNeedsLess) {
    const auto config = clip::preset("vit-l-14");
    EXPECT_LT(estimateMemory(config, Tower::Image, Precision::Bf16).bytes(64),
              0.6 * estimateMemory(config, Tower::Image, Precision::Fp32).bytes(64));
}

}  // namespace
}  // namespace clipscope::scheduler
