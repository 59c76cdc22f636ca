// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/optimization_results.h"
#include "core/stats/interval.h"
#include "tests/core/report/report_sample.h"
#include "tests/core/report/table_cells.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <string>

namespace clipscope::report {
namespace {

using record::CaseResult;
using record::RunSnapshot;
using test::caseOf;
using test::cellAt;
using test::enginesRun;
using test::notesAt;

TEST(Optimization, IsThePairedImprovementOfTheRepetitions) {
    const auto run = test::reportSample();
    const OptimizationResults results = optimizationResults(*run);
    // Image at 1 and 8, text at 1 and 8: of size 32 one side is missing.
    ASSERT_EQ(results.table.rows.size(), 4U);
    EXPECT_EQ(cellAt(results.table, 0, "baseline"), "image-eager-fp32-b1");
    std::vector<double> before;
    std::vector<double> after;
    for (std::size_t pass = 0; pass < 3; ++pass) {
        before.push_back(run->cases[0].passes[pass].summary.throughput);
        after.push_back(run->cases[3].passes[pass].summary.throughput);
    }
    const double share = stats::pairedImprovement(before, after)->share;
    EXPECT_NEAR(std::stod(cellAt(results.table, 0, "improvement")), share * 100, 0.05);
    EXPECT_EQ(cellAt(results.table, 0, "verdict"), "clear");
}

TEST(Optimization, PairsByRepetitionAndNotByPosition) {
    RunSnapshot run = *test::reportSample();
    // The changed side lost its first repetition: two pairs are left, and they are the right ones.
    auto& passes = caseOf(run, "image-eager-bf16-b1").passes;
    passes.erase(passes.begin());
    const auto& base = caseOf(run, "image-eager-fp32-b1").passes;
    const double ratio = std::sqrt(passes[0].summary.throughput / base[1].summary.throughput *
                                   (passes[1].summary.throughput / base[2].summary.throughput));
    EXPECT_NEAR(std::stod(cellAt(optimizationResults(run).table, 0, "improvement")), (ratio - 1) * 100, 0.05);
}

TEST(Optimization, SaysWhatWouldFillIt) {
    RunSnapshot run = *test::reportSample();
    std::erase_if(run.cases,
                  [](const CaseResult& result) { return result.definition.precision == backend::Precision::Bf16; });
    const OptimizationResults results = optimizationResults(run);
    EXPECT_TRUE(results.table.rows.empty());
    ASSERT_FALSE(results.paragraphs.empty());
    EXPECT_NE(results.paragraphs[0].find("nothing to compare in this run"), std::string::npos);
    const OptimizationResults once = optimizationResults(*test::reportSample({.repetitions = 1}));
    EXPECT_TRUE(once.table.rows.empty());
    EXPECT_NE(once.paragraphs[0].find("at least two repetitions (--num-runs)"), std::string::npos);
    RunSnapshot failed = *test::reportSample();
    for (CaseResult& item : failed.cases) {
        item.passes.resize(item.definition.precision == backend::Precision::Bf16 ? 0 : item.passes.size());
    }
    EXPECT_NE(optimizationResults(failed).paragraphs.at(0).find("what became of them"), std::string::npos);
}

TEST(Optimization, ComparesEnginesAndShortcutsOneSettingAtATime) {
    const OptimizationResults results = optimizationResults(enginesRun());
    ASSERT_EQ(results.table.rows.size(), 3U);
    EXPECT_EQ(cellAt(results.table, 0, "change"), "inductor with exact shortcuts instead of eager")
        << "no case of it ran without them";
    EXPECT_EQ(cellAt(results.table, 1, "change"), "packed instead of eager");
    EXPECT_NEAR(std::stod(cellAt(results.table, 1, "improvement")), 20, 0.01) << "what shortcuts add is not its own";
    EXPECT_EQ(cellAt(results.table, 2, "change"), "exact shortcuts");
    EXPECT_EQ(cellAt(results.table, 2, "baseline"), "packed-plain");
    EXPECT_NEAR(std::stod(cellAt(results.table, 2, "improvement")), 25, 0.01);
}

TEST(Optimization, HeadlinesGiveTheLargestGainOfEachWithItsVerdict) {
    const auto headlines = optimizationResults(enginesRun()).headlines;
    ASSERT_EQ(headlines.size(), 5U);
    EXPECT_TRUE(headlines[0].starts_with("TorchInductor: up to +40")) << headlines[0];
    EXPECT_NE(headlines[0].find("clear"), std::string::npos);
    EXPECT_TRUE(headlines[1].starts_with("Packed weights: up to +20")) << headlines[1];
    EXPECT_TRUE(headlines[2].starts_with("Exact shortcuts: up to +25")) << headlines[2];
    EXPECT_NE(headlines[3].find("Dynamic batching: not measured"), std::string::npos);
}

TEST(Optimization, APlainCaseThatWasNotMeasuredLeavesTheStepToTheOther) {
    RunSnapshot run = enginesRun();
    run.cases[2].passes.clear();
    const OptimizationResults results = optimizationResults(run);
    ASSERT_EQ(results.table.rows.size(), 2U);
    EXPECT_EQ(cellAt(results.table, 1, "change"), "packed with exact shortcuts instead of eager");
}

TEST(Optimization, ShortcutsThatAreOnWhereOthersAreOffAreNamed) {
    RunSnapshot run = enginesRun();
    for (CaseResult& item : run.cases) {
        item.definition.tower = backend::Tower::Text;
    }
    run.cases[2].definition.noShortcut = {backend::Shortcut::TextLength};
    const OptimizationResults results = optimizationResults(run);
    ASSERT_EQ(results.table.rows.size(), 3U);
    EXPECT_EQ(cellAt(results.table, 1, "change"), "packed with last-block instead of eager");
    EXPECT_EQ(cellAt(results.table, 2, "change"), "text-length");
}

TEST(Optimization, AnEngineWithoutShortcutsThroughoutIsComparedAsItIs) {
    RunSnapshot run = enginesRun();
    std::erase_if(run.cases, [](const CaseResult& item) {
        return item.definition.backend != "eager" && item.definition.noShortcut.empty();
    });
    const OptimizationResults results = optimizationResults(run);
    ASSERT_EQ(results.table.rows.size(), 1U);
    EXPECT_EQ(cellAt(results.table, 0, "change"), "packed instead of eager");
    EXPECT_TRUE(results.paragraphs.empty());
}

TEST(Optimization, SaysOfAnEngineWhyItIsNotCompared) {
    const auto headlineOf = [](const RunSnapshot& run) { return optimizationResults(run).headlines.front(); };
    const auto isInductor = [](const CaseResult& item) { return item.definition.backend == "inductor"; };
    RunSnapshot without = enginesRun();
    std::erase_if(without.cases, isInductor);
    EXPECT_EQ(headlineOf(without), "TorchInductor: not measured in this run (--backends eager inductor).");

    RunSnapshot failed = enginesRun();
    CaseResult& inductor = caseOf(failed, "inductor");
    inductor.passes.clear();
    EXPECT_EQ(headlineOf(failed), "TorchInductor: not measured before the run ended.");
    inductor.statusReason = Message(MessageId::text, {std::string("There is no compiler.")});
    EXPECT_EQ(headlineOf(failed), "TorchInductor: not measured. There is no compiler.");

    RunSnapshot once = enginesRun();
    caseOf(once, "inductor").passes.resize(1);
    EXPECT_EQ(headlineOf(once),
              "TorchInductor: measured, but a comparison takes two repetitions of both sides (--num-runs).");

    RunSnapshot alone = enginesRun();
    std::erase_if(alone.cases, [&](const CaseResult& item) { return !isInductor(item); });
    EXPECT_EQ(headlineOf(alone),
              "TorchInductor: measured, but eager was not, with which it is compared (--backends eager inductor).");
}

TEST(Optimization, AChangeBelowItsBarIsMarked) {
    RunSnapshot run = enginesRun();
    run.cases[2].fidelity->centredMin = 0.9;
    const OptimizationResults results = optimizationResults(run);
    EXPECT_EQ(cellAt(results.table, 1, "fidelity"), "0.90000 [a]");
    EXPECT_NE(notesAt(results.table, 1, "fidelity").find("never recommended"), std::string::npos);
    EXPECT_TRUE(results.headlines[1].ends_with("in eager, below its fidelity bar.")) << results.headlines[1];
    EXPECT_EQ(results.headlines[0].find("fidelity"), std::string::npos) << results.headlines[0];
}

/// The eager case of the engines' run, once for each pair of threads and cores.
RunSnapshot placedRun(const std::vector<std::pair<int, std::string>>& placements) {
    RunSnapshot run = enginesRun();
    const CaseResult model = run.cases.front();
    run.cases.clear();
    for (const auto& [threads, cores] : placements) {
        CaseResult item = model;
        item.definition.threads = threads;
        item.definition.cores = cores;
        item.definition.id = std::to_string(threads) + ' ' + cores;
        run.cases.push_back(std::move(item));
    }
    return run;
}

/// "4 all: 1 thread instead of 4" for each row.
std::vector<std::string> changesOf(const RunSnapshot& run) {
    const Table table = optimizationResults(run).table;
    std::vector<std::string> changes;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        changes.push_back(cellAt(table, row, "baseline") + ": " + cellAt(table, row, "change"));
    }
    return changes;
}

TEST(Optimization, ThreadsAndCoresAreComparedWithTheFirstThatWasMeasured) {
    RunSnapshot run = placedRun({{4, "all"}, {1, "all"}, {2, "all"}});
    run.plan.threads = {4, 1, 2};
    EXPECT_EQ(changesOf(run),
              (std::vector<std::string>{"4 all: 1 thread instead of 4", "4 all: 2 threads instead of 4"}));
    run.cases[0].passes.clear();
    EXPECT_EQ(changesOf(run), (std::vector<std::string>{"1 all: 2 threads instead of 1"}));

    run = placedRun({{8, "900"}, {8, "all"}, {4, "physical"}});
    run.plan.threads = {0};
    run.plan.cores = {"900", "all", "physical"};
    run.cases[0].passes.clear();
    EXPECT_EQ(changesOf(run), (std::vector<std::string>{"8 all: physical cores instead of all"}));
}

TEST(Optimization, CoresAreComparedWithLikeThreads) {
    RunSnapshot run = placedRun({{1, "all"}, {8, "all"}, {1, "physical"}, {4, "physical"}});
    run.plan.threads = {1, 0};
    run.plan.cores = {"all", "physical"};
    EXPECT_EQ(changesOf(run), (std::vector<std::string>{
                                  "1 all: 8 threads instead of 1", "1 physical: 4 threads instead of 1",
                                  "1 all: physical cores instead of all", "8 all: physical cores instead of all"}));
}

}  // namespace
}  // namespace clipscope::report
