// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_codes.h"
#include "core/base/file_descriptor.h"
#include "core/record/journal_reader.h"
#include "tests/support/cli.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>
#include <nlohmann/json.hpp>

namespace clipscope {
namespace {

using test::cli;
using test::tinyRun;
using testing::HasSubstr;
using testing::Not;

class RunTest : public testing::Test {
protected:
    [[nodiscard]] std::filesystem::path onlyRun() const {
        const auto first = std::filesystem::directory_iterator(folder.path() / "runs");
        EXPECT_EQ(std::distance(first, {}), 1);
        return std::filesystem::directory_iterator(folder.path() / "runs")->path();
    }

    test::TemporaryFolder folder;
    std::string runs = (folder.path() / "runs").string();
};

TEST_F(RunTest, MeasuresPrintsATableAndWritesTheFolder) {
    const ChildResult result = cli(tinyRun(runs, {"--tower", "image", "text", "pair", "--precision", "fp32", "bf16",
                                                  "--note", "50 % & more", "--tag", "rack=7"}));
    ASSERT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, HasSubstr(onlyRun().string()));
    for (const char* file : {"journal.jsonl", "plan.json", "environment.json", "results.json", "results.csv",
                             "batches.csv", "telemetry.csv", "decisions.csv", "report.md", "report.tex"}) {
        EXPECT_TRUE(std::filesystem::is_regular_file(onlyRun() / file)) << file;
    }
    EXPECT_FALSE(std::filesystem::is_empty(onlyRun() / "tables"));
    const auto run = record::readRun(onlyRun());
    EXPECT_EQ(run->state, record::RunState::Complete);
    EXPECT_EQ(run->cases.size(), 12U);
    for (const record::CaseResult& item : run->cases) {
        EXPECT_EQ(item.status, record::CaseStatus::Done) << item.definition.id << ' ' << item.statusReason.english();
        EXPECT_GT(item.throughput.value_or(0), 0);
    }
    EXPECT_THAT(run->environment.value("libtorch"), HasSubstr("."));
    EXPECT_EQ(run->environment.value("tag_rack"), "7");
    EXPECT_THAT(run->environment.value("command_line"), HasSubstr("--note '50 % & more'"));
}

TEST_F(RunTest, FromFilesTimesDecodingAndTokenizing) {
    const ChildResult result = cli(tinyRun(runs, {"--from", "files", "--tower", "image"}));
    ASSERT_EQ(result.exitCode, cli::exitOk) << result.err;
    const auto run = record::readRun(onlyRun());
    EXPECT_GT(run->cases.front().stageSeconds[0], 0) << "decode";
    EXPECT_GT(run->cases.front().stageSeconds[1], 0) << "preprocess";
}

TEST_F(RunTest, OnlyTheFormatsAskedForAreWritten) {
    ASSERT_EQ(cli(tinyRun(runs, {"--tower", "text", "--export-format", "csv"})).exitCode, cli::exitOk);
    EXPECT_TRUE(std::filesystem::exists(onlyRun() / "results.csv"));
    EXPECT_TRUE(std::filesystem::exists(onlyRun() / "plan.json"));
    EXPECT_FALSE(std::filesystem::exists(onlyRun() / "report.md"));
    EXPECT_FALSE(std::filesystem::exists(onlyRun() / "report.tex"));
    EXPECT_FALSE(std::filesystem::exists(onlyRun() / "results.json"));

    ASSERT_EQ(cli({"report", onlyRun().string(), "--export-format", "markdown"}).exitCode, cli::exitOk);
    EXPECT_TRUE(std::filesystem::exists(onlyRun() / "report.md"));
}

TEST_F(RunTest, TablesCanBeMadeAgainWithTheSameBytes) {
    ASSERT_EQ(cli(tinyRun(runs)).exitCode, cli::exitOk);
    std::map<std::string, std::string> before;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(onlyRun())) {
        if (entry.is_regular_file() && entry.path().filename() != "journal.jsonl") {
            before[entry.path()] = readFile(entry.path());
            std::filesystem::remove(entry.path());
        }
    }
    EXPECT_GE(before.size(), 10U);
    ASSERT_EQ(cli({"report", onlyRun().string()}).exitCode, cli::exitOk);
    for (const auto& [path, content] : before) {
        EXPECT_EQ(readFile(path), content) << path;
    }
}

TEST_F(RunTest, AWrittenPlanMeasuresTheSameAgain) {
    ASSERT_EQ(cli(tinyRun(runs, {"--tower", "text"})).exitCode, cli::exitOk);
    const auto plan = folder.write("again.json", readFile(onlyRun() / "plan.json"));
    const std::string second = (folder.path() / "second").string();
    ASSERT_EQ(cli({"run", plan.string(), "--output-dir", second}).exitCode, cli::exitOk);
    const auto again = record::readRun(std::filesystem::directory_iterator(second)->path());
    EXPECT_EQ(again->cases.size(), record::readRun(onlyRun())->cases.size());
    EXPECT_EQ(again->cases.front().definition.id, record::readRun(onlyRun())->cases.front().definition.id);
}

TEST_F(RunTest, StreamWritesTheJournalsLinesToStandardOutput) {
    const ChildResult result = cli(tinyRun(runs, {"--tower", "text", "--stream", "--quiet"}));
    ASSERT_EQ(result.exitCode, cli::exitOk);
    EXPECT_EQ(result.out, readFile(onlyRun() / "journal.jsonl"));
}

TEST_F(RunTest, DryRunListsTheCasesAndWritesNothing) {
    const ChildResult result = cli(tinyRun(runs, {"--dry-run"}));
    EXPECT_EQ(result.exitCode, cli::exitOk);
    EXPECT_THAT(result.out, HasSubstr("image-cpu-eager-fp32-b2"));
    EXPECT_THAT(result.out, HasSubstr("MiB"));
    EXPECT_FALSE(std::filesystem::exists(runs));
}

TEST_F(RunTest, QuietLeavesTheTableAlone) {
    const ChildResult result = cli(tinyRun(runs, {"--tower", "text", "--quiet"}));
    EXPECT_EQ(result.err, "");
    EXPECT_THAT(result.out, HasSubstr("text"));
}

TEST_F(RunTest, AFullDiskKeepsWhatWasMeasuredAndSaysSo) {
    const std::vector<std::string> arguments = tinyRun(runs, {"--num-runs", "50"});
    std::string command = "ulimit -f 40; exec \"$0\" \"$@\"";
    std::vector<std::string> argv{"sh", "-c", command, CLIPSCOPE_CLI};
    argv.insert(argv.end(), arguments.begin(), arguments.end());
    const ChildResult result = runChild({.argv = argv});
    EXPECT_EQ(result.exitCode, cli::exitOutput) << result.err;
    EXPECT_THAT(result.err, HasSubstr("journal"));
    EXPECT_THAT(result.err, HasSubstr("--output-dir"));
    EXPECT_THAT(result.out, HasSubstr("image")) << "the table is still printed";
    EXPECT_GT(record::readRun(onlyRun())->passesDone, 0);
}

TEST_F(RunTest, TheFirstInterruptionStopsAndWritesEverything) {
    std::stop_source stop;
    const std::vector<std::string> arguments = tinyRun(runs, {"--min-seconds", "60", "--stream", "--quiet"});
    std::vector<std::string> argv{CLIPSCOPE_CLI};
    argv.insert(argv.end(), arguments.begin(), arguments.end());
    // A stop of runChild is a SIGTERM to the program, which counts as the person's Ctrl-C.
    const ChildResult result = runChild({.argv = argv}, stop.get_token(), [&](std::string_view line) {
        if (line.find("\"type\":\"batch\"") != std::string_view::npos) {
            stop.request_stop();
        }
    });
    EXPECT_EQ(result.exitCode, cli::exitStopped) << result.err;
    EXPECT_EQ(record::readRun(onlyRun())->state, record::RunState::Stopped);
    EXPECT_TRUE(std::filesystem::exists(onlyRun() / "report.md"));
}

TEST(Embed, WritesUnitVectorsThatDependOnTheInput) {
    const test::TemporaryFolder folder;
    const auto output = folder.path() / "o.json";
    const std::string photos = std::string(CLIPSCOPE_SOURCE_DIR) + "/resources/photos";
    std::vector<std::string> arguments{"embed",    "--model",  "tiny",          "--text", "a dog",
                                       "two cats", "--output", output.string(), "--image"};
    for (const auto& entry : std::filesystem::directory_iterator(photos)) {
        if (arguments.size() < 11) {
            arguments.push_back(entry.path().string());
        }
    }
    ASSERT_EQ(cli(arguments).exitCode, cli::exitOk);
    const auto json = nlohmann::json::parse(readFile(output));
    ASSERT_EQ(json["images"].size(), 2U);
    ASSERT_EQ(json["texts"].size(), 2U);
    EXPECT_NE(json["images"][0], json["images"][1]);
    EXPECT_NE(json["texts"][0], json["texts"][1]);
    EXPECT_NEAR(json["logit_scale"].get<double>(), 1 / 0.07, 1e-4);
    double square = 0;
    for (const double value : json["texts"][0]) {
        square += value * value;
    }
    EXPECT_NEAR(square, 1, 1e-5);
}

TEST(Info, TellsDevicesBackendsAndWhyOneIsMissing) {
    const ChildResult result = cli({"info"});
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, HasSubstr("eager on cpu"));
    EXPECT_THAT(result.out, HasSubstr("GPU"));
    EXPECT_THAT(result.out, HasSubstr("LibTorch"));
}

TEST(Help, IsThereForEveryCommand) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--help"},
                                                      {"run", "--help"},
                                                      {"info", "--help"},
                                                      {"report", "--help"},
                                                      {"embed", "--help"},
                                                      {"--version"}}) {
        const ChildResult result = cli(arguments);
        EXPECT_EQ(result.exitCode, cli::exitOk);
        EXPECT_THAT(result.out, HasSubstr("clipscope-cli"));
    }
}

}  // namespace
}  // namespace clipscope
