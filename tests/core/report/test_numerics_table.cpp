// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/numerics_table.h"
#include "core/report/optimization_results.h"
#include "core/report/terminal_summary.h"
#include "core/stats/interval.h"
#include "tests/core/report/report_sample.h"

#include <gtest/gtest.h>
#include <cmath>

namespace clipscope::report {
namespace {

using record::NumericContestant;
using record::RunSnapshot;

constexpr std::size_t libTorchColumn = 3;
constexpr std::size_t numExprColumn = 5;
constexpr std::size_t ratioColumn = 6;

record::NumericTimes& libTorchOf(RunSnapshot& run, std::size_t expression) {
    return run.numerics[expression].contestants[static_cast<std::size_t>(NumericContestant::LibTorch)];
}

TEST(NumericsTable, HasTheMedianOfEachContestantAndTheRatioWithinAlternations) {
    const Table table = numericsTable(*test::reportSample());
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(plainText(table.rows[0][0]), "resize + normalise");
    EXPECT_EQ(plainText(table.rows[1][1]), "of 1");
    EXPECT_NEAR(std::get<Number>(table.rows[1][2].content).value, 2 * 1.02, 1e-9);
    EXPECT_NEAR(std::get<Number>(table.rows[1][libTorchColumn].content).value, 2 * 3.0, 1e-9);
    const auto numberAt = [&](std::size_t column) { return std::get<Number>(table.rows[1][column].content).value; };
    double product = 1;
    for (int alternation = 0; alternation < 5; ++alternation) {
        product *= 3 * (1.02 - 0.01 * alternation) / (1 + 0.01 * alternation);
    }
    EXPECT_NEAR(numberAt(ratioColumn), std::pow(product, 1.0 / 5), 1e-3);
    EXPECT_LT(numberAt(ratioColumn + 1), numberAt(ratioColumn));
    EXPECT_GT(numberAt(ratioColumn + 2), numberAt(ratioColumn));
}

TEST(NumericsTable, WhatIsMissingHasItsReasonAndIsNotZero) {
    RunSnapshot run = *test::reportSample();
    libTorchOf(run, 0).seconds.clear();
    libTorchOf(run, 0).reason = Message(MessageId::engine_not_installed, {std::string("x.so")});
    const Table table = numericsTable(run);
    EXPECT_EQ(plainText(table.rows[0][numExprColumn].content), "n/a");
    EXPECT_NE(table.notes[table.rows[0][numExprColumn].notes.front()].find("NumExpr is not installed"),
              std::string::npos);
    EXPECT_EQ(plainText(table.rows[0][libTorchColumn].content), "n/a");
    EXPECT_EQ(plainText(table.rows[0][ratioColumn].content), "n/a");
    EXPECT_NE(plainText(table.rows[1][ratioColumn].content), "n/a");
}

TEST(NumericsHeadline, IsTheGeometricMeanOverTheExpressionsWithItsVerdict) {
    const auto run = test::reportSample();
    double logs = 0;
    for (int alternation = 0; alternation < 5; ++alternation) {
        logs += std::log(std::cbrt(2.0 * 3 * 4) * (1.02 - 0.01 * alternation) / (1 + 0.01 * alternation)) / 5;
    }
    EXPECT_NEAR(numericsImprovement(*run)->share, std::exp(logs) - 1, 1e-3);
    const std::string headline = optimizationResults(*run).headlines.back();
    EXPECT_TRUE(headline.starts_with("Fused numerics (NumExpr's place): +18")) << headline;
    EXPECT_NE(headline.find("% faster (95 % interval"), std::string::npos) << headline;
    EXPECT_NE(headline.find("; clear)"), std::string::npos) << headline;
}

TEST(NumericsHeadline, ALossOrAScatterIsNoClearGain) {
    RunSnapshot run = *test::reportSample();
    for (std::size_t expression = 0; expression < 3; ++expression) {
        libTorchOf(run, expression).seconds = run.numerics[expression].contestants.front().seconds;
        libTorchOf(run, expression).seconds[0] *= 0.5;
    }
    const std::string headline = optimizationResults(run).headlines.back();
    EXPECT_NE(headline.find("place): -"), std::string::npos) << headline;
    EXPECT_NE(headline.find("; unclear)"), std::string::npos) << headline;
    EXPECT_EQ(headline.find("faster"), std::string::npos) << headline;
}

TEST(NumericsHeadline, SaysWhyThereIsNone) {
    RunSnapshot run = *test::reportSample();
    libTorchOf(run, 2).seconds.clear();
    libTorchOf(run, 2).reason = Message(MessageId::engine_not_installed, {std::string("x.so")});
    EXPECT_FALSE(numericsImprovement(run)) << "two of three expressions are not what the line tells of";
    EXPECT_NE(optimizationResults(run).headlines.back().find("x.so is not installed"), std::string::npos);
    run.numerics.clear();
    EXPECT_NE(optimizationResults(run).headlines.back().find("not measured in this run (--numerics on)"),
              std::string::npos);
    EXPECT_TRUE(optimizationResults(run).numerics.rows.empty());
}

TEST(NumericsTable, IsInTheTerminalOfARunThatComparedThem) {
    constexpr int width = 100;
    const std::string text = terminalSummary(*test::reportSample(), width);
    EXPECT_NE(text.find("similarity + softmax"), std::string::npos) << text;
    EXPECT_EQ(terminalSummary(*test::reportSample({.hasGpu = true}), width).find("similarity + softmax"),
              std::string::npos);
}

}  // namespace
}  // namespace clipscope::report
