// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_model.h"
#include "tests/ui/demo_run.h"
#include "ui/models/results_model.h"

#include <gtest/gtest.h>
#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace clipscope::models {
namespace {

using Snapshot = std::shared_ptr<const record::RunSnapshot>;

Snapshot demoUntil(double seconds) {
    record::RunModel model;
    for (const record::Event& event : test::demoRun()) {
        if (event.t <= seconds) {
            model.apply(event);
        }
    }
    return model.snapshot();
}

QString textAt(const ResultsModel& model, int row, int column, int role = Qt::DisplayRole) {
    return model.index(row, column).data(role).toString();
}

TEST(ResultsModel, KeepsTheRulesOfModelsThroughARun) {
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSnapshot(nullptr);
    for (const double seconds : {0.0, 5.0, 30.0, 1000.0}) {
        model.setSnapshot(demoUntil(seconds));
    }
    model.setSnapshot(nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(ResultsModel, FillsInWithoutLosingSelection) {
    ResultsModel model;
    model.setSnapshot(demoUntil(0));
    ASSERT_EQ(model.rowCount(), 12);
    EXPECT_EQ(textAt(model, 0, ResultsModel::throughputColumn), "");
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setSnapshot(demoUntil(1000));
    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(textAt(model, 0, ResultsModel::towerColumn), "image");
    EXPECT_EQ(textAt(model, 0, ResultsModel::precisionColumn), "fp32");
    EXPECT_EQ(textAt(model, 2, ResultsModel::batchColumn), "32");
    EXPECT_EQ(textAt(model, 0, ResultsModel::statusColumn), "done");
    EXPECT_NEAR(textAt(model, 0, ResultsModel::throughputColumn).toDouble(), 31.6, 0.2);
    EXPECT_FALSE(textAt(model, 0, ResultsModel::uncertaintyColumn).isEmpty());
    EXPECT_EQ(textAt(model, 0, ResultsModel::cpuColumn), "96");
    EXPECT_EQ(textAt(model, 0, ResultsModel::memoryColumn), "1.11 GiB");
}

TEST(ResultsModel, GivesTheUncertaintyTwoDigitsAndTheThroughputAsManyDecimals) {
    auto snapshot = std::make_shared<record::RunSnapshot>();
    snapshot->cases.resize(1);
    snapshot->cases[0].throughput = 123.456;
    snapshot->cases[0].interval = {121.156, 125.756};
    ResultsModel model;
    model.setSnapshot(snapshot);
    EXPECT_EQ(textAt(model, 0, ResultsModel::throughputColumn), "123.5");
    EXPECT_EQ(textAt(model, 0, ResultsModel::uncertaintyColumn), "2.3");
}

TEST(ResultsModel, DoesNotHalveAnIntervalThatIsTooWide) {
    auto snapshot = std::make_shared<record::RunSnapshot>();
    snapshot->cases.resize(1);
    snapshot->cases[0].throughput = 12.5;
    snapshot->cases[0].interval = {0.5, 312.5};
    ResultsModel model;
    model.setSnapshot(snapshot);
    EXPECT_EQ(textAt(model, 0, ResultsModel::throughputColumn), "12.5");
    EXPECT_EQ(textAt(model, 0, ResultsModel::uncertaintyColumn), "wide");
    const QString ends = textAt(model, 0, ResultsModel::uncertaintyColumn, Qt::ToolTipRole);
    EXPECT_TRUE(ends.contains("313")) << ends.toStdString();
}

TEST(ResultsModel, OneCaseRunsAndTheOthersTellHowFarTheyAre) {
    ResultsModel model;
    model.setSnapshot(demoUntil(30));
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts << textAt(model, row, ResultsModel::statusColumn);
    }
    EXPECT_LE(texts.count("running"), 1) << texts.join(", ").toStdString();
    EXPECT_TRUE(texts.contains("1 of 3 passes")) << texts.join(", ").toStdString();
}

TEST(ResultsModel, TellsWhatDisturbedACase) {
    auto snapshot = std::make_shared<record::RunSnapshot>();
    snapshot->cases.resize(1);
    snapshot->cases[0].valid = record::ValidPart{.share = 0.75};
    snapshot->cases[0].hasCutPass = true;
    ResultsModel model;
    model.setSnapshot(snapshot);
    const QString tip = textAt(model, 0, ResultsModel::statusColumn, Qt::ToolTipRole);
    EXPECT_TRUE(tip.contains("25")) << tip.toStdString();
    EXPECT_TRUE(tip.contains("cut short")) << tip.toStdString();
}

TEST(ResultsModel, SaysWhyACaseFailed) {
    ResultsModel model;
    model.setSnapshot(demoUntil(1000));
    const QString reason = textAt(model, 11, ResultsModel::statusColumn, Qt::ToolTipRole);
    EXPECT_TRUE(reason.contains("did not fit in memory")) << reason.toStdString();
    EXPECT_TRUE(textAt(model, 11, ResultsModel::statusColumn).startsWith("failed"));
    EXPECT_TRUE(model.index(11, 0).data(ResultsModel::problemRole).toBool());
    EXPECT_FALSE(model.index(0, 0).data(ResultsModel::problemRole).toBool());
}

TEST(ResultsModel, SortsByNumbersAndNotByTheirTexts) {
    ResultsModel model;
    model.setSnapshot(demoUntil(1000));
    EXPECT_EQ(model.index(2, ResultsModel::batchColumn).data(ResultsModel::sortRole).toLongLong(), 32);
    EXPECT_FALSE(model.index(11, ResultsModel::throughputColumn).data(ResultsModel::sortRole).isValid());
}

}  // namespace
}  // namespace clipscope::models
