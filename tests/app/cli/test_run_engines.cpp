// SPDX-License-Identifier: GPL-3.0-or-later
// Engines and what multiplies in them, in whole runs.
#include "app/cli/exit_codes.h"
#include "core/hardware/cpu_info.h"
#include "core/kernels/vector_set.h"
#include "core/record/fidelity_bar.h"
#include "core/record/journal_reader.h"
#include "tests/app/cli/run_fixture.h"
#include "tests/support/cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>

namespace clipscope {
namespace {

using test::cli;
using test::tinyRun;
using RunEngines = test::RunFixture;

/// Both bars of docs/fidelity.md at full size, where trained-like weights have all that they are for.
TEST_F(RunEngines, PackedMeetsTheBarsOfFidelityAtFullSize) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "under a sanitizer it takes too long";
#endif
    for (const char* const weights : {"random", "trained-like"}) {
        const ChildResult result =
            cli({"run", "--weights", weights, "--backends", "packed", "--precision", "fp32", "bf16", "--tower", "image",
                 "text", "--num-runs", "1", "--batch-sizes", "16", "--min-seconds", "0", "--output-dir", runs});
        ASSERT_EQ(result.exitCode, cli::exitOk) << result.err;
        for (const record::CaseResult& item : record::readRun(onlyRun())->cases) {
            ASSERT_TRUE(item.fidelity) << item.definition.id;
            EXPECT_TRUE(record::meetsBar(*item.fidelity, item.definition.precision))
                << weights << ' ' << item.definition.id << ' ' << item.fidelity->cosineMin << ' '
                << item.fidelity->centredMin;
        }
        std::filesystem::remove_all(runs);
    }
}

TEST_F(RunEngines, WhatMultipliesBf16FollowsTheInstructionSetThatIsAllowed) {
    const std::vector<std::string> features = hardware::readCpuInfo().features;
    if (std::ranges::find(features, "avx512_bf16") == features.end()) {
        GTEST_SKIP() << "this CPU has no AVX512_BF16";
    }
    for (const auto& [isa, kernel] :
         {std::pair("AVX512_CORE_BF16", "AVX512_BF16"), std::pair("AVX512_CORE_VNNI", "oneDNN")}) {
        std::vector<std::string> arguments = tinyRun(
            runs, {"--backends", "packed", "--precision", "fp32", "bf16", "--num-runs", "1", "--fidelity", "on"});
        arguments.insert(arguments.begin(), CLIPSCOPE_CLI);
        const ChildResult result =
            runChild({.argv = std::move(arguments), .environment = {{"ONEDNN_MAX_CPU_ISA", isa}}});
        ASSERT_EQ(result.exitCode, cli::exitOk) << result.err;
        const auto run = record::readRun(onlyRun());
        EXPECT_EQ(run->environment.value("kernels_of_packed"), "fp32 " + kernels::vectorSet() + ", bf16 " + kernel);
        for (const record::CaseResult& item : run->cases) {
            EXPECT_EQ(item.status, record::CaseStatus::Done) << item.definition.id;
            ASSERT_TRUE(item.fidelity) << item.definition.id;
            EXPECT_TRUE(record::meetsBar(*item.fidelity, item.definition.precision))
                << item.definition.id << ' ' << item.fidelity->cosineMin << ' ' << item.fidelity->centredMin;
        }
        std::filesystem::remove_all(runs);
    }
}

TEST_F(RunEngines, APrecisionThatTheCpuLacksIsSkippedWithTheReasonAndTheRestRuns) {
#ifndef __x86_64__
    GTEST_SKIP() << "ONEDNN_MAX_CPU_ISA is x86-64's";
#endif
    std::vector<std::string> arguments =
        tinyRun(runs, {"--tower", "image", "--backends", "eager", "packed", "--precision", "fp32", "bf16"});
    arguments.insert(arguments.begin(), CLIPSCOPE_CLI);
    const ChildResult result =
        runChild({.argv = std::move(arguments), .environment = {{"ONEDNN_MAX_CPU_ISA", "AVX2"}}});
    ASSERT_EQ(result.exitCode, cli::exitOk) << result.err;
    const auto run = record::readRun(onlyRun());
    EXPECT_THAT(run->environment.value("onednn_instruction_set"), testing::StartsWith("AVX2"));
    for (const record::CaseResult& item : run->cases) {
        const bool isLacking =
            item.definition.backend == "packed" && item.definition.precision == backend::Precision::Bf16;
        EXPECT_EQ(item.status, isLacking ? record::CaseStatus::Skipped : record::CaseStatus::Done)
            << item.definition.id;
        EXPECT_EQ(item.statusReason.is(MessageId::precision_not_here), isLacking);
    }
}

TEST_F(RunEngines, WithoutPythonCompiledTowersAreSkippedWhateverLiesInTheCache) {
    folder.write("cache/clipscope/inductor/work-abc/weights", "rubbish");
    folder.write("cache/clipscope/inductor/0123.pt2", "rubbish");
    const std::vector<std::pair<std::string, std::string>> environment{
        {"XDG_CACHE_HOME", (folder.path() / "cache").string()},
        {"CLIPSCOPE_TORCH_DIR", (folder.path() / "none/lib/python3/site-packages/torch").string()}};
    std::vector<std::string> arguments = tinyRun(runs, {"--tower", "image", "--backends", "eager", "inductor"});
    arguments.insert(arguments.begin(), CLIPSCOPE_CLI);
    const ChildResult result = runChild({.argv = std::move(arguments), .environment = environment});
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    const auto run = record::readRun(onlyRun());
    for (const record::CaseResult& item : run->cases) {
        const bool isCompiled = item.definition.backend == "inductor";
        EXPECT_EQ(item.status, isCompiled ? record::CaseStatus::Skipped : record::CaseStatus::Done);
        EXPECT_EQ(item.statusReason.is(MessageId::inductor_without_python), isCompiled);
    }
    const ChildResult info = runChild({.argv = {CLIPSCOPE_CLI, "info"}, .environment = environment});
    EXPECT_THAT(info.out, testing::ContainsRegex("inductor on cpu *TorchInductor compiles by Python"));
}

}  // namespace
}  // namespace clipscope
