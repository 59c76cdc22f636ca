// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/case_tables.h"
#include "core/report/comparison_table.h"
#include "core/report/environment_table.h"
#include "core/report/optimization_results.h"
#include "core/report/results_table.h"
#include "core/report/start_tables.h"
#include "core/stats/interval.h"
#include "core/tune/recommendation.h"
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
using test::rowOf;

TEST(StartTables, AreOneForEachTowerWithARowForEachSize) {
    const auto tables = startTables(*test::reportSample());
    ASSERT_EQ(tables.size(), 2U);
    EXPECT_EQ(tables[0].label, "performance_image");
    EXPECT_EQ(tables[1].label, "performance_text");
    ASSERT_EQ(tables[0].rows.size(), 3U);
    EXPECT_EQ(cellAt(tables[0], 0, "batch_size"), "1");
    EXPECT_EQ(cellAt(tables[0], 2, "batch_size"), "32");
}

TEST(StartTables, ShowTheFastestCaseAndNameIt) {
    const Table table = startTables(*test::reportSample())[0];
    // 0.6 of 60 ms for a sample; 0.6 of 45 ms in a batch of eight.
    EXPECT_TRUE(cellAt(table, 0, "cpu_throughput").starts_with("27.6")) << cellAt(table, 0, "cpu_throughput");
    EXPECT_EQ(notesAt(table, 0, "cpu_throughput"), "image-eager-bf16-b1. ");
    EXPECT_EQ(notesAt(table, 1, "cpu_throughput"), "image-eager-bf16-b8. ");
    EXPECT_EQ(cellAt(table, 1, "cpu_memory"), "9.5");
}

TEST(StartTables, NeverShowASkippedOrFailedCase) {
    const auto tables = startTables(*test::reportSample());
    // The bf16 cases of this size were skipped and failed.
    EXPECT_EQ(notesAt(tables[0], 2, "cpu_throughput"), "image-eager-fp32-b32. ");
    EXPECT_EQ(notesAt(tables[1], 2, "cpu_throughput"), "text-eager-fp32-b32. ");
    RunSnapshot run = *test::reportSample();
    caseOf(run, "image-eager-bf16-b8").status = record::CaseStatus::Failed;
    EXPECT_EQ(notesAt(startTables(run)[0], 1, "cpu_throughput"), "image-eager-fp32-b8. ");
}

TEST(StartTables, SayWhyThereIsNoGpu) {
    RunSnapshot run = *test::reportSample();
    Table table = startTables(run)[0];
    EXPECT_TRUE(cellAt(table, 0, "gpu_throughput").starts_with("n/a"));
    EXPECT_EQ(notesAt(table, 0, "gpu_memory"), "No GPU was found: there is no driver on this machine. ");
    run.plan.isCpuOnly = true;
    table = startTables(run)[0];
    EXPECT_EQ(notesAt(table, 0, "gpu_throughput"), "The run was for the CPU only (--cpu-only). ");
}

TEST(StartTables, FillTheGpuColumnsWhereOneRan) {
    const Table table = startTables(*test::reportSample({.hasGpu = true}))[0];
    EXPECT_EQ(notesAt(table, 1, "gpu_throughput"), "image-gpu-eager-bf16-b8. ");
    EXPECT_EQ(cellAt(table, 1, "gpu_memory"), "9.5");
}

TEST(StartTables, TellFiguresOfAnUnfinishedPass) {
    std::vector<record::Event> events = test::sampleEvents({.hasEnd = false});
    // The run's start, a warning, the pass's start, its decision, its warm-up and 35 of its batches.
    events.resize(40);
    const Table table = startTables(*test::fold(events))[0];
    EXPECT_EQ(notesAt(table, 0, "cpu_throughput"), "image-eager-fp32-b1. From a pass that was not finished. ");
    EXPECT_EQ(notesAt(table, 1, "cpu_throughput"), "image-eager-fp32-b8 has no finished pass. ");
}

TEST(ComparisonTable, SaysWhatReallyRan) {
    const Table table = comparisonTable(*test::reportSample({.hasGpu = true}));
    EXPECT_EQ(cellAt(table, 0, "metric"), "Batch Processing");
    EXPECT_EQ(cellAt(table, 0, "cpu"), "Fixed batching (1, 8, 32)");
    EXPECT_EQ(cellAt(table, 1, "metric"), "Memory Management");
    EXPECT_EQ(cellAt(table, 1, "cpu"),
              "eager: allocated for each batch as it is needed; peak 8.7 to 12.5 % of what is offered");
    EXPECT_EQ(cellAt(table, 2, "metric"), "Optimization");
    EXPECT_NE(cellAt(table, 2, "cpu").find("fp32 and bf16; 2 threads, not pinned; cores: all; exact shortcuts: none"),
              std::string::npos)
        << cellAt(table, 2, "cpu");
    EXPECT_EQ(cellAt(table, 2, "gpu").find("fp32"), std::string::npos);
    EXPECT_EQ(cellAt(table, 3, "metric"), "Monitoring");
    const Table withoutGpu = comparisonTable(*test::reportSample());
    EXPECT_EQ(cellAt(withoutGpu, 0, "gpu"), "n/a [a]");
}

TEST(ComparisonTable, KnowsEveryEngineAndItsSettings) {
    RunSnapshot run = enginesRun();
    run.cases[3].definition.pin = plan::Pin::On;
    run.cases[3].definition.cores = "physical";
    const Table table = comparisonTable(run);
    for (const char* part : {"eager: allocated", "packed: weights packed once", "inductor: weights packed ahead"}) {
        EXPECT_NE(cellAt(table, 1, "cpu").find(part), std::string::npos) << part;
    }
    EXPECT_NE(cellAt(table, 2, "cpu").find("not pinned and pinned; cores: all, physical; exact shortcuts: last-block"),
              std::string::npos)
        << cellAt(table, 2, "cpu");
}

TEST(ThroughputTable, ShowsFidelityRawAndCentredAndSaysWhatTheyAre) {
    RunSnapshot run = enginesRun();
    run.cases[0].fidelity->cosineMin = 0.9998;
    const Table table = throughputTable(run);
    EXPECT_EQ(cellAt(table, 0, "raw_fidelity"), "0.99980");
    EXPECT_NE(cellAt(table, 0, "fidelity").find("1.00000"), std::string::npos);
    ASSERT_EQ(table.remarks.size(), 1U);
    EXPECT_TRUE(throughputTable(*test::reportSample()).remarks.empty()) << "not measured";
    EXPECT_EQ(summaryTable(run).remarks.size(), 1U);
}

TEST(ThroughputTable, ChoosesDigitsFromTheInterval) {
    RunSnapshot run = *test::reportSample();
    CaseResult& result = caseOf(run, "image-eager-fp32-b1");
    result.throughput = 20.1264;
    result.interval = stats::Interval{19.8162, 20.4366};
    Table table = throughputTable(run);
    EXPECT_EQ(cellAt(table, 0, "throughput"), "20.13");
    EXPECT_EQ(cellAt(table, 0, "interval"), "19.82 – 20.44");
    EXPECT_EQ(cellAt(summaryTable(run), 0, "throughput"), "20.13 ± 0.31");
    result.interval.reset();
    table = throughputTable(run);
    EXPECT_EQ(cellAt(table, 0, "interval"), "n/a");
    EXPECT_NE(notesAt(table, 0, "throughput").find("No interval"), std::string::npos);
}

TEST(ThroughputTable, AnIntervalTooWideToHalveIsWrittenByItsEnds) {
    RunSnapshot run = *test::reportSample();
    CaseResult& result = caseOf(run, "image-eager-fp32-b1");
    result.throughput = 12.345;
    result.interval = stats::Interval{0.000041, 3.7e9};
    const Table throughput = throughputTable(run);
    EXPECT_EQ(cellAt(throughput, 0, "interval"), "4.1e-05 – 3.7e+09");
    EXPECT_EQ(cellAt(throughput, 0, "throughput").substr(0, 5), "12.35");
    const Table summary = summaryTable(run);
    EXPECT_EQ(cellAt(summary, 0, "throughput").find("±"), std::string::npos);
    EXPECT_NE(notesAt(summary, 0, "throughput").find("from 4.1e-05 to 3.7e+09"), std::string::npos);
}

TEST(ThroughputTable, MarksWhatStandsInTheWayOfTrust) {
    RunSnapshot run = *test::reportSample();
    caseOf(run, "image-eager-fp32-b1").hasDrift = true;
    caseOf(run, "image-eager-fp32-b8").isIntervalWithinOnePass = true;
    const Table table = throughputTable(run);
    EXPECT_NE(notesAt(table, 0, "throughput").find("Drift"), std::string::npos);
    EXPECT_NE(notesAt(table, 1, "throughput").find("within one pass"), std::string::npos);
    EXPECT_NE(notesAt(table, rowOf(table, "text-eager-fp32-b8"), "throughput").find("Not steady"), std::string::npos);
    EXPECT_NE(notesAt(table, rowOf(table, "image-eager-fp32-b32"), "memory").find("sampled"), std::string::npos);
}

TEST(ThroughputTable, ShowsFailedAndSkippedCasesWithTheirReasons) {
    const Table table = throughputTable(*test::reportSample());
    const std::size_t skipped = rowOf(table, "image-eager-bf16-b32");
    EXPECT_EQ(cellAt(table, skipped, "throughput"), "n/a");
    EXPECT_EQ(cellAt(table, skipped, "p50"), "n/a");
    EXPECT_EQ(cellAt(table, skipped, "peak"), "n/a");
    EXPECT_TRUE(cellAt(table, skipped, "status").starts_with("skipped"));
    EXPECT_NE(notesAt(table, skipped, "status").find("16 would fit"), std::string::npos);
    const std::size_t failed = rowOf(table, "text-eager-bf16-b32");
    EXPECT_TRUE(cellAt(table, failed, "status").starts_with("failed"));
    EXPECT_NE(notesAt(table, failed, "status").find("did not fit"), std::string::npos);
}

TEST(LatencyTable, WithholdsQuantilesAndSaysHowManyAreMissing) {
    const Table table = latencyTable(*test::reportSample());
    // 3 passes of 70 batches; 3 passes of 12.
    EXPECT_EQ(cellAt(table, 0, "batches"), "210");
    EXPECT_EQ(cellAt(table, 2, "quantile"), "p95");
    EXPECT_NE(cellAt(table, 2, "value"), "n/a");
    EXPECT_NE(cellAt(table, 2, "interval"), "n/a");
    EXPECT_EQ(cellAt(table, 3, "value"), "(+452)");
    EXPECT_EQ(cellAt(table, 3, "interval"), "n/a");
    EXPECT_EQ(cellAt(table, 5, "value"), "(+28)");
    EXPECT_EQ(table.remarks.size(), 1U);
}

TEST(StageTable, ShowsTheStagesThatRan) {
    const Table table = stageTable(*test::reportSample());
    ASSERT_EQ(table.columns.size(), 4U);
    EXPECT_EQ(table.columns[2].key, "copy_in");
    EXPECT_EQ(table.columns[3].key, "tower");
    EXPECT_EQ(table.rows.size(), 10U);
    EXPECT_EQ(cellAt(table, 0, "tower").substr(0, 4), "58.4");
}

TEST(ResultsTable, HasTheStableColumnsInTheirOrder) {
    const Table table = resultsTable(*test::reportSample());
    std::string header;
    for (const Column& column : table.columns) {
        header += (header.empty() ? "" : ", ") + column.key;
    }
    EXPECT_EQ(
        header,
        "case_id, model, device, backend, precision, tower, scenario, source, batch_policy, batch_size, threads, "
        "streams, runs, samples, throughput_samples_per_s, throughput_ci95_low, throughput_ci95_high, "
        "batch_ms_p50, batch_ms_p90, batch_ms_p95, batch_ms_p99, rate_offered_per_s, goodput_samples_per_s, "
        "attainment, shed, request_ms_p50, request_ms_p90, request_ms_p95, request_ms_p99, request_ms_p999, "
        "cpu_util_percent, memory_percent, peak_rss_mib, device_util_percent, device_peak_mib, "
        "temperature_c_start, temperature_c_mean, temperature_c_max, power_w_mean, energy_j_per_sample, "
        "samples_per_joule, clock_mhz_mean, fidelity_cosine_min, fidelity_centred_min, top1_agreement, "
        "throttled_share, observed_share, valid_share, status, status_reason, cores, pin, no_shortcut, load_s, "
        "numeric_threads, top1_ci95_low, top1_ci95_high, burst_samples_per_s, sustained_samples_per_s, energy_source, "
        "power_marks, energy_above_idle_j_per_sample");
}

TEST(ResultsTable, GivesTheHeldSizeOfAnAdaptiveCase) {
    RunSnapshot run = *test::reportSample();
    run.cases[0].definition.batchPolicy = "adaptive";
    run.cases[0].heldBatchSize = 24;
    EXPECT_EQ(cellAt(resultsTable(run), 0, "batch_size"), "24");
    EXPECT_NE(cellAt(comparisonTable(run), 0, "cpu").find("Dynamic scheduling (adaptive)"), std::string::npos);
}

TEST(Recommendation, NamesSettingsFiguresAndTheLeadOverTheNext) {
    const auto sentences = optimizationResults(enginesRun()).recommendation;
    ASSERT_EQ(sentences.size(), 3U);
    EXPECT_TRUE(sentences[0].starts_with("Recommended: packed fp32, 2 threads: image ")) << sentences[0];
    EXPECT_NE(sentences[1].find("inductor fp32, 2 threads, by +7.1"), std::string::npos) << sentences[1];
    EXPECT_NE(sentences[2].find("eager fp32, 2 threads: +50"), std::string::npos) << sentences[2];
}

TEST(Recommendation, SaysWhyThereIsNone) {
    RunSnapshot run = enginesRun();
    for (CaseResult& item : run.cases) {
        item.fidelity->cosineMin = 0;
    }
    const auto sentences = optimizationResults(run).recommendation;
    ASSERT_EQ(sentences.size(), 1U);
    EXPECT_TRUE(sentences.front().starts_with("Nothing is recommended"));
}

TEST(Recommendation, IsGivenWhereTheOthersFellOutAndNotWhereThereWereNone) {
    RunSnapshot run = enginesRun();
    for (const std::size_t index : {0, 2, 3}) {
        run.cases[index].fidelity->cosineMin = 0;
    }
    const auto sentences = optimizationResults(run).recommendation;
    ASSERT_EQ(sentences.size(), 2U);
    EXPECT_TRUE(sentences[0].starts_with("Recommended: packed fp32")) << sentences[0];
    EXPECT_TRUE(sentences[1].starts_with("No other settings")) << sentences[1];
    run.cases.resize(1);
    run.cases.front().fidelity->cosineMin = 1;
    EXPECT_TRUE(optimizationResults(run).recommendation.empty());
}

/// Gives a case these throughputs, one for each repetition.
void setThroughputs(CaseResult& item, const std::vector<double>& throughputs) {
    for (std::size_t at = 0; at < throughputs.size(); ++at) {
        item.passes.at(at).summary.throughput = throughputs[at];
    }
    item.throughput = stats::geometricMean(throughputs);
}

TEST(Recommendation, SaysHonestlyWhatTheLeadIs) {
    RunSnapshot run = enginesRun();
    std::erase_if(run.cases, [](const CaseResult& item) { return item.definition.backend == "eager"; });
    std::erase_if(run.cases, [](const CaseResult& item) { return !item.definition.noShortcut.empty(); });
    const auto lead = [&] { return optimizationResults(run).recommendation.at(1); };
    setThroughputs(run.cases[0], {30, 31, 32});
    setThroughputs(run.cases[1], {31, 30, 31});
    EXPECT_TRUE(lead().starts_with("Not told apart from the next, inductor fp32, 2 threads: +1")) << lead();
    // Its first repetition was lucky, and the next was not measured in it.
    setThroughputs(run.cases[0], {90, 30, 30.01});
    setThroughputs(run.cases[1], {0, 33, 33.01});
    run.cases[1].passes.erase(run.cases[1].passes.begin());
    run.cases[1].throughput = 33;
    EXPECT_TRUE(lead().starts_with("Over all passes ahead of the next, inductor")) << lead();
    EXPECT_NE(lead().find("but not in the repetitions that measured both: -9"), std::string::npos) << lead();
}

TEST(Recommendation, ItsVerdictsHoldTogetherWithTheOthers) {
    RunSnapshot run = enginesRun();
    std::erase_if(run.cases, [](const CaseResult& item) { return !item.definition.noShortcut.empty(); });
    setThroughputs(run.cases[0], {20, 20, 20});
    setThroughputs(run.cases[1], {21.643, 21.882, 22.8});
    setThroughputs(run.cases[2], {20.2, 19.9, 20});
    // By itself the lead is clear, p = 0.03. Of five verdicts it stands behind that of the numerics alone: 0.05 / 4.
    EXPECT_TRUE(tune::recommend(run)->lead->isClear);
    const auto sentences = optimizationResults(run).recommendation;
    ASSERT_EQ(sentences.size(), 3U);
    EXPECT_TRUE(sentences[1].starts_with("Not told apart from the next, inductor")) << sentences[1];
    EXPECT_NE(sentences[2].find("unclear"), std::string::npos) << sentences[2];
}

TEST(RankingTable, HasTheAgreementWithItsIntervalWherePicturesWereRanked) {
    RunSnapshot run = enginesRun();
    EXPECT_TRUE(rankingTable(run).rows.empty());
    run.cases[1].fidelity->rankedImages = 512;
    run.cases[1].fidelity->top1 = 1;
    const Table table = rankingTable(run);
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(cellAt(table, 0, "case"), "packed");
    EXPECT_EQ(cellAt(table, 0, "top1"), "100.0");
    EXPECT_EQ(cellAt(table, 0, "interval"), "99.3 – 100.0") << "0.025^(1/512)";
    const Table csv = resultsTable(run);
    EXPECT_EQ(cellAt(csv, 1, "top1_ci95_low"), "0.99282105");
    EXPECT_EQ(cellAt(csv, 1, "top1_ci95_high"), "1");
    EXPECT_EQ(cellAt(csv, 0, "top1_ci95_low"), "n/a");
}

TEST(CasesTable, SaysWhyThereIsNoCentredFigure) {
    RunSnapshot run = enginesRun();
    run.cases[1].fidelity->centredMin.reset();
    run.cases[1].fidelity->centredReason = Message(MessageId::inputs_are_alike);
    const Table table = throughputTable(run);
    EXPECT_TRUE(cellAt(table, 1, "fidelity").starts_with("n/a"));
    EXPECT_EQ(notesAt(table, 1, "fidelity"), Message(MessageId::inputs_are_alike).english() + ' ');
    EXPECT_EQ(notesAt(table, 1, "throughput").find("Below"), std::string::npos) << "the raw figure meets its bar";
}

TEST(StartTable, PassesOverWhatIsBelowItsBar) {
    RunSnapshot run = enginesRun();
    run.cases[1].fidelity->cosineMin = 0.99;
    const Table table = startTables(run).front();
    EXPECT_NE(notesAt(table, 0, "cpu_throughput").find("inductor"), std::string::npos);
}

TEST(EnvironmentTable, GivesTheReasonForWhatCouldNotBeHad) {
    const Table table = environmentTable(test::reportSample()->environment);
    ASSERT_EQ(table.rows.size(), 5U);
    EXPECT_EQ(cellAt(table, 0, "group"), "Machine");
    EXPECT_EQ(cellAt(table, 1, "group"), "");
    EXPECT_EQ(cellAt(table, 1, "value"), "n/a [a]");
    EXPECT_EQ(notesAt(table, 2, "value"), "This system does not tell it. ");
}

}  // namespace
}  // namespace clipscope::report
