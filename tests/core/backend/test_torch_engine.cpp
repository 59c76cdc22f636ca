// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/openmp_runtimes.h"
#include "core/base/file_descriptor.h"
#include "tests/support/engine_fixture.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <numeric>
#include <vector>

namespace clipscope::backend {
namespace {

using test::cosine;
using test::pixelsFor;

class TorchEngine : public testing::Test {
protected:
    std::vector<float> encodePixels(const clip::ClipModel& model, Precision precision, std::span<const float> values,
                                    std::int64_t count) {
        return engines.encodePixels("eager", model, {.precision = precision, .threads = 2}, values, count);
    }

    std::vector<float> encodeTokens(const clip::ClipModel& model, const std::vector<std::int32_t>& ids,
                                    const std::vector<std::int32_t>& lengths) {
        test::Captions captions(model.config, {});
        captions.ids = ids;
        captions.lengths = lengths;
        return engines.encodeCaptions("eager", model, {.threads = 2}, captions);
    }

    test::Engines engines;
    ModuleLoader& loader = engines.loader;
    StageTimes& times = engines.times;
    clip::ClipModel tiny = clip::openModel({.model = "tiny", .isModelGiven = true});
};

TEST_F(TorchEngine, IsAvailableOnTheCpuAlone) {
    EXPECT_TRUE(loader.availability("eager", Device::Cpu, Precision::Fp32).isAvailable);
    EXPECT_FALSE(loader.availability("eager", Device::Gpu, Precision::Fp32).isAvailable);
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
    EXPECT_GT(cosine(encodeTokens(tiny, padded, length), encodeTokens(tiny, filled, length)), 0.999999);
    filled[1] = 6;
    EXPECT_LT(cosine(encodeTokens(tiny, padded, length), encodeTokens(tiny, filled, length)), 0.9999);
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

TEST_F(TorchEngine, RunsOnOneOpenMpRuntime) {
    LoadContext context;
    for (const char* id : {"eager", "packed"}) {
        (void)loader.backend(id).load(tiny, {.tower = Tower::Text}, context);
        EXPECT_EQ(openMpRuntimes().size(), 1U) << id;
    }
}

TEST_F(TorchEngine, NoEngineIsGivenBesideASecondOpenMpRuntime) {
    const test::TemporaryFolder folder;
    constexpr std::size_t page = 4096;
    const auto second = folder.write("libiomp5.so", std::string(page, '\0'));
    const FileDescriptor file(::open(second.c_str(), O_RDONLY | O_CLOEXEC));
    void* const mapped = ::mmap(nullptr, page, PROT_READ, MAP_PRIVATE, file.get(), 0);
    ASSERT_NE(mapped, MAP_FAILED);
    for (const char* id : {"eager", "packed", "inductor"}) {
        ModuleLoader fresh(std::filesystem::path(CLIPSCOPE_BINARY_DIR) / "lib/clipscope");
        test::expectError(ErrorCode::Unavailable, {second.string(), "libgomp"}, [&] { (void)fresh.backend(id); });
    }
    ::munmap(mapped, page);
    EXPECT_NO_THROW((void)loader.backend("eager"));
}

}  // namespace
}  // namespace clipscope::backend
