// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_codes.h"
#include "core/base/file_descriptor.h"
#include "core/kernels/vector_set.h"
#include "core/record/journal_reader.h"
#include "tests/app/cli/expect_refusal.h"
#include "tests/app/cli/run_fixture.h"
#include "tests/support/cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <set>

namespace clipscope {
namespace {

using test::cli;
using test::tinyRun;
using testing::HasSubstr;
using testing::Not;

using RunTest = test::RunFixture;

TEST_F(RunTest, MeasuresPrintsATableAndWritesTheFolder) {
    const ChildResult result = cli(tinyRun(runs, {"--tower", "image", "text", "pair", "--precision", "fp32", "bf16",
                                                  "--fidelity", "on", "--note", "50 % & more", "--tag", "rack=7"}));
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
        ASSERT_TRUE(item.fidelity) << item.definition.id;
        EXPECT_GT(item.fidelity->cosineMin, 0.999) << item.definition.id;
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

TEST_F(RunTest, DryRunNamesWhatWouldBeSkippedWithItsReason) {
    const ChildResult result = cli(tinyRun(runs, {"--dry-run", "--tower", "text", "--backends", "packed", "inductor",
                                                  "--ablate", "shortcuts-without-compiling", "--cores", "all", "700"}));
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, HasSubstr("text-cpu-packed-fp32-b2-plain-cpus700"));
    EXPECT_THAT(result.out, testing::ContainsRegex("text-cpu-packed-fp32-b2-cpus700 +– +[0-9]+ +skipped \\[[a-z]\\]"));
    EXPECT_THAT(result.out, HasSubstr("Of the CPUs 700 some cannot be used here"));

    const ChildResult none = cli(tinyRun(runs, {"--dry-run", "--cores", "700"}));
    EXPECT_EQ(none.exitCode, cli::exitUnavailable) << none.out;
    EXPECT_THAT(none.out, HasSubstr("No case can run here"));
}

TEST_F(RunTest, TheFactsOfEveryEngineOfTheRunAreToldOnce) {
    const ChildResult result = cli(tinyRun(runs, {"--tower", "text", "--backends", "eager", "packed"}));
    ASSERT_EQ(result.exitCode, cli::exitOk) << result.err;
    const auto run = record::readRun(onlyRun());
    EXPECT_THAT(run->environment.value("kernels_of_packed"), HasSubstr("fp32 "));
    std::set<std::string> names;
    for (const record::FactGroup& group : run->environment.groups) {
        for (const record::Fact& fact : group.facts) {
            EXPECT_TRUE(names.insert(group.name + '/' + fact.name).second) << fact.name;
        }
    }
    EXPECT_THAT(cli({"info"}).out, HasSubstr("Kernels of packed"));
}

TEST_F(RunTest, QuietLeavesTheTableAlone) {
    const ChildResult result = cli(tinyRun(runs, {"--tower", "text", "--quiet"}));
    EXPECT_EQ(result.err, "");
    EXPECT_THAT(result.out, HasSubstr("text"));
}

TEST_F(RunTest, AFullDiskKeepsWhatWasMeasuredAndSaysSo) {
    const std::vector<std::string> arguments =
        tinyRun(runs, {"--precision", "fp32", "--num-runs", "50", "--min-seconds", "1000", "--max-batches", "100",
                       "--max-seconds", "80000"});
    std::string command = "ulimit -f 400; exec \"$0\" \"$@\"";
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

TEST_F(RunTest, TheSecondInterruptionStopsAtOnceAndKeepsTheJournal) {
    // A batch of the full model takes long enough that it is still in flight at the second signal.
    const std::string script = R"(set -m
        "$0" run --batch-sizes 64 --threads 1 --tower image --min-seconds 60 --output-dir "$1" 2>"$1.err" &
        waitFor() { until grep -qs "$1" $2; do kill -0 %1 || exit 99; sleep 0.05; done; }
        waitFor pass_started "$1/*/journal.jsonl"; kill -INT %1
        waitFor Stopping "$1.err"; kill -INT %1
        wait %1)";
    const ChildResult result = runChild({.argv = {"bash", "-c", script, CLIPSCOPE_CLI, runs}});
    EXPECT_EQ(result.exitCode, cli::exitStopped) << result.err;
    EXPECT_THAT(readFile(runs + ".err"), HasSubstr("The journal is in"));
    const auto run = record::readRun(onlyRun());
    EXPECT_EQ(run->state, record::RunState::Aborted);
    EXPECT_EQ(cli({"report", onlyRun().string()}).exitCode, cli::exitOk);
}

TEST_F(RunTest, AReaderThatDoesNotReadHoldsUpNothing) {
    const std::vector<std::string> arguments =
        tinyRun(runs, {"--tower", "text", "--precision", "fp32", "--num-runs", "1", "--min-seconds", "1000",
                       "--max-batches", "600", "--max-seconds", "80000", "--stream", "--quiet"});
    // The reader opens the pipe and waits until the run says in its folder that it is over.
    const std::string script = R"(set -m
        out=$1; shift
        mkfifo "$out.pipe"; sleep 1000 <"$out.pipe" & reader=$!
        trap 'kill $reader' EXIT
        "$0" "$@" >"$out.pipe" 2>/dev/null & run=$!
        until ls "$out"/*/report.tex >/dev/null 2>&1; do kill -0 $run || exit 99; sleep 0.05; done
        kill -INT $run; kill -INT $run; sleep 0.2; kill -INT $run; wait $run)";
    std::vector<std::string> argv{"bash", "-c", script, CLIPSCOPE_CLI, runs};
    argv.insert(argv.end(), arguments.begin(), arguments.end());
    EXPECT_EQ(runChild({.argv = argv}).exitCode, cli::exitStopped) << "nothing but the copy waits, and it can be ended";
    const auto run = record::readRun(onlyRun());
    EXPECT_EQ(run->state, record::RunState::Complete);
    EXPECT_GT(std::filesystem::file_size(onlyRun() / "journal.jsonl"), 65536U) << "more than a pipe holds";
}

TEST_F(RunTest, ClosedStandardStreamsAreNotTheJournals) {
    const std::vector<std::string> arguments = tinyRun(runs, {"--tower", "text", "--precision", "fp32", "--stream"});
    std::vector<std::string> argv{"bash", "-c", R"(ulimit -f 20000; "$0" "$@" >&- 2>&- <&-)", CLIPSCOPE_CLI};
    argv.insert(argv.end(), arguments.begin(), arguments.end());
    EXPECT_EQ(runChild({.argv = argv}).exitCode, cli::exitOk);
    EXPECT_EQ(record::readRun(onlyRun())->state, record::RunState::Complete);
}

TEST_F(RunTest, WhatNohupIgnoresStaysIgnored) {
    const std::string script = R"(set -m; trap '' HUP
        "$0" run --model tiny --tower text --precision fp32 --batch-sizes 1 --num-runs 1 --min-seconds 1000 \
            --max-batches 600 --quiet --output-dir "$1" &
        until grep -qs '"type":"batch"' "$1"/*/journal.jsonl; do kill -0 %1 || exit 99; sleep 0.05; done
        kill -HUP %1; wait %1)";
    EXPECT_EQ(runChild({.argv = {"bash", "-c", script, CLIPSCOPE_CLI, runs}}).exitCode, cli::exitOk);
    EXPECT_EQ(record::readRun(onlyRun())->state, record::RunState::Complete);
}

TEST_F(RunTest, PlanAndEnvironmentAreThereFromTheStart) {
    const std::string script = R"(set -m
        "$0" run --model tiny --min-seconds 60 --quiet --output-dir "$1" &
        until grep -qs '"type":"batch"' "$1"/*/journal.jsonl; do kill -0 %1 || exit 99; sleep 0.05; done
        kill -KILL %1; wait %1)";
    EXPECT_EQ(runChild({.argv = {"bash", "-c", script, CLIPSCOPE_CLI, runs}}).exitCode, 137);
    EXPECT_TRUE(std::filesystem::exists(onlyRun() / "plan.json"));
    EXPECT_TRUE(std::filesystem::exists(onlyRun() / "environment.json"));
    EXPECT_TRUE(record::readRun(onlyRun())->wasCutOff);
    EXPECT_EQ(cli({"report", (onlyRun() / "journal.jsonl").string()}).exitCode, cli::exitOk);
}

TEST_F(RunTest, SingleStreamIsTold) {
    const ChildResult result = cli({"run", "--model", "tiny", "--scenario", "single", "--min-seconds", "0.05",
                                    "--num-runs", "1", "--output-dir", runs});
    ASSERT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, HasSubstr("image-cpu-eager-fp32-b1-single"));
    EXPECT_THAT(readFile(onlyRun() / "report.md"), HasSubstr("One sample at a time"));
}

TEST_F(RunTest, StandardOutputThatTakesNothingIsAnError) {
    const std::string script = R"("$0" run --dry-run --model tiny >/dev/full)";
    const ChildResult result = runChild({.argv = {"bash", "-c", script, CLIPSCOPE_CLI}});
    EXPECT_EQ(result.exitCode, cli::exitOutput);
    EXPECT_THAT(result.err, HasSubstr("standard output"));
}

TEST_F(RunTest, AnFp32SweepOfTheFullModelHoldsItsWeightsOnce) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer takes memory of its own";
#endif
    ASSERT_EQ(cli({"run", "--batch-sizes", "1", "--precision", "fp32", "--tower", "image", "text", "pair", "--num-runs",
                   "1", "--min-seconds", "0", "--threads", "1", "--fidelity", "off", "--output-dir", runs})
                  .exitCode,
              cli::exitOk);
    constexpr double mebibyte = 1024.0 * 1024;
    constexpr double weights = 151'277'313 * 4.0;
    const auto run = record::readRun(onlyRun());
    for (const record::CaseResult& item : run->cases) {
        ASSERT_TRUE(item.peakRssBytes) << item.definition.id;
        EXPECT_LE(*item.peakRssBytes, 1.3 * weights + 350 * mebibyte) << item.definition.id;
    }
}

TEST_F(RunTest, AProfileIsSavedAndUsed) {
    const std::string profile = (folder.path() / "fast.json").string();
    ChildResult result =
        cli(tinyRun(runs, {"--tower", "image", "--backends", "eager", "packed", "--save-profile", profile}));
    ASSERT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, HasSubstr("Recommended: "));
    std::filesystem::remove_all(runs);
    result = cli({"run", "--model", "tiny", "--tower", "image", "--profile", profile, "--num-runs", "1",
                  "--min-seconds", "0", "--fidelity", "off", "--output-dir", runs});
    ASSERT_EQ(result.exitCode, cli::exitOk) << result.err;
    const auto run = record::readRun(onlyRun());
    ASSERT_EQ(run->cases.size(), 1U);
    EXPECT_THAT(readFile(profile), HasSubstr('"' + run->cases.front().definition.backend + '"'));

    // The plan that was kept holds the settings itself.
    const std::string kept = readFile(onlyRun() / "plan.json");
    std::filesystem::remove(profile);
    std::filesystem::remove_all(runs);
    result = cli({"run", folder.write("kept.json", kept).string(), "--output-dir", runs});
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_EQ(record::readRun(onlyRun())->cases.front().definition, run->cases.front().definition);
    EXPECT_THAT(result.err, Not(HasSubstr("another machine"))) << "whatever became of the profile";
    test::expectRefusal({"run", "--profile", "/nowhere.json"}, cli::exitBadInput, {"/nowhere.json"});
    test::expectRefusal({"run", "--profile", folder.write("p.json", "{}").string()}, cli::exitBadUsage, {"p.json"});
}

TEST_F(RunTest, AProfileOfAnotherMachineIsRemarkedUponWhereItIsTaken) {
    const std::string profile = (folder.path() / "fast.json").string();
    const ChildResult saved = cli(tinyRun(runs, {"--tower", "text", "--save-profile", profile}));
    ASSERT_EQ(saved.exitCode, cli::exitOk) << saved.err;
    EXPECT_THAT(saved.out, HasSubstr("The winning settings are in " + profile));
    std::string text = readFile(profile);
    text.replace(text.find("\"cpus\": "), 8, "\"cpus\": 9");
    folder.write("fast.json", text);
    std::filesystem::remove_all(runs);
    std::vector<std::string> taking{"--tower", "text", "--profile", profile, "--numeric-threads", "4096"};
    const ChildResult result = cli(tinyRun(runs, taking));
    EXPECT_THAT(result.err, HasSubstr("is of another machine"));
    taking.emplace_back("--dry-run");
    const ChildResult dry = cli(tinyRun(runs, taking));
    EXPECT_EQ(dry.exitCode, cli::exitOk) << dry.err;
    EXPECT_THAT(dry.out, HasSubstr("is of another machine"));
    EXPECT_THAT(dry.out, HasSubstr("4096 numeric threads"));
    // What was kept of it is of this run, and says nothing of machines.
    const auto kept = folder.write("kept.json", readFile(onlyRun() / "plan.json"));
    EXPECT_THAT(cli({"run", kept.string(), "--output-dir", runs, "--quiet"}).err, Not(HasSubstr("another machine")));
}

TEST_F(RunTest, WithoutAWinnerTheRunDecidesTheExitCodeAndTheProfileStays) {
    const std::string profile = folder.write("fast.json", "that of last week").string();
    std::stop_source stop;
    std::vector<std::string> argv =
        tinyRun(runs, {"--min-seconds", "60", "--stream", "--quiet", "--save-profile", profile});
    argv.insert(argv.begin(), CLIPSCOPE_CLI);
    // A stop of runChild is a SIGTERM to the program, which counts as the person's Ctrl-C.
    const ChildResult result = runChild({.argv = argv}, stop.get_token(), [&](std::string_view line) {
        if (line.find("\"type\":\"batch\"") != std::string_view::npos) {
            stop.request_stop();
        }
    });
    EXPECT_EQ(result.exitCode, cli::exitStopped) << result.err;
    EXPECT_THAT(result.err, HasSubstr("did not come to its end"));
    EXPECT_EQ(cli({"report", onlyRun().string(), "--save-profile", profile}).exitCode, cli::exitBadInput);
    EXPECT_EQ(readFile(profile), "that of last week");
}

TEST_F(RunTest, AProfileThatCannotBeWrittenIsToldBeforeTheRunAndCanBeMadeUpFor) {
    const std::string profile = (folder.path() / "profiles/fast.json").string();
    test::expectRefusal(tinyRun(runs, {"--save-profile", profile}), cli::exitOutput, {profile});
    EXPECT_FALSE(std::filesystem::exists(runs));
    ASSERT_EQ(cli(tinyRun(runs, {"--tower", "text"})).exitCode, cli::exitOk);
    std::filesystem::create_directory(folder.path() / "profiles");
    const ChildResult result = cli({"report", onlyRun().string(), "--save-profile", profile});
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, HasSubstr("The winning settings are in " + profile));
    EXPECT_THAT(readFile(profile), HasSubstr("\"eager\""));
}

TEST_F(RunTest, ThreadsStayOnTheCpusThatWereAskedFor) {
    ASSERT_EQ(cli(tinyRun(runs, {"--tower", "image", "--threads", "1", "--cores", "0", "--pin", "on"})).exitCode,
              cli::exitOk);
    EXPECT_THAT(readFile(onlyRun() / "journal.jsonl"), HasSubstr(R"("thread_cpus":["0"])"));
    std::filesystem::remove_all(runs);
    const ChildResult result = cli(tinyRun(runs, {"--tower", "image", "--cores", "all", "900"}));
    EXPECT_EQ(result.exitCode, cli::exitOk) << result.err;
    EXPECT_THAT(result.out, HasSubstr("CPUs 900 some"));
}

TEST_F(RunTest, AnOutputFolderThatCannotBeMade) {
    const std::string file = folder.write("file", "").string();
    test::expectRefusal(tinyRun(file), cli::exitOutput, {file, "--output-dir"});
    test::expectRefusal(tinyRun(file + "/below"), cli::exitOutput, {file, "--output-dir"});
    test::expectRefusal(tinyRun("/proc/nowhere"), cli::exitOutput, {"/proc/nowhere", "--output-dir"});
}

}  // namespace
}  // namespace clipscope
