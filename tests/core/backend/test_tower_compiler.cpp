// SPDX-License-Identifier: GPL-3.0-or-later
// The child process that compiles, with a shell script in Python's place.
#include "core/backend/inductor/tower_compiler.h"
#include "core/base/file_descriptor.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace clipscope::backend {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class TowerCompilerTest : public testing::Test {
protected:
    TowerCompilerTest() {
        folder.write("program/compile.py", "compiles");
        folder.write("program/clip_towers.py", "towers");
        fs::create_directory(work);
    }

    /// A Python that does what the script says; $4 is the job.
    TowerCompiler compiler(const std::string& script) {
        const fs::path python = folder.write("venv/bin/python3", "#!/bin/sh\n" + script);
        fs::permissions(python, fs::perms::owner_all);
        return {PythonEnvironment{.python = python, .packages = folder.path(), .isComplete = true}, program};
    }

    fs::path compile(const std::string& script, std::stop_token stop = {}) {
        return compiler(script).compile(
            {.config = clip::preset("tiny"), .precision = Precision::Bf16, .torchVersion = "2.15.0", .threads = 3},
            "w.safetensors", work, stop, [&](CompileStage stage) { stages.push_back(stage); });
    }

    test::TemporaryFolder folder;
    fs::path program = folder.path() / "program";
    fs::path work = folder.path() / "work";
    std::vector<CompileStage> stages;
};

TEST_F(TowerCompilerTest, GivesThePackageAndTellsItsStages) {
    const fs::path package = compile(R"(echo '{"stage": "read"}'; echo "chatter of a library"
echo '{"stage": "compile"}'; echo made > tower.pt2; echo '{"stage": "done"}')");
    EXPECT_EQ(readFile(package), "made\n");
    EXPECT_THAT(stages, ElementsAre(CompileStage::Read, CompileStage::Compile, CompileStage::Done));
    const auto job = nlohmann::json::parse(readFile(work / "job.json"));
    EXPECT_EQ(job.at("tower"), "image");
    EXPECT_EQ(job.at("precision"), "bf16");
    EXPECT_EQ(job.at("weights"), "w.safetensors");
    EXPECT_EQ(job.at("config").at("vision").at("heads"), clip::preset("tiny").vision.heads);
}

TEST_F(TowerCompilerTest, LeavesNothingOutsideItsWorkFolder) {
    (void)compile(R"(echo "$TMPDIR $TORCHINDUCTOR_CACHE_DIR" > tower.pt2)");
    EXPECT_EQ(readFile(work / "tower.pt2"), work.string() + " " + (work / "inductor").string() + "\n");
}

TEST_F(TowerCompilerTest, WhatIsMadeDoesNotFollowTheEnvironment) {
    const std::vector<const char*> deciding{"ATEN_CPU_CAPABILITY", "OMP_NUM_THREADS", "MKL_NUM_THREADS",
                                            "TORCHINDUCTOR_FREEZING", "ONEDNN_DEFAULT_FPMATH_MODE"};
    for (const char* const name : deciding) {
        ::setenv(name, "1", 1);
    }
    ::setenv("ONEDNN_MAX_CPU_ISA", "AVX2", 1);
    (void)compile("env > tower.pt2");
    const std::string environment = '\n' + readFile(work / "tower.pt2");
    for (const char* const name : deciding) {
        EXPECT_EQ(environment.find('\n' + std::string(name) + '='), std::string::npos) << name;
        ::unsetenv(name);
    }
    EXPECT_THAT(environment, testing::HasSubstr("\nONEDNN_MAX_CPU_ISA=AVX2\n")) << "the key holds what it selects";
    EXPECT_THAT(environment, testing::HasSubstr("\nLC_ALL=C\n"));
    ::unsetenv("ONEDNN_MAX_CPU_ISA");
    EXPECT_EQ(nlohmann::json::parse(readFile(work / "job.json")).at("threads"), 3);
}

TEST_F(TowerCompilerTest, WhatGoesWrongHasAReasonAndARemedy) {
    const auto failing = [&](const std::string& kind) {
        return
            [this, kind] { (void)compile(R"(echo '{"error": ")" + kind + R"(", "detail": "E: said so"}'; exit 1)"); };
    };
    test::expectError(ErrorCode::Unavailable, {"E: said so", "install g++", "CXX"}, failing("compiler"));
    test::expectError(ErrorCode::Output, {folder.path().string(), "XDG_CACHE_HOME"}, failing("disk"));
    test::expectError(ErrorCode::Memory, {"memory", "smaller model"}, failing("memory"));
    test::expectError(ErrorCode::Unavailable, {"E: said so", "setup inductor"}, failing("packages"));
    test::expectError(ErrorCode::Internal, {"E: said so"}, failing("other"));
    test::expectError(ErrorCode::Unavailable, {"E: said so", "2.15.0", "CLIPSCOPE_TORCH_DIR"}, failing("version"));
}

TEST_F(TowerCompilerTest, AProgramThatFallsOverIsQuoted) {
    test::expectError(ErrorCode::Internal, {"SyntaxError: odd"},
                      [&] { (void)compile("echo 'Traceback' >&2; echo 'SyntaxError: odd' >&2; exit 2"); });
    test::expectError(ErrorCode::Internal, {"exit code 3"}, [&] { (void)compile("exit 3"); });
    test::expectError(ErrorCode::Internal, {"exit code 0"}, [&] { (void)compile("true"); });
}

TEST_F(TowerCompilerTest, AKilledCompileNamesTheSignal) {
    test::expectError(ErrorCode::Internal, {"signal 9", "memory"}, [&] { (void)compile("kill -9 $$"); });
}

TEST_F(TowerCompilerTest, AStopEndsTheCompile) {
    std::stop_source stop;
    const TowerCompiler waiting = compiler(R"(echo '{"stage": "compile"}'; while :; do sleep 1; done)");
    test::expectError(ErrorCode::Stopped, {}, [&] {
        (void)waiting.compile({.config = clip::preset("tiny")}, "w", work, stop.get_token(),
                              [&](CompileStage) { stop.request_stop(); });
    });
}

TEST_F(TowerCompilerTest, WithoutPythonOrItsPackagesNothingIsStarted) {
    const TowerCompiler none({}, program);
    ASSERT_TRUE(none.problem());
    EXPECT_TRUE(none.problem()->is(MessageId::inductor_without_python));
    const TowerCompiler lean(PythonEnvironment{.python = "/bin/false", .packages = {}}, program);
    ASSERT_TRUE(lean.problem());
    EXPECT_TRUE(lean.problem()->is(MessageId::inductor_not_installed));
    EXPECT_NE(lean.problem()->english().find("clipscope-cli setup inductor"), std::string::npos);
    test::expectError(ErrorCode::Unavailable, {"setup inductor"},
                      [&] { (void)lean.compile({.config = clip::preset("tiny")}, "w", work, {}, {}); });
}

TEST_F(TowerCompilerTest, TheHashFollowsTheProgram) {
    const std::string before = compiler("true").programHash();
    folder.write("program/clip_towers.py", "other towers");
    EXPECT_NE(compiler("true").programHash(), before);
}

TEST(FindPython, LooksWhereAWheelHasIt) {
    const test::TemporaryFolder folder;
    const fs::path torch = folder.path() / "lib/python3.11/site-packages/torch";
    fs::create_directories(torch);
    EXPECT_FALSE(findPython(torch)) << "an archive of LibTorch has no Python";
    EXPECT_FALSE(findPython({}));
    fs::permissions(folder.write("bin/python3", "#!/bin/sh\n"), fs::perms::owner_all);
    ASSERT_TRUE(findPython(torch));
    EXPECT_FALSE(findPython(torch)->isComplete);
    for (const char* package : {"sympy", "jinja2", "networkx"}) {
        fs::create_directory(torch.parent_path() / package);
    }
    EXPECT_FALSE(findPython(torch)->isComplete) << "packages may be there in part";
    folder.write(fs::relative(markOf(*findPython(torch)), folder.path()).string(), "");
    EXPECT_TRUE(findPython(torch)->isComplete);
}

}  // namespace
}  // namespace clipscope::backend
