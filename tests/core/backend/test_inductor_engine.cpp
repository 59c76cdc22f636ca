// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles for real, and keeps what it compiled in the build folder: only the first run takes minutes.
#include "core/backend/inductor/python_environment.h"
#include "core/base/file_descriptor.h"
#include "tests/support/engine_fixture.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <cstdlib>
#include <fstream>
#include <set>

namespace clipscope::backend {
namespace {

namespace fs = std::filesystem;

class InductorEngine : public testing::Test {
protected:
    void SetUp() override {
        const auto python = findPython(torchFolder());
        if (!python || !python->isComplete) {
            GTEST_SKIP() << "TorchInductor is not installed: clipscope-cli setup inductor";
        }
        ::setenv("XDG_CACHE_HOME", CLIPSCOPE_BINARY_DIR "/test-cache", 1);
    }

    clip::ClipModel model = clip::openModel({.model = "tiny", .isModelGiven = true});
    test::Engines engines;
};

TEST_F(InductorEngine, ImagesEqualEagerInFp32AndAreCloseInBf16) {
    const auto pixels = test::pixelsFor(model.config, 5);
    const auto expected = engines.encodePixels("eager", model, {.threads = 2}, pixels, 5);
    const std::int64_t width = model.config.embeddingWidth;
    EXPECT_GE(test::leastCosine(expected, engines.encodePixels("inductor", model, {.threads = 2}, pixels, 5), width),
              0.99999);
    EXPECT_GE(
        test::leastCosine(
            expected, engines.encodePixels("inductor", model, {.precision = Precision::Bf16, .threads = 2}, pixels, 5),
            width),
        0.9995);
}

TEST_F(InductorEngine, TextsOfAnyNumberAndLengthEqualEager) {
    for (const std::vector<std::int32_t>& lengths : {std::vector<std::int32_t>{9}, {2}, {3, 16, 9, 4, 12}, {16, 16}}) {
        const test::Captions captions(model.config, lengths);
        EXPECT_LE(test::largestDifference(engines.encodeCaptions("eager", model, {.threads = 2}, captions),
                                          engines.encodeCaptions("inductor", model, {.threads = 2}, captions)),
                  1e-5);
    }
}

TEST_F(InductorEngine, WithoutShortcutsTheResultIsTheSame) {
    const test::Captions captions(model.config, {3, 16, 9, 4, 12});
    EXPECT_LE(test::largestDifference(
                  engines.encodeCaptions("inductor", model, {.threads = 2}, captions),
                  engines.encodeCaptions("inductor", model, {.shortcuts = {false, false}, .threads = 2}, captions)),
              1e-5);
}

TEST_F(InductorEngine, ADamagedPackageIsMadeAnew) {
    const EncoderRequest request{.tower = Tower::Image, .threads = 2};
    LoadContext context;
    (void)engines.loader.backend("inductor").load(model, request, context);
    const test::TemporaryFolder folder;
    fs::copy(CLIPSCOPE_BINARY_DIR "/test-cache", folder.path(), fs::copy_options::recursive);
    ::setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
    for (const auto& entry : fs::directory_iterator(folder.path() / "clipscope/inductor")) {
        if (entry.path().extension() == ".pt2") {
            std::fstream(entry.path(), std::ios::in | std::ios::out | std::ios::binary).write("damage", 6);
        }
    }
    std::vector<std::string> activities;
    context.onActivity = [&](const Message& activity) { activities.push_back(activity.english()); };
    EXPECT_TRUE(engines.loader.backend("inductor").load(model, request, context)->buildSeconds());
    EXPECT_EQ(activities.size(), 1U);
    activities.clear();
    EXPECT_FALSE(engines.loader.backend("inductor").load(model, request, context)->buildSeconds());
    EXPECT_TRUE(activities.empty());
}

TEST_F(InductorEngine, OneOpenMpRuntimeIsInTheProcess) {
    LoadContext context;
    (void)engines.loader.backend("inductor").load(model, {.tower = Tower::Image, .threads = 2}, context);
    std::set<std::string> runtimes;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        if (line.find("libgomp") != std::string::npos || line.find("libiomp") != std::string::npos) {
            runtimes.insert(line.substr(line.find('/')));
        }
    }
    EXPECT_EQ(runtimes.size(), 1U);
}

TEST_F(InductorEngine, AStopWhileCompilingLeavesNothing) {
    const test::TemporaryFolder folder;
    ::setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
    std::stop_source stop;
    LoadContext context{.stop = stop.get_token(), .onProgress = [&](double fraction) {
                            if (fraction > 0) {
                                stop.request_stop();
                            }
                        }};
    test::expectError(ErrorCode::Stopped, {},
                      [&] { (void)engines.loader.backend("inductor").load(model, {.tower = Tower::Text}, context); });
    EXPECT_TRUE(fs::is_empty(folder.path() / "clipscope/inductor"));
}

TEST_F(InductorEngine, WithoutACompilerTheReasonAndTheRemedyAreTold) {
    const test::TemporaryFolder folder;
    ::setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
    ::setenv("CXX", "/nowhere/g++", 1);
    LoadContext context;
    test::expectError(ErrorCode::Unavailable, {"g++", "CXX"},
                      [&] { (void)engines.loader.backend("inductor").load(model, {.tower = Tower::Text}, context); });
    ::unsetenv("CXX");
    EXPECT_TRUE(fs::is_empty(folder.path() / "clipscope/inductor"));
}

}  // namespace
}  // namespace clipscope::backend
