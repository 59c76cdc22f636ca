// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan_json.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace clipscope::plan {
namespace {

using test::expectError;

Plan fullPlan() {
    Plan plan;
    plan.name = "mine";
    plan.model = "vit-b-16";
    plan.weights = "a folder/model.safetensors";
    plan.vocab = "v";
    plan.activation = clip::Activation::Gelu;
    plan.precisions = {backend::Precision::Bf16};
    plan.towers = {backend::Tower::Pair, backend::Tower::Image};
    plan.batchSizes = {3, 1};
    plan.isCpuOnly = true;
    plan.source = Source::Files;
    plan.images = "i";
    plan.captions = "c";
    plan.seed = 77;
    plan.scenario = Scenario::Capacity;
    plan.threads = {2, 4};
    plan.numRuns = 9;
    plan.minSeconds = 0.25;
    plan.maxSeconds = 12.5;
    plan.maxBatches = 40;
    plan.intervalWidth = 0.02;
    plan.clearCache = ClearCache::All;
    plan.cooldown = Cooldown{.until = Cooldown::Until::Baseline, .value = 5, .maxSeconds = 90};
    plan.idleSeconds = 12;
    plan.stopAbove = 95.5;
    plan.sensors = {{"cpu_temperature", "libsensors/k10temp-pci-00c3/temp1"}, {"fan", "none"}};
    plan.outputDir = "out";
    plan.exportFormats = {ExportFormat::Latex};
    plan.note = "quoted \"note\"";
    plan.tags = {{"rack", "7"}};
    plan.ambientC = 21.5;
    plan.isStreamed = plan.isDryRun = plan.isQuiet = true;
    return plan;
}

void set(Plan& plan, const char* json) {
    applySettings(plan, nlohmann::json::parse(json), "");
}

TEST(PlanJson, APlanSurvivesBeingWrittenAndRead) {
    EXPECT_EQ(planFromJson(planToJson(fullPlan()), "p.json"), fullPlan());
    EXPECT_EQ(planFromJson(planToJson(Plan{}), "p.json"), Plan{});
}

TEST(PlanJson, TheSamePlanGivesTheSameBytes) {
    EXPECT_EQ(planToJson(fullPlan()), planToJson(planFromJson(planToJson(fullPlan()), "p.json")));
}

TEST(PlanJson, AKeyThatIsNotThereKeepsTheDefault) {
    const Plan plan = planFromJson(R"({"schema": "clipscope.plan/1", "num_runs": 2})", "p.json");
    EXPECT_EQ(plan.numRuns, 2);
    EXPECT_EQ(plan.batchSizes, Plan{}.batchSizes);
}

TEST(PlanJson, OneValueStandsForAList) {
    Plan plan;
    set(plan, R"({"batch_sizes": 16, "tower": "text", "export_format": "csv"})");
    EXPECT_EQ(plan.batchSizes, std::vector<std::int64_t>{16});
    EXPECT_EQ(plan.towers, std::vector{backend::Tower::Text});
    EXPECT_EQ(plan.exportFormats, std::vector{ExportFormat::Csv});
}

TEST(PlanJson, RepeatedValuesCountOnce) {
    Plan plan;
    set(plan, R"({"batch_sizes": [8, 8, 1, 8]})");
    EXPECT_EQ(plan.batchSizes, (std::vector<std::int64_t>{8, 1}));
}

TEST(PlanJson, AllMeansEveryFormat) {
    Plan plan;
    plan.exportFormats = {};
    set(plan, R"({"export_format": "all"})");
    EXPECT_EQ(plan.exportFormats, Plan{}.exportFormats);
}

TEST(PlanJson, AnOlderSettingCanBeTakenBackByNull) {
    Plan plan = fullPlan();
    set(plan, R"({"max_seconds": null, "activation": null, "ambient_c": null, "cooldown": null, "stop_above": null})");
    EXPECT_FALSE(plan.maxSeconds);
    EXPECT_FALSE(plan.activation);
    EXPECT_FALSE(plan.ambientC);
    EXPECT_FALSE(plan.cooldown);
    EXPECT_FALSE(plan.stopAbove);
}

TEST(PlanJson, BatchSizesThatMakeNoSenseAreRefusedByTheirFlag) {
    for (const char* bad :
         {"0", "-1", "1000000000", "99999999999999999999", "2.5", "\"many\"", "true", "null", "[]", "[1, 0]", "{}"}) {
        Plan plan;
        expectError(ErrorCode::BadUsage, {"--batch-sizes"},
                    [&] { set(plan, (std::string(R"({"batch_sizes": )") + bad + "}").c_str()); });
    }
}

TEST(PlanJson, EveryWrongValueNamesItsFlagAndWhatMayBeGiven) {
    struct Wrong {
        const char* json;
        std::vector<std::string> says;
    };
    const std::vector<Wrong> all{
        {R"({"num_runs": 0})", {"--num-runs", "0", "from 1 to 1000"}},
        {R"({"precision": "fp8"})", {"--precision", "fp8", "fp32, bf16"}},
        {R"({"tower": ["image", "audio"]})", {"--tower", "audio", "image, text, pair"}},
        {R"({"from": "disk"})", {"--from", "disk", "pixels, files"}},
        {R"({"clear_cache": "gpu"})", {"--clear-cache", "gpu", "none, cpu, allocator, files, all"}},
        {R"({"scenario": "server"})", {"--scenario", "server", "capacity, single"}},
        {R"({"export_format": "pdf"})", {"--export-format", "pdf", "csv, json, markdown, latex, all"}},
        {R"({"min_seconds": -1})", {"--min-seconds", "-1"}},
        {R"({"min_seconds": "long"})", {"--min-seconds", "long"}},
        {R"({"max_seconds": 0})", {"--max-seconds", "0"}},
        {R"({"threads": -2})", {"--threads", "-2"}},
        {R"({"seed": "x"})", {"--seed", "x"}},
        {R"({"ambient_c": 400})", {"--ambient-c", "400"}},
        {R"({"output_dir": ""})", {"--output-dir"}},
        {R"({"activation": "relu"})", {"--activation", "relu", "quick_gelu, gelu"}},
        {R"({"tag": {"a": 1}})", {"--tag"}},
        {R"({"cpu_only": "yes"})", {"--cpu-only", "yes"}},
        {R"({"cooldown": "55C,max=0"})", {"--cooldown", "55C,max=0", "above 0"}},
        {R"({"cooldown": true})", {"--cooldown", "true", "a text"}},
        {R"({"cooldown": -1})", {"--cooldown", "-1", "such as 30s"}},
        {R"({"idle_seconds": -1})", {"--idle-seconds", "-1", "from 0 to 86400"}},
        {R"({"stop_above": 0})", {"--stop-above", "0", "from 1 to 150"}},
        {R"({"sensor": {"cpu_heat": "none"}})", {"--sensor", "cpu_heat", "cpu_temperature, cpu_power", "fan"}},
        {R"({"sensor": {"fan": ""}})", {"--sensor", "or none"}},
        {R"({"sensor": {"fan": 1}})", {"--sensor", "1", "a text"}},
        {R"({"sensor": "none"})", {"--sensor", "none", "ROLE=ID"}},
    };
    for (const Wrong& wrong : all) {
        Plan plan;
        expectError(ErrorCode::BadUsage, wrong.says, [&] { set(plan, wrong.json); });
    }
}

TEST(PlanJson, AnErrorInAFileNamesTheFile) {
    expectError(ErrorCode::BadUsage, {"mine.json", "num_runs"},
                [] { (void)planFromJson(R"({"num_runs": 0})", "mine.json"); });
    expectError(ErrorCode::BadUsage, {"mine.json", "nmu_runs", "docs/plan.md"},
                [] { (void)planFromJson(R"({"nmu_runs": 1})", "mine.json"); });
    expectError(ErrorCode::BadUsage, {"mine.json", "byte"}, [] { (void)planFromJson("{,}", "mine.json"); });
    expectError(ErrorCode::BadUsage, {"mine.json"}, [] { (void)planFromJson("[1]", "mine.json"); });
}

TEST(PlanJson, ANewerSchemaIsRefusedWithTheRemedy) {
    expectError(ErrorCode::BadUsage, {"p.json", "clipscope.plan/2", "update ClipScope"},
                [] { (void)planFromJson(R"({"schema": "clipscope.plan/2", "later_key": 1})", "p.json"); });
    expectError(ErrorCode::BadUsage, {"p.json", "else/1"},
                [] { (void)planFromJson(R"({"schema": "else/1"})", "p.json"); });
}

TEST(PlanJson, AMissingFileIsNamed) {
    const test::TemporaryFolder folder;
    expectError(ErrorCode::BadInput, {"none.json"}, [&] { (void)readPlan(folder.path() / "none.json"); });
}

TEST(PlanCheck, DevicesThatExcludeEachOtherAreRefused) {
    Plan plan;
    plan.isCpuOnly = plan.isGpuOnly = true;
    expectError(ErrorCode::BadUsage, {"--cpu-only", "--gpu-only"}, [&] { checkPlan(plan); });
}

TEST(PlanCheck, SingleStreamHasOneSampleAtATime) {
    Plan plan;
    plan.scenario = Scenario::Single;
    expectError(ErrorCode::BadUsage, {"--scenario single", "--batch-sizes 1"}, [&] { checkPlan(plan); });
    plan.batchSizes = {1};
    EXPECT_NO_THROW(checkPlan(plan));
}

TEST(PlanJson, WhatJsonItselfAllowsIsRefusedWithItsPlace) {
    for (const auto& [text, says] : std::vector<std::pair<std::string, std::string>>{
             {R"({"num_runs": 1e400})", "too large"},
             {R"({"model": "tiny", "model": "vit-b-32"})", "model stands twice"},
             {R"({"tag": {"a": "1", "a": "2"}})", "a stands twice"},
             {"{", "byte 2"},
             {"[]", "no object"}}) {
        test::expectError(ErrorCode::BadUsage, {"p.json", says}, [&] { (void)planFromJson(text, "p.json"); });
    }
    EXPECT_NO_THROW((void)planFromJson(R"({"tag": {"model": "x"}, "model": "tiny"})", "p.json"));
}

TEST(PlanJson, ACooldownIsATextOrANumberOfSeconds) {
    Plan plan;
    set(plan, R"({"cooldown": "55C,max=180s"})");
    EXPECT_EQ(plan.cooldown, (Cooldown{.until = Cooldown::Until::Celsius, .value = 55, .maxSeconds = 180}));
    set(plan, R"({"cooldown": 30})");
    EXPECT_EQ(plan.cooldown, (Cooldown{.until = Cooldown::Until::Seconds, .value = 30}));
}

TEST(PlanJson, SingleStreamSetsTheSizeUnlessOneIsGiven) {
    EXPECT_EQ(planFromJson(R"({"scenario": "single"})", "p").batchSizes, std::vector<std::int64_t>{1});
    EXPECT_EQ(planFromJson(R"({"scenario": "single", "batch_sizes": 8})", "p").batchSizes,
              std::vector<std::int64_t>{8});
}

TEST(PlanJson, HeadsAreNoneOneForBothOrTwo) {
    for (const auto& [given, heads] : std::vector<std::pair<std::string, std::vector<std::int64_t>>>{
             {"[]", {}}, {"3", {3}}, {"[3]", {3}}, {"[3, 2]", {3, 2}}}) {
        const Plan plan = planFromJson(R"({"heads": )" + given + "}", "p.json");
        EXPECT_EQ(plan.heads, heads) << given;
        EXPECT_EQ(planFromJson(planToJson(plan), "again"), plan) << given;
    }
    test::expectError(ErrorCode::BadUsage, {"p.json", "heads", "or two"},
                      [] { (void)planFromJson(R"({"heads": [1, 2, 3]})", "p.json"); });
}

TEST(PlanJson, AllFormatsCanBeNamedAsAWordOrInAList) {
    EXPECT_EQ(planFromJson(R"({"export_format": ["all"]})", "p").exportFormats.size(), 4U);
    EXPECT_EQ(planFromJson(R"({"export_format": "all"})", "p").exportFormats.size(), 4U);
}

}  // namespace
}  // namespace clipscope::plan
