// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/builtin_plans.h"
#include "core/plan/expansion.h"
#include "core/record/run_model.h"
#include "tests/ui/demo_run.h"
#include "ui/models/results_model.h"

#include <gtest/gtest.h>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <set>

namespace clipscope::models {
namespace {

using Snapshot = std::shared_ptr<const record::RunSnapshot>;

Snapshot demoUntil(double seconds, std::string_view plan = "quick") {
    record::RunModel model;
    for (const record::Event& event : test::demoRun(plan)) {
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
    EXPECT_TRUE(model.index(11, ResultsModel::statusColumn).data(ResultsModel::problemRole).toBool());
    EXPECT_FALSE(model.index(11, ResultsModel::caseColumn).data(ResultsModel::problemRole).toBool());
    EXPECT_FALSE(model.index(0, ResultsModel::statusColumn).data(ResultsModel::problemRole).toBool());
}

TEST(ResultsModel, LetsNoTwoCasesOfAPlanLookAlike) {
    auto snapshot = std::make_shared<record::RunSnapshot>();
    snapshot->plan = plan::builtinPlan("optimizations");
    snapshot->plan.threads = {0, 2};
    snapshot->plan.cores = {"all", "l3"};
    snapshot->plan.pins = {plan::Pin::Off, plan::Pin::On};
    for (plan::Case& item : plan::expand(snapshot->plan, "tiny", [](const std::string&) { return 4; })) {
        snapshot->cases.push_back({.definition = std::move(item)});
    }
    ResultsModel model;
    model.setSnapshot(snapshot);
    std::set<QString> looks;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList texts;
        for (int column = 0; column <= ResultsModel::batchColumn; ++column) {
            texts << textAt(model, row, column);
        }
        EXPECT_TRUE(looks.insert(texts.join(" | ")).second) << texts.join(" | ").toStdString();
    }
    EXPECT_EQ(textAt(model, 0, ResultsModel::caseColumn), "CPU eager, 4 threads");
    EXPECT_TRUE(looks.contains("CPU packed, 2 threads on l3, pinned, without last-block | image | fp32 | 1"));
}

TEST(ResultsModel, LeavesOutSettingsThatNobodyChose) {
    ResultsModel model;
    model.setSnapshot(demoUntil(0));
    EXPECT_EQ(textAt(model, 0, ResultsModel::caseColumn), "CPU eager");
}

TEST(ResultsModel, MarksACaseBelowItsFidelityBar) {
    ResultsModel model;
    model.setSnapshot(demoUntil(10000, "optimizations"));
    int below = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool isLow = textAt(model, row, ResultsModel::caseColumn).startsWith("CPU inductor") &&
                           textAt(model, row, ResultsModel::towerColumn) == "text" &&
                           textAt(model, row, ResultsModel::precisionColumn) == "bf16";
        below += isLow ? 1 : 0;
        const QModelIndex cell = model.index(row, ResultsModel::fidelityColumn);
        const QString tip = cell.data(Qt::ToolTipRole).toString();
        EXPECT_EQ(cell.data(ResultsModel::problemRole).toBool(), isLow);
        EXPECT_EQ(cell.data().toString().startsWith("below bar"), isLow) << cell.data().toString().toStdString();
        EXPECT_EQ(tip.contains("never recommended"), isLow) << tip.toStdString();
        EXPECT_EQ(textAt(model, row, ResultsModel::statusColumn, Qt::ToolTipRole).contains("fidelity bar"), isLow);
        if (isLow) {
            EXPECT_EQ(cell.data().toString(), "below bar: 0.99412");
            EXPECT_TRUE(tip.contains("0.999310") && tip.contains("0.9995")) << tip.toStdString();
        }
    }
    EXPECT_GT(below, 0);
}

TEST(ResultsModel, SaysWhyFidelityIsUnknown) {
    auto snapshot = std::make_shared<record::RunSnapshot>();
    snapshot->cases.resize(1);
    snapshot->state = record::RunState::Running;
    ResultsModel model;
    const auto reason = [&] {
        model.setSnapshot(snapshot);
        EXPECT_EQ(textAt(model, 0, ResultsModel::fidelityColumn), "–");
        return textAt(model, 0, ResultsModel::fidelityColumn, Qt::ToolTipRole);
    };
    EXPECT_TRUE(reason().contains("before the first pass"));
    snapshot->state = record::RunState::Stopped;
    EXPECT_TRUE(reason().contains("the run ended"));
    snapshot->cases[0].statusReason = Message(MessageId::engine_out_of_memory);
    EXPECT_TRUE(reason().contains("did not fit"));
    snapshot->warnings.push_back({.message = Message(MessageId::no_reference, {"eager is missing"})});
    EXPECT_TRUE(reason().contains("eager is missing"));
    snapshot->plan.isFidelityMeasured = false;
    EXPECT_TRUE(reason().contains("the plan"));
}

TEST(ResultsModel, SortsByNumbersAndNotByTheirTexts) {
    ResultsModel model;
    model.setSnapshot(demoUntil(1000));
    EXPECT_EQ(model.index(2, ResultsModel::batchColumn).data(ResultsModel::sortRole).toLongLong(), 32);
    EXPECT_FALSE(model.index(11, ResultsModel::throughputColumn).data(ResultsModel::sortRole).isValid());
}

}  // namespace
}  // namespace clipscope::models
