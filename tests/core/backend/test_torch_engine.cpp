// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/module_loader.h"
#include "core/clip/clip_model.h"
#include "tests/support/expect_error.h"

#include <gtest/gtest.h>
#include <cmath>
#include <numeric>
#include <vector>

namespace clipscope::backend {
namespace {

std::vector<float> pixelsFor(const clip::ClipConfig& config, std::int64_t count) {
    std::vector<float> values(static_cast<std::size_t>(count * 3 * config.imageSize * config.imageSize));
    for (std::size_t at = 0; at < values.size(); ++at) {
        values[at] = static_cast<float>((at * 7919) % 1009) / 500.0F - 1.0F;
    }
    return values;
}

double cosine(std::span<const float> a, std::span<const float> b) {
    double product = 0;
    double squareA = 0;
    double squareB = 0;
    for (std::size_t at = 0; at < a.size(); ++at) {
        product += static_cast<double>(a[at]) * b[at];
        squareA += static_cast<double>(a[at]) * a[at];
        squareB += static_cast<double>(b[at]) * b[at];
    }
    return product / std::sqrt(squareA * squareB);
}

class TorchEngine : public testing::Test {
protected:
    std::vector<float> encodePixels(const clip::ClipModel& model, Precision precision, std::span<const float> values,
                                    std::int64_t count) {
        std::vector<float> out(static_cast<std::size_t>(count * model.config.embeddingWidth));
        EmbeddingBatch batch{.width = model.config.embeddingWidth, .values = out};
        encoderFor(model, Tower::Image, precision)
            ->encode(PixelBatch{.count = count, .imageSize = model.config.imageSize, .values = values}, batch, times);
        return out;
    }

    std::vector<float> encodeTokens(const clip::ClipModel& model, Precision precision,
                                    std::span<const std::int32_t> ids, std::span<const std::int32_t> lengths) {
        const auto count = static_cast<std::int64_t>(lengths.size());
        std::vector<float> out(static_cast<std::size_t>(count * model.config.embeddingWidth));
        EmbeddingBatch batch{.width = model.config.embeddingWidth, .values = out};
        encoderFor(model, Tower::Text, precision)
            ->encode(
                TokenBatch{.count = count, .contextLength = model.config.contextLength, .ids = ids, .lengths = lengths},
                batch, times);
        return out;
    }

    std::unique_ptr<Encoder> encoderFor(const clip::ClipModel& model, Tower tower, Precision precision) {
        LoadContext context;
        return loader.backend("eager")
            .load(model, {.tower = tower, .precision = precision, .threads = 2}, context)
            ->makeEncoder();
    }

    ModuleLoader loader{std::filesystem::path(CLIPSCOPE_BINARY_DIR) / "lib/clipscope"};
    clip::ClipModel tiny = clip::openModel({.model = "tiny", .isModelGiven = true});
    StageTimes times;
};

TEST_F(TorchEngine, IsAvailableOnTheCpuAlone) {
    EXPECT_TRUE(loader.availability("eager", Device::Cpu).isAvailable);
    EXPECT_FALSE(loader.availability("eager", Device::Gpu).isAvailable);
}

TEST_F(TorchEngine, EmbeddingsHaveUnitLengthAndStagesTakeTime) {
    const auto out = encodePixels(tiny, Precision::Fp32, pixelsFor(tiny.config, 1), 1);
    EXPECT_NEAR(std::inner_product(out.begin(), out.end(), out.begin(), 0.0), 1, 1e-5);
    EXPECT_GT(times[Stage::Tower], 0);
    EXPECT_EQ(times[Stage::Decode], 0);
}

TEST_F(TorchEngine, ABatchGivesWhatItsImagesGiveAlone) {
    const auto pixels = pixelsFor(tiny.config, 3);
    const auto together = encodePixels(tiny, Precision::Fp32, pixels, 3);
    const std::size_t each = pixels.size() / 3;
    const auto width = static_cast<std::size_t>(tiny.config.embeddingWidth);
    for (std::size_t image = 0; image < 3; ++image) {
        const auto alone = encodePixels(tiny, Precision::Fp32, std::span(pixels).subspan(image * each, each), 1);
        EXPECT_GT(cosine(alone, std::span(together).subspan(image * width, width)), 0.999999);
    }
}

TEST_F(TorchEngine, WhatFollowsTheEndTokenMakesNoDifference) {
    std::vector<std::int32_t> padded(static_cast<std::size_t>(tiny.config.contextLength), 0);
    padded[0] = static_cast<std::int32_t>(tiny.config.startToken());
    padded[1] = 5;
    padded[2] = static_cast<std::int32_t>(tiny.config.endToken());
    std::vector<std::int32_t> filled = padded;
    std::fill(filled.begin() + 3, filled.end(), 77);
    const std::vector<std::int32_t> length{3};
    EXPECT_GT(cosine(encodeTokens(tiny, Precision::Fp32, padded, length),
                     encodeTokens(tiny, Precision::Fp32, filled, length)),
              0.999999);
    filled[1] = 6;
    EXPECT_LT(cosine(encodeTokens(tiny, Precision::Fp32, padded, length),
                     encodeTokens(tiny, Precision::Fp32, filled, length)),
              0.9999);
}

TEST_F(TorchEngine, Bf16IsCloseToFp32AndNotEqual) {
    const auto pixels = pixelsFor(tiny.config, 1);
    const auto full = encodePixels(tiny, Precision::Fp32, pixels, 1);
    const auto half = encodePixels(tiny, Precision::Bf16, pixels, 1);
    EXPECT_GT(cosine(full, half), 0.999);
    EXPECT_NE(full, half);
}

TEST_F(TorchEngine, AMappedTowerTakesNoMemoryOfItsOwnInItsOwnPrecision) {
    LoadContext context;
    const auto& engine = loader.backend("eager");
    const auto model = clip::openModel({.weights = std::string(CLIPSCOPE_TEST_DATA) + "/clip/models/hf-quick-gelu"});
    EXPECT_EQ(engine.load(model, {.tower = Tower::Image}, context)->ownBytes(), 0);
    EXPECT_GT(engine.load(model, {.tower = Tower::Image, .precision = Precision::Bf16}, context)->ownBytes(), 0);
}

TEST_F(TorchEngine, ALoadTellsItsProgressAndHeedsAStop) {
    std::vector<double> told;
    std::stop_source stop;
    LoadContext context{.stop = stop.get_token(), .onProgress = [&](double fraction) { told.push_back(fraction); }};
    (void)loader.backend("eager").load(tiny, {.tower = Tower::Text}, context);
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_EQ(told.back(), 1);
    context.onProgress = [&](double) { stop.request_stop(); };
    test::expectError(ErrorCode::Stopped, {},
                      [&] { (void)loader.backend("eager").load(tiny, {.tower = Tower::Text}, context); });
}

}  // namespace
}  // namespace clipscope::backend
