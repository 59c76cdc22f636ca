// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles for real, and keeps what it compiled in the build folder: only the first run takes minutes.
#include "core/backend/inductor/python_environment.h"
#include "core/backend/inductor/tower_compiler.h"
#include "core/backend/openmp_runtimes.h"
#include "core/base/child_process.h"
#include "core/base/file_descriptor.h"
#include "core/clip/sha256.h"
#include "tests/support/engine_fixture.h"
#include "tests/support/expect_error.h"
#include "tests/support/expect_fidelity.h"
#include "tests/support/small_model.h"
#include "tests/support/temporary_folder.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

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

TEST_F(InductorEngine, MeetsTheBarsOfFidelity) {
    const clip::ClipModel small = test::smallModel(clip::RandomKind::Initial, clip::Activation::QuickGelu);
    test::expectFidelity(engines, "inductor", small, Tower::Image, Precision::Bf16);
    test::expectFidelity(engines, "inductor", small, Tower::Text, Precision::Fp32);
}

TEST_F(InductorEngine, MeetsTheBarsOfFidelityWithTheOtherActivation) {
    const clip::ClipModel small = test::smallModel(clip::RandomKind::Initial, clip::Activation::Gelu);
    test::expectFidelity(engines, "inductor", small, Tower::Image, Precision::Fp32);
    test::expectFidelity(engines, "inductor", small, Tower::Text, Precision::Bf16);
}

TEST_F(InductorEngine, ImagesOfAnyNumberEqualEagerWithTheShortcutAndWithoutIt) {
    for (const std::int64_t count : {1, 5}) {
        const auto pixels = test::pixelsFor(model.config, count);
        const auto expected = engines.encodePixels("eager", model, {.threads = 2}, pixels, count);
        const auto pooled = engines.encodePixels("inductor", model, {.threads = 2}, pixels, count);
        const auto whole =
            engines.encodePixels("inductor", model, {.shortcuts = {false, false}, .threads = 2}, pixels, count);
        EXPECT_LE(test::largestDifference(expected, whole), 1e-5);
        EXPECT_LE(test::largestDifference(pooled, whole), 1e-5);
    }
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

/// oneDNN may add up in another order for another number of rows, and rounding to bf16 makes more of that.
TEST_F(InductorEngine, WithoutShortcutsTheResultInBf16IsNearlyTheSame) {
    const auto pixels = test::pixelsFor(model.config, 5);
    const test::Captions captions(model.config, {3, 16, 9, 4, 12});
    const EncoderRequest with{.precision = Precision::Bf16, .threads = 2};
    const EncoderRequest without{.precision = Precision::Bf16, .shortcuts = {false, false}, .threads = 2};
    const double images = test::largestDifference(engines.encodePixels("inductor", model, with, pixels, 5),
                                                  engines.encodePixels("inductor", model, without, pixels, 5));
    const double texts = test::largestDifference(engines.encodeCaptions("inductor", model, with, captions),
                                                 engines.encodeCaptions("inductor", model, without, captions));
    EXPECT_LE(images, 1e-3);
    EXPECT_LE(texts, 1e-3);
}

/// Half a minute when it is compiled.
TEST_F(InductorEngine, MeetsTheBarsOfFidelityAtFullSize) {
    const clip::ClipModel full = clip::openModel({.weights = "trained-like"});
    test::expectFidelity(engines, "inductor", full, Tower::Image, Precision::Bf16);
}

TEST_F(InductorEngine, OneOpenMpRuntimeIsInTheProcess) {
    LoadContext context;
    (void)engines.loader.backend("inductor").load(model, {.tower = Tower::Image, .threads = 2}, context);
    EXPECT_EQ(openMpRuntimes().size(), 1U);
}

TEST_F(InductorEngine, WhatAnotherLibTorchWouldCompileIsRefused) {
    const test::TemporaryFolder folder;
    const TowerCompiler compiler(findPython(torchFolder()), CLIPSCOPE_SOURCE_DIR "/resources/inductor");
    test::expectError(ErrorCode::Unavailable, {"2.5.1", "CLIPSCOPE_TORCH_DIR"}, [&] {
        (void)compiler.compile({.config = model.config, .torchVersion = "2.5.1"}, "none", folder.path(), {}, {});
    });
}

/// A cache of its own with compiled towers, to which something happens.
class InductorCache : public InductorEngine {
protected:
    void SetUp() override {
        InductorEngine::SetUp();
        if (IsSkipped()) {
            return;
        }
        for (const Tower tower : {Tower::Image, Tower::Text}) {
            LoadContext context;
            (void)engines.loader.backend("inductor").load(model, {.tower = tower, .threads = 2}, context);
        }
        fs::copy(std::getenv("XDG_CACHE_HOME"), folder.path(), fs::copy_options::recursive);
        ::setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
    }

    /// Each package, and the description beside it.
    void forEachPackage(const std::function<void(const fs::path& package, const fs::path& description)>& work) {
        for (const auto& entry : fs::directory_iterator(folder.path() / "clipscope/inductor")) {
            if (entry.path().extension() == ".pt2") {
                work(entry.path(), fs::path(entry.path()).replace_extension(".json"));
            }
        }
    }

    /// By the very load that finds it wrong, and for good.
    void expectTheImageTowerIsMadeAnew() {
        const auto pixels = test::pixelsFor(model.config, 2);
        const auto expected = engines.encodePixels("eager", model, {.threads = 2}, pixels, 2);
        std::vector<std::string> activities;
        LoadContext context;
        context.onActivity = [&](const Message& activity) { activities.push_back(activity.id()); };
        const auto load = [&] {
            return engines.loader.backend("inductor").load(model, {.tower = Tower::Image, .threads = 2}, context);
        };
        EXPECT_TRUE(load()->buildSeconds());
        EXPECT_EQ(activities, std::vector<std::string>{"inductor_compiling"});
        activities.clear();
        EXPECT_FALSE(load()->buildSeconds());
        EXPECT_TRUE(activities.empty());
        EXPECT_LE(test::largestDifference(expected, engines.encodePixels("inductor", model, {.threads = 2}, pixels, 2)),
                  1e-5);
    }

    test::TemporaryFolder folder;
};

TEST_F(InductorCache, ADamagedPackageIsMadeAnew) {
    forEachPackage([](const fs::path& package, const fs::path&) {
        std::fstream(package, std::ios::in | std::ios::out | std::ios::binary).write("damage", 6);
    });
    expectTheImageTowerIsMadeAnew();
}

TEST_F(InductorCache, ADamagedPackageIsMadeAnewBeforeTheFirstPass) {
    forEachPackage([](const fs::path& package, const fs::path&) {
        std::fstream(package, std::ios::in | std::ios::out | std::ios::binary).write("damage", 6);
    });
    LoadContext context;
    const auto prepare = [&] {
        return engines.loader.backend("inductor").prepare(model, {.tower = Tower::Image, .threads = 2}, context);
    };
    const Preparation made = prepare();
    EXPECT_TRUE(made.seconds);
    EXPECT_TRUE(made.hold);
    EXPECT_FALSE(prepare().seconds);
}

TEST_F(InductorCache, APackageThatCannotBeLoadedIsMadeAnewThoughItsHashIsRight) {
    forEachPackage([](const fs::path& package, const fs::path& description) {
        fs::resize_file(package, fs::file_size(package) / 2);
        const std::string content = readFile(package);
        clip::Sha256 sha;
        sha.add(content.data(), content.size());
        auto told = nlohmann::ordered_json::parse(readFile(description));
        told["sha256"] = sha.hex();
        std::ofstream(description) << told.dump();
    });
    expectTheImageTowerIsMadeAnew();
}

TEST_F(InductorCache, AWholePackageOfAnotherTowerIsMadeAnew) {
    std::pair<fs::path, fs::path> text;
    forEachPackage([&](const fs::path& package, const fs::path& description) {
        if (nlohmann::json::parse(readFile(description)).at("key").at("tower") == "text") {
            text = {package, description};
        }
    });
    forEachPackage([&](const fs::path& package, const fs::path& description) {
        if (package != text.first) {
            fs::copy_file(text.first, package, fs::copy_options::overwrite_existing);
            fs::copy_file(text.second, description, fs::copy_options::overwrite_existing);
        }
    });
    expectTheImageTowerIsMadeAnew();
}

/// A compiler that compiles for ever. It and what it starts hold the end of a pipe that tells when all of them ended.
class EndlessCompiler {
public:
    /// \param start a shell's commands, run when it is asked to compile
    explicit EndlessCompiler(const std::string& start = "true") {
        const std::string fifo = (m_folder.path() / "running").string();
        if (::mkfifo(fifo.c_str(), S_IRUSR | S_IWUSR) != 0) {
            throw std::runtime_error("no pipe could be made");
        }
        m_running = FileDescriptor(::open(fifo.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        const fs::path script =
            m_folder.write("c++", "#!/bin/sh\ncase \"$*\" in *-version*) exec g++ \"$@\" ;; esac\nexec 3>'" + fifo +
                                      "'\necho compiling >&3\n" + start + "\nsleep 600\n");
        fs::permissions(script, fs::perms::owner_all);
        ::setenv("CXX", script.c_str(), 1);
    }
    EndlessCompiler(const EndlessCompiler&) = delete;
    EndlessCompiler& operator=(const EndlessCompiler&) = delete;
    ~EndlessCompiler() { ::unsetenv("CXX"); }

    [[nodiscard]] bool hasStarted() const { return waitFor(POLLIN); }
    [[nodiscard]] bool hasEnded() const {
        std::array<char, 256> said{};
        while (::read(m_running.get(), said.data(), said.size()) > 0) {
        }
        return waitFor(POLLHUP);
    }

private:
    /// Whether it comes about in two minutes.
    [[nodiscard]] bool waitFor(short what) const {
        pollfd polled{.fd = m_running.get(), .events = what, .revents = 0};
        constexpr int patienceMilliseconds = 120'000;
        return ::poll(&polled, 1, patienceMilliseconds) == 1 && (polled.revents & what) != 0;
    }

    test::TemporaryFolder m_folder;
    FileDescriptor m_running;
};

/// What of the cache in `home` is more than a lock.
std::vector<std::string> keptIn(const fs::path& home) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(home / "clipscope/inductor")) {
        if (entry.path().extension() != ".lock") {
            names.push_back(entry.path().filename());
        }
    }
    return names;
}

TEST_F(InductorEngine, AStopWhileCompilingEndsTheCompilerAndLeavesNothing) {
    const test::TemporaryFolder folder;
    ::setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
    const EndlessCompiler compiler;
    std::stop_source stop;
    LoadContext context{.stop = stop.get_token()};
    const std::jthread watch([&] {
        EXPECT_TRUE(compiler.hasStarted());
        stop.request_stop();
    });
    test::expectError(ErrorCode::Stopped, {},
                      [&] { (void)engines.loader.backend("inductor").load(model, {.tower = Tower::Text}, context); });
    EXPECT_TRUE(compiler.hasEnded());
    EXPECT_TRUE(keptIn(folder.path()).empty());
}

TEST_F(InductorEngine, AKilledRunLeavesNoCompilerBehind) {
    const test::TemporaryFolder folder;
    ::setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
    // The compiler's parent is Python, and Python's the run.
    const EndlessCompiler compiler("kill -9 $(cut -d ' ' -f 4 /proc/$PPID/stat)");
    const ChildResult run =
        runChild({.argv = {CLIPSCOPE_BINARY_DIR "/bin/clipscope-cli", "run", "--model", "tiny", "--backends",
                           "inductor", "--tower", "text", "--batch-sizes", "1", "--fidelity", "off", "--output-dir",
                           (folder.path() / "runs").string()}});
    EXPECT_EQ(run.exitCode, 128 + SIGKILL) << run.err;
    EXPECT_TRUE(compiler.hasStarted());
    EXPECT_TRUE(compiler.hasEnded());
}

TEST_F(InductorEngine, WithoutACompilerTheReasonAndTheRemedyAreTold) {
    const test::TemporaryFolder folder;
    ::setenv("XDG_CACHE_HOME", folder.path().c_str(), 1);
    ::setenv("CXX", "/nowhere/g++", 1);
    LoadContext context;
    test::expectError(ErrorCode::Unavailable, {"g++", "CXX"},
                      [&] { (void)engines.loader.backend("inductor").load(model, {.tower = Tower::Text}, context); });
    ::unsetenv("CXX");
    EXPECT_TRUE(keptIn(folder.path()).empty());
}

}  // namespace
}  // namespace clipscope::backend
