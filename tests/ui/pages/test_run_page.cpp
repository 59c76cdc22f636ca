// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporary_folder.h"
#include "tests/ui/demo_run.h"
#include "tests/ui/fake_dialogs.h"
#include "tests/ui/fake_run_controller.h"
#include "tests/ui/recorded_demo.h"
#include "ui/charts/timeline_stack.h"
#include "ui/pages/plan_panel.h"
#include "ui/pages/run_page.h"
#include "ui/pages/warnings_list.h"

#include <gtest/gtest.h>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace clipscope::pages {
namespace {

class RunPageTest : public ::testing::Test {
protected:
    RunPageTest() : m_page(m_controller, m_dialogs) {
        m_page.resize(1200, 800);
        m_page.show();
    }

    template <typename Widget>
    Widget& find(const char* name) {
        return *m_page.findChild<Widget*>(QLatin1String(name));
    }
    void click(const char* button) { QTest::mouseClick(&find<QPushButton>(button), Qt::LeftButton); }
    QString figure(const char* tile) { return find<QWidget>(tile).findChild<QLabel*>("figure")->text(); }
    /// All of what a tile's label says, which may be too long for it.
    QString part(const char* tile, const char* label) {
        return find<QWidget>(tile).findChild<QLabel*>(QLatin1String(label))->accessibleName();
    }
    void deliverUntil(double seconds) { deliver(-1, seconds); }
    /// What happened after one moment and up to another.
    void deliver(double after, double until) {
        auto events = test::demoRun();
        std::erase_if(events, [&](const record::Event& event) { return event.t <= after || event.t > until; });
        m_controller.deliver(events);
    }

    test::FakeRunController m_controller;
    test::FakeDialogs m_dialogs;
    RunPage m_page;
};

TEST_F(RunPageTest, ShowsARunFromStartToEnd) {
    EXPECT_EQ(m_page.snapshot(), nullptr);
    click("start");
    ASSERT_TRUE(m_controller.startedPlan);
    EXPECT_EQ(m_controller.startedPlan->name, "quick");
    EXPECT_EQ(m_page.folder(), "runs/demo");

    deliverUntil(61);  // in the middle of a pass
    EXPECT_EQ(find<QTableView>("results").model()->rowCount(), 12);
    EXPECT_NE(figure("throughputTile"), "–");
    EXPECT_NE(figure("memoryTile"), "–");
    EXPECT_TRUE(find<QLabel>("progressText").text().contains("0:48"))
        << find<QLabel>("progressText").text().toStdString();
    EXPECT_EQ(m_page.findChild<WarningsList*>()->count(), 1);

    click("stop");
    EXPECT_EQ(m_controller.stopRequests, 1);
    EXPECT_FALSE(find<QPushButton>("start").isEnabled());
    m_controller.finish();
    EXPECT_TRUE(find<QPushButton>("start").isEnabled());
    EXPECT_NE(figure("throughputTile"), "–");  // of a case now
}

TEST_F(RunPageTest, SaysThatATowerIsCompiledAndHowFarItIs) {
    click("start");
    deliverUntil(0);
    const QString about = find<QLabel>("runSubtitle").toolTip() + find<QLabel>("runSubtitle").text();
    EXPECT_FALSE(about.contains("compiles"));
    const Message compiling(MessageId::inductor_compiling);
    m_controller.deliver({{.seq = 1000, .t = 1, .payload = record::LoadProgress{.caseIndex = 0, .activity = compiling}},
                          {.seq = 1001, .t = 2, .payload = record::LoadProgress{.caseIndex = 0, .fraction = 0.3}}});
    EXPECT_TRUE(find<QLabel>("runSubtitle").text().startsWith("TorchInductor compiles"))
        << find<QLabel>("runSubtitle").text().toStdString();
    EXPECT_TRUE(find<QLabel>("progressText").text().contains("30 %"))
        << find<QLabel>("progressText").text().toStdString();
    m_controller.deliver({{.seq = 1002, .t = 3, .payload = record::LoadProgress{.caseIndex = 0, .fraction = 1}}});
    EXPECT_FALSE(find<QLabel>("runSubtitle").text().startsWith("TorchInductor compiles"));
}

TEST_F(RunPageTest, ShowsWhatSensorsTellWhileARunGoesOn) {
    click("start");
    deliverUntil(40);
    EXPECT_EQ(figure("throttleTile"), "None");
    deliver(40, 61);
    EXPECT_EQ(figure("throttleTile"), "Suspected");
    EXPECT_EQ(part("throttleTile", "unit"), "heat");
    EXPECT_EQ(find<QWidget>("throttleTile").property("alert").toString(), "warning");
    EXPECT_NE(figure("temperatureTile"), "–");
    EXPECT_EQ(part("temperatureTile", "unit"), "°C · limit 95");
    EXPECT_NE(figure("powerTile"), "–");
    EXPECT_TRUE(part("powerTile", "unit").contains("J/sample")) << part("powerTile", "unit").toStdString();
    EXPECT_FALSE(find<QLabel>("sensorNotice").isVisible());
}

TEST_F(RunPageTest, SaysOfACaseWhetherItWasThrottledAndForHowLong) {
    click("start");
    deliverUntil(1000);
    m_controller.finish();
    QSet<QString> verdicts;
    auto& results = find<QTableView>("results");
    for (int row = 0; row < results.model()->rowCount(); ++row) {
        results.selectRow(row);
        verdicts.insert(figure("throttleTile"));
        if (figure("throttleTile") == "Suspected") {
            EXPECT_TRUE(part("throttleTile", "unit").contains("% of the time"));
        }
    }
    EXPECT_TRUE(verdicts.contains("None"));
    EXPECT_TRUE(verdicts.contains("Suspected"));
}

TEST_F(RunPageTest, SaysInOneLineWhyAMachineTellsNeitherTemperatureNorPower) {
    auto events = test::demoRun();
    std::erase_if(events, [](const record::Event& event) {
        return std::holds_alternative<record::SensorsPicked>(event.payload) ||
               std::holds_alternative<record::ThrottleWatched>(event.payload) ||
               std::holds_alternative<record::ConditionBegan>(event.payload);
    });
    events.insert(events.begin() + 1,
                  {.payload = record::SensorsChanged{
                       .source = "thermal",
                       .status = record::ReadingStatus::Absent,
                       .reason = Message(MessageId::thermal_zones_missing, {std::string("/sys/class/thermal")})}});
    click("start");
    m_controller.deliver(events);
    m_controller.finish();
    EXPECT_FALSE(find<QWidget>("temperatureTile").isVisible());
    EXPECT_FALSE(find<QWidget>("powerTile").isVisible());
    EXPECT_EQ(part("throttleTile", "unit"), "no sensor tells");
    EXPECT_TRUE(find<QLabel>("sensorNotice").isVisible());
    EXPECT_TRUE(find<QLabel>("sensorNotice").accessibleName().contains("/sys/class/thermal"));
}

TEST_F(RunPageTest, BeginsEachRunAfresh) {
    click("start");
    deliverUntil(1000);
    m_controller.finish();
    const quint64 events = m_page.eventCount();
    click("start");
    EXPECT_EQ(m_page.eventCount(), 0U);
    EXPECT_EQ(find<QTableView>("results").model()->rowCount(), 0);
    EXPECT_EQ(figure("throughputTile"), "–");
    deliverUntil(1000);
    EXPECT_EQ(m_page.eventCount(), events);
}

TEST_F(RunPageTest, SaysWhyARunCannotBeStarted) {
    m_controller.refusal = Message(MessageId::gpu_only_without_engine);
    click("start");
    ASSERT_EQ(m_dialogs.errors.size(), 1);
    EXPECT_TRUE(m_dialogs.errors[0].contains("--gpu-only"));
    EXPECT_TRUE(find<QPushButton>("start").isEnabled());
}

TEST_F(RunPageTest, ShowsTheFailureOfARun) {
    click("start");
    m_controller.deliver({{.payload = record::RunStarted{}},
                          {.t = 1, .payload = record::RunFailed{.reason = Message(MessageId::load_stopped)}}});
    m_controller.finish();
    const auto* list = m_page.findChild<WarningsList*>();
    ASSERT_EQ(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().contains("Loading was stopped"));
    EXPECT_TRUE(list->isVisible());
}

TEST_F(RunPageTest, ReadsFromTheJournalWhatTheFeedDropped) {
    const test::TemporaryFolder folder;
    test::writeDemoJournal(folder.path());
    m_controller.runFolder = QString::fromStdString(folder.path().string());
    click("start");
    deliverUntil(10);
    m_controller.dropped = 7;
    m_controller.finish();
    const quint64 all = test::demoRun().size();
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_page.eventCount() == all; }));
}

TEST_F(RunPageTest, ShowsARecordedRunLikeALiveOne) {
    const test::TemporaryFolder folder;
    test::writeDemoJournal(folder.path());
    m_page.planPanel().setOutputDir("/kept");
    m_page.showRecorded(bridge::readRecordedRun(QString::fromStdString(folder.path().string())));
    EXPECT_EQ(find<QTableView>("results").model()->rowCount(), 12);
    EXPECT_EQ(m_page.folder().toStdString(), folder.path().string());
    EXPECT_EQ(m_page.timeline().view().to(), m_page.snapshot()->seconds);
    EXPECT_EQ(m_page.planPanel().outputDir(), "/kept");
    EXPECT_EQ(figure("batchSizeTile"), "1");
    find<QTableView>("results").selectRow(2);
    EXPECT_EQ(figure("batchSizeTile"), "32");
}

TEST_F(RunPageTest, WhereAnOpenedRunSavedItsProfileIsNotTheNextOnesAffair) {
    const test::TemporaryFolder folder;
    test::writeDemoJournal(folder.path());
    bridge::RecordedRun opened = bridge::readRecordedRun(QString::fromStdString(folder.path().string()));
    auto snapshot = std::make_shared<record::RunSnapshot>(*opened.snapshot);
    snapshot->plan.saveProfile = "fast.json";
    snapshot->plan.note = "kept";
    opened.snapshot = std::move(snapshot);
    m_page.showRecorded(opened);
    click("start");
    EXPECT_EQ(m_controller.startedPlan->note, "kept");
    EXPECT_EQ(m_controller.startedPlan->saveProfile, "");
}

TEST_F(RunPageTest, LeavesALiveRunAloneWhenAnotherIsOpened) {
    const test::TemporaryFolder folder;
    test::writeDemoJournal(folder.path());
    click("start");
    m_page.showRecorded(bridge::readRecordedRun(QString::fromStdString(folder.path().string())));
    EXPECT_EQ(m_page.folder(), "runs/demo");
}

TEST_F(RunPageTest, RecommendsSettingsOnceARunHasEnded) {
    auto& recommendation = find<QLabel>("recommendation");
    click("start");
    m_controller.deliver(test::demoRun("optimizations"));
    EXPECT_FALSE(recommendation.isVisible());
    m_controller.finish();
    EXPECT_TRUE(recommendation.isVisible());
    EXPECT_TRUE(recommendation.text().contains("packed bf16, 6 threads: image")) << recommendation.text().toStdString();
    const QString details = find<QLabel>("recommendationDetails").text();
    EXPECT_TRUE(details.contains("Against the baseline, eager fp32, 6 threads: +")) << details.toStdString();
    EXPECT_TRUE(details.contains("0.99871")) << details.toStdString();
    click("start");
    EXPECT_FALSE(recommendation.isVisible());
}

TEST_F(RunPageTest, TellsItsFindingsOnceARunHasEnded) {
    auto& findings = find<QWidget>("findings");
    click("start");
    deliverUntil(1000);
    EXPECT_FALSE(findings.isVisible());
    m_controller.finish();
    EXPECT_TRUE(findings.isVisible());
    QString text;
    for (const QLabel* label : findings.findChildren<QLabel*>()) {
        text += label->accessibleName() + QLatin1Char('\n');
    }
    EXPECT_TRUE(text.contains("Thermal throttling is suspected")) << text.toStdString();
    EXPECT_TRUE(text.contains("--cooldown")) << text.toStdString();
    EXPECT_TRUE(text.contains("backup 12 %")) << text.toStdString();
    click("start");
    EXPECT_FALSE(findings.isVisible());
}

TEST_F(RunPageTest, SaysWhyNothingIsRecommended) {
    auto events = test::demoRun();
    for (record::Event& event : events) {
        if (auto* const fidelity = std::get_if<record::FidelityMeasured>(&event.payload)) {
            fidelity->centredMin = 0.5;
        }
    }
    click("start");
    m_controller.deliver(events);
    m_controller.finish();
    EXPECT_TRUE(find<QLabel>("recommendation").text().startsWith("Nothing is recommended"));
}

TEST_F(RunPageTest, FreezesAndComesBackToTheNewest) {
    click("start");
    deliverUntil(30);
    EXPECT_FALSE(find<QToolButton>("jumpToLive").isEnabled());
    QTest::mouseClick(&find<QToolButton>("freeze"), Qt::LeftButton);
    EXPECT_TRUE(m_page.timeline().view().isFrozen());
    EXPECT_TRUE(find<QToolButton>("jumpToLive").isEnabled());
    QTest::mouseClick(&find<QToolButton>("jumpToLive"), Qt::LeftButton);
    EXPECT_FALSE(m_page.timeline().view().isFrozen());
    EXPECT_FALSE(find<QToolButton>("freeze").isChecked());
}

}  // namespace
}  // namespace clipscope::pages
