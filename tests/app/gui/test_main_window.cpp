// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/fake_dialogs.h"
#include "tests/ui/fake_run_controller.h"
#include "tests/ui/recorded_demo.h"
#include "ui/pages/plan_panel.h"

#include <gtest/gtest.h>
#include <memory>
#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUrl>

namespace clipscope::gui {
namespace {

class MainWindowTest : public ::testing::Test {
protected:
    MainWindowTest()
        : m_stored(QString::fromStdString((m_folder.path() / "settings.ini").string()), QSettings::IniFormat),
          m_settings(m_stored) {
        open();
    }

    void open() {
        m_window = std::make_unique<MainWindow>(WindowParts{m_controller, m_dialogs, m_theme, m_settings});
        m_window->show();
        m_window->activateWindow();  // shortcuts belong to the active window
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }
    void start() { QTest::mouseClick(m_window->findChild<QPushButton*>("start"), Qt::LeftButton); }
    QString status(const char* label) { return m_window->findChild<QLabel*>(label)->text(); }
    QString folderOfARun() {
        test::writeDemoJournal(m_folder.path());
        return QString::fromStdString(m_folder.path().string());
    }

    test::TemporaryFolder m_folder;
    QSettings m_stored;
    WindowSettings m_settings;
    theme::Theme m_theme;
    test::FakeRunController m_controller;
    test::FakeDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(MainWindowTest, StartsByF5AndStopsByShiftF5) {
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    ASSERT_TRUE(m_controller.startedPlan);
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
    EXPECT_EQ(m_controller.stopRequests, 1);
}

TEST_F(MainWindowTest, TellsInTheStatusBarWhereItRecordsAndWhatItMissed) {
    EXPECT_EQ(status("statusState"), "ready");
    start();
    m_controller.dropped = 1234;
    m_controller.deliver(test::demoRun());
    EXPECT_TRUE(m_window->findChild<QLabel*>("statusFolder")->accessibleName().contains("runs/demo"));
    EXPECT_TRUE(status("statusEvents").contains("1,234"));
    EXPECT_EQ(status("statusState"), "running");
    m_controller.requestStop();
    EXPECT_EQ(status("statusState"), "stopping");
    m_controller.dropped = 0;
    m_controller.finish();
    EXPECT_EQ(status("statusState"), "complete");
    EXPECT_TRUE(m_window->windowTitle().contains("Quick"));
}

TEST_F(MainWindowTest, ClosesAtOnceWhileNothingRuns) {
    EXPECT_TRUE(m_window->close());
    EXPECT_EQ(m_dialogs.questions, 0);
}

TEST_F(MainWindowTest, AsksBeforeItStopsARunAndClosesAtItsEnd) {
    start();
    EXPECT_FALSE(m_window->close());
    EXPECT_EQ(m_dialogs.questions, 1);
    EXPECT_EQ(m_controller.stopRequests, 1);
    EXPECT_TRUE(m_window->isVisible());
    m_controller.finish();
    QCoreApplication::processEvents();
    EXPECT_FALSE(m_window->isVisible());
    EXPECT_EQ(m_controller.stopsNow, 0);
}

TEST_F(MainWindowTest, GoesOnMeasuringWhereThePersonThinksBetterOfIt) {
    m_dialogs.agreesToStop = false;
    start();
    EXPECT_FALSE(m_window->close());
    EXPECT_EQ(m_controller.stopRequests, 0);
    EXPECT_TRUE(m_window->isVisible());
}

TEST_F(MainWindowTest, DoesNotWaitWhenItIsClosedOnceMore) {
    start();
    EXPECT_FALSE(m_window->close());
    EXPECT_TRUE(m_window->close());
    EXPECT_EQ(m_dialogs.questions, 1);
    EXPECT_EQ(m_controller.stopsNow, 1);
}

TEST_F(MainWindowTest, OpensAFinishedRunFromTheMenu) {
    m_dialogs.chosenPath = folderOfARun();
    m_window->findChild<QAction*>("openRun")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->runPage().snapshot() != nullptr; }));
    EXPECT_EQ(status("statusState"), "complete");
    EXPECT_EQ(m_window->findChild<QLabel*>("statusFolder")->accessibleName(), m_dialogs.chosenPath);
}

TEST_F(MainWindowTest, OpensAFinishedRunThatIsDropped) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(folderOfARun())});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_window->runPage().snapshot() != nullptr; }));
}

TEST_F(MainWindowTest, SaysWhatIsWrongWithAFolderThatIsNoRun) {
    m_window->openRun(QString::fromStdString(m_folder.path().string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_dialogs.errors.isEmpty(); }));
    EXPECT_TRUE(m_dialogs.errors[0].contains("journal.jsonl"));
    EXPECT_EQ(m_window->runPage().snapshot(), nullptr);
}

TEST_F(MainWindowTest, OpensNoOtherRunWhileOneGoesOn) {
    const QString folder = folderOfARun();
    start();
    EXPECT_FALSE(m_window->findChild<QAction*>("openRun")->isEnabled());
    m_window->openRun(folder);
    EXPECT_EQ(m_window->runPage().folder(), "runs/demo");
}

TEST_F(MainWindowTest, RemembersSizeAndFolderAndPanel) {
    m_window->resize(1111, 777);
    m_window->runPage().planPanel().setOutputDir("/data/runs");
    m_window->findChild<QAction*>("showPlanPanel")->trigger();
    EXPECT_FALSE(m_window->runPage().planPanel().isVisible());
    m_window->close();
    open();
    EXPECT_EQ(m_window->size(), QSize(1111, 777));
    EXPECT_EQ(m_window->runPage().planPanel().outputDir(), "/data/runs");
    EXPECT_FALSE(m_window->runPage().planPanel().isVisible());
}

TEST_F(MainWindowTest, DoesNotOfferAStartThatThePlanDoesNotAllow) {
    m_window->findChild<QLineEdit*>("batchSizes")->setText("none");
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    EXPECT_FALSE(m_controller.startedPlan);
}

}  // namespace
}  // namespace clipscope::gui
