// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/plan/plan_json.h"
#include "core/record/journal_writer.h"
#include "core/report/run_report.h"
#include "core/report/streamed_file.h"
#include "tests/core/report/report_sample.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <algorithm>
#include <csignal>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace clipscope::report {
namespace {

using plan::ExportFormat;

const std::vector<ExportFormat> allFormats{ExportFormat::Csv, ExportFormat::Json, ExportFormat::Markdown,
                                           ExportFormat::Latex};

void writeJournal(const std::filesystem::path& folder, const std::vector<record::Event>& events) {
    record::JournalWriter journal(folder / "journal.jsonl");
    for (const record::Event& event : events) {
        journal.append(event);
    }
    ASSERT_EQ(journal.flush(false), 0);
}

/// Relative paths and contents of all files under a folder.
std::map<std::string, std::string> filesIn(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files[entry.path().lexically_relative(folder).string()] = readFile(entry.path());
        }
    }
    return files;
}

std::set<std::string> namesIn(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& [name, content] : filesIn(folder)) {
        names.insert(name);
    }
    return names;
}

std::int64_t batchesIn(const std::vector<record::Event>& events) {
    return std::ranges::count_if(
        events, [](const record::Event& event) { return std::holds_alternative<record::BatchDone>(event.payload); });
}

TEST(RunReport, WritesEveryFileOfTheFormatsAskedFor) {
    const std::set<std::string> always{"journal.jsonl", "plan.json", "environment.json"};
    const std::map<ExportFormat, std::set<std::string>> own{
        {ExportFormat::Csv,
         {"results.csv", "numerics.csv", "batches.csv", "telemetry.csv", "sensors.csv", "decisions.csv"}},
        {ExportFormat::Json, {"results.json"}},
        {ExportFormat::Markdown, {"report.md"}},
        {ExportFormat::Latex,
         {"report.tex", "tables/performance_image.tex", "tables/performance_text.tex", "tables/comparison.tex",
          "tables/optimizations.tex", "tables/numerics.tex", "tables/cases.tex", "tables/latency.tex",
          "tables/stages.tex", "tables/environment.tex"}}};
    for (const auto& [format, names] : own) {
        const test::TemporaryFolder folder;
        writeJournal(folder.path(), test::sampleEvents());
        writeReport(folder.path(), {format});
        std::set<std::string> expected = always;
        expected.insert(names.begin(), names.end());
        EXPECT_EQ(namesIn(folder.path()), expected);
    }
}

TEST(RunReport, TheSameJournalGivesTheSameBytes) {
    const test::TemporaryFolder one;
    const test::TemporaryFolder other;
    writeJournal(one.path(), test::sampleEvents());
    writeJournal(other.path(), test::sampleEvents());
    writeReport(one.path(), allFormats);
    const auto first = filesIn(one.path());
    writeReport(one.path(), allFormats);
    writeReport(other.path(), allFormats);
    EXPECT_EQ(filesIn(one.path()), first);
    EXPECT_EQ(filesIn(other.path()), first);
}

TEST(RunReport, LeavesFilesOfOtherFormatsAlone) {
    const test::TemporaryFolder folder;
    writeJournal(folder.path(), test::sampleEvents());
    const auto old = folder.write("results.csv", "old");
    writeReport(folder.path(), {ExportFormat::Markdown});
    EXPECT_EQ(readFile(old), "old");
}

TEST(RunReport, TheRawFilesHoldEveryBatch) {
    const test::TemporaryFolder folder;
    const auto events = test::sampleEvents();
    writeJournal(folder.path(), events);
    writeReport(folder.path(), allFormats);
    const std::string batches = readFile(folder.path() / "batches.csv");
    EXPECT_EQ(std::ranges::count(batches, '\n'), 1 + batchesIn(events));
    EXPECT_TRUE(
        batches.starts_with("case_id,repetition,stream,size,start_s,wall_s,decode_s,preprocess_s,copy_in_s,"
                            "tower_s,similarity_s,copy_out_s\r\nimage-eager-fp32-b1,0,0,1,0.4,0.0594,0,0,"
                            "0.001188,0.057618,0,0\r\n"))
        << batches.substr(0, 300);
    const std::string telemetry = readFile(folder.path() / "telemetry.csv");
    EXPECT_NE(telemetry.find(",process.rss,734003200,B,ok\r\n"), std::string::npos);
    EXPECT_NE(telemetry.find(",cpu.temperature,,degC,no_permission\r\n"), std::string::npos);
    EXPECT_EQ(readFile(folder.path() / "sensors.csv"),
              "sensor,label,device,quantity,unit,limit,role,why\r\n"
              "process.rss,process.rss,process,bytes,B,,,\r\n"
              "cpu.temperature,Package,cpu,temperature,degC,100,,\r\n");
    const std::string decisions = readFile(folder.path() / "decisions.csv");
    EXPECT_NE(decisions.find("0,image-eager-fp32-b1,0,1,plan,\"The plan fixes it, \"\"as is\"\".\"\r\n"),
              std::string::npos)
        << decisions.substr(0, 300);
}

TEST(RunReport, ResultsJsonIsWholeAndAgreesWithTheFold) {
    const test::TemporaryFolder folder;
    const auto events = test::sampleEvents();
    const auto run = test::fold(events);
    writeJournal(folder.path(), events);
    writeReport(folder.path(), {ExportFormat::Json});
    const auto json = nlohmann::json::parse(readFile(folder.path() / "results.json"));
    EXPECT_EQ(json["schema"], "clipscope.results/1");
    EXPECT_EQ(json["state"], "complete");
    EXPECT_EQ(json["model"]["is_random"], true);
    EXPECT_EQ(json["plan"]["schema"], "clipscope.plan/1");
    ASSERT_EQ(json["cases"].size(), run->cases.size());
    EXPECT_EQ(json["cases"][0]["throughput_samples_per_s"], *run->cases[0].throughput);
    EXPECT_EQ(json["cases"][0]["throughput_ci95"]["low"], run->cases[0].interval->low);
    EXPECT_EQ(json["cases"][0]["passes"].size(), 3U);
    EXPECT_TRUE(json["cases"][0]["batch_ms"]["p99"]["value"].is_null());
    EXPECT_EQ(json["cases"][0]["batch_ms"]["p99"]["missing"], 452);
    EXPECT_TRUE(json["cases"][5]["throughput_samples_per_s"].is_null());
    EXPECT_EQ(json["cases"][5]["status"], "skipped");
    ASSERT_EQ(json["numerics"].size(), 3U);
    EXPECT_EQ(json["numerics"][1]["contestants"][1]["contestant"], "libtorch");
    EXPECT_EQ(json["numerics"][1]["contestants"][1]["seconds"].size(), 5U);
    EXPECT_TRUE(json["numerics"][1]["contestants"][3]["seconds"].empty());
    EXPECT_EQ(json["numerics"][1]["contestants"][3]["reason"]["id"], "numerics_not_installed");
    EXPECT_GT(json["numerics_improvement"]["share"], 1.5);
    EXPECT_EQ(json["batches"].size(), static_cast<std::size_t>(batchesIn(events)));
    EXPECT_EQ(json["batches"][0].size(), json["batch_columns"].size());
    EXPECT_EQ(json["batches"][0][5], 0.0594);
    EXPECT_EQ(json["warm_ups"].size(), 30U);
    EXPECT_EQ(json["warm_ups"][0]["wall_s"], nlohmann::json({0.25, 0.15}));
    EXPECT_EQ(json["warnings"].size(), 1U);
    EXPECT_TRUE(json["telemetry_cost"].is_null());
    EXPECT_TRUE(json["cases"][0]["power_w_mean"].is_null());
}

TEST(RunReport, ResultsJsonHoldsSensorsDisturbancesAndFindings) {
    const test::TemporaryFolder folder;
    const auto events = test::sampleEvents({.hasSensors = true});
    const auto run = test::fold(events);
    writeJournal(folder.path(), events);
    writeReport(folder.path(), {ExportFormat::Json});
    const auto json = nlohmann::json::parse(readFile(folder.path() / "results.json"));
    const auto& item = json["cases"][0];
    EXPECT_EQ(item["temperature_c_max"], *run->cases[0].temperatureMaxC);
    EXPECT_EQ(item["power_w_mean"], *run->cases[0].powerMeanWatts);
    EXPECT_EQ(item["energy_source"], "rapl/energy");
    EXPECT_EQ(item["is_power_shared"], false);
    EXPECT_EQ(item["observed_share"], 1);
    EXPECT_EQ(item["passes"][0]["energy_j"], *run->cases[0].passes[0].summary.resources.energyJoules);
    ASSERT_EQ(json["conditions"].size(), run->conditions.size());
    EXPECT_EQ(json["conditions"][0]["kind"], "throttle");
    EXPECT_EQ(json["conditions"][0]["cause"], "thermal");
    EXPECT_EQ(json["conditions"][0]["measured_s"], run->conditions[0].measuredSeconds);
    EXPECT_TRUE(json["conditions"][1]["cause"].is_null());
    EXPECT_EQ(json["measured_s"], run->measuredSeconds);
    ASSERT_FALSE(json["findings"].empty());
    for (const char* const part : {"symptom", "evidence", "remedy"}) {
        EXPECT_FALSE(json["findings"][0][part]["english"].get<std::string>().empty()) << part;
    }
    EXPECT_EQ(json["telemetry_cost"]["cpu_s"], 0.5);
}

TEST(RunReport, ARunWithoutABatchHasWholeFilesToo) {
    const test::TemporaryFolder folder;
    std::vector<record::Event> events = test::sampleEvents();
    events.resize(1);
    writeJournal(folder.path(), events);
    writeReport(folder.path(), allFormats);
    const auto json = nlohmann::json::parse(readFile(folder.path() / "results.json"));
    EXPECT_TRUE(json["batches"].empty());
    EXPECT_TRUE(json["warm_ups"].empty());
    EXPECT_EQ(json["was_cut_off"], true);
    EXPECT_NE(readFile(folder.path() / "report.md").find("breaks off"), std::string::npos);
}

TEST(RunReport, ThePlanCanBeRunAgain) {
    const test::TemporaryFolder folder;
    const auto events = test::sampleEvents();
    writeJournal(folder.path(), events);
    writeReport(folder.path(), {});
    const plan::Plan plan = plan::readPlan(folder.path() / "plan.json");
    EXPECT_EQ(plan.tags, test::fold(events)->plan.tags);
    EXPECT_EQ(plan.numRuns, 3);
}

TEST(RunReport, AFolderThatIsNoRunIsRefused) {
    const test::TemporaryFolder folder;
    EXPECT_THROW(writeReport(folder.path(), allFormats), Error);
    EXPECT_TRUE(namesIn(folder.path()).empty());
}

TEST(StreamedFile, AppearsOnlyWhenItIsWhole) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("t.csv", "old");
    {
        StreamedFile abandoned(file);
        abandoned.buffer() += "half";
    }
    EXPECT_EQ(readFile(file), "old");
    EXPECT_EQ(namesIn(folder.path()).size(), 1U);
    StreamedFile whole(file);
    std::string expected;
    for (int i = 0; i < 50000; ++i) {
        whole.buffer() += "row\n";
        expected += "row\n";
        whole.flushIfLarge();
    }
    EXPECT_EQ(readFile(file), "old");
    whole.finish();
    EXPECT_EQ(readFile(file), expected);
    EXPECT_EQ(namesIn(folder.path()).size(), 1U);
}

TEST(StreamedFile, AFullDiskIsNamedAndLeavesTheOldFile) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("t.csv", "old");
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 1000;
    setrlimit(RLIMIT_FSIZE, &small);
    std::string said;
    try {
        StreamedFile streamed(file);
        streamed.buffer() = std::string(5000, 'x');
        streamed.finish();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Output);
        said = error.what();
    }
    setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_NE(said.find(file.string()), std::string::npos) << said;
    EXPECT_EQ(readFile(file), "old");
    EXPECT_EQ(namesIn(folder.path()).size(), 1U);
}

}  // namespace
}  // namespace clipscope::report
