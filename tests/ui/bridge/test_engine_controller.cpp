// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_png.h"
#include "ui/bridge/engine_controller.h"

#include <gtest/gtest.h>
#include <atomic>
#include <QSignalSpy>

namespace clipscope::bridge {
namespace {

class EngineControllerTest : public ::testing::Test {
protected:
    EngineControllerTest() {
        m_folder.write("images/a.png", test::tinyPng(64, 48, {200, 10, 10}));
        m_plan.model = "tiny";
        m_plan.images = (m_folder.path() / "images").string();
        m_plan.towers = {backend::Tower::Image};
        m_plan.batchSizes = {1, 4};
        m_plan.numRuns = 2;
        m_plan.minSeconds = 0.5;
        m_plan.outputDir = (m_folder.path() / "runs").string();
        QObject::connect(&m_controller, &RunController::eventsArrived,
                         [this](const std::vector<record::Event>& events) {
                             m_events.insert(m_events.end(), events.begin(), events.end());
                         });
        QObject::connect(&m_controller, &RunController::snapshotChanged,
                         [this](const std::shared_ptr<const record::RunSnapshot>& snapshot) { m_snapshot = snapshot; });
    }

    void runToEnd() {
        QSignalSpy finished(&m_controller, &RunController::finished);
        m_controller.start(m_plan);
        ASSERT_EQ(m_controller.state(), RunController::State::Running);
        ASSERT_TRUE(finished.wait(60000));
    }

    test::TemporaryFolder m_folder;
    test::FakeClock m_clock;
    test::FakeEngine m_engine{m_clock};
    plan::Plan m_plan;
    std::atomic<int> m_tablesWritten{0};
    EngineController m_controller{
        {.backends = m_engine,
         .clock = m_clock,
         .resources = m_folder.path(),
         .writeTables = [this](const plan::Plan&, const std::filesystem::path&) { ++m_tablesWritten; }}};
    std::vector<record::Event> m_events;
    std::shared_ptr<const record::RunSnapshot> m_snapshot;
};

TEST_F(EngineControllerTest, RunsAPlanAndTellsEveryEventOfIt) {
    runToEnd();
    EXPECT_EQ(m_controller.state(), RunController::State::Idle);
    EXPECT_EQ(m_snapshot->state, record::RunState::Complete);
    EXPECT_EQ(m_controller.droppedEvents(), 0U);
    ASSERT_EQ(m_events.size(), m_snapshot->lastSeq + 1);
    for (std::size_t index = 0; index < m_events.size(); ++index) {
        EXPECT_EQ(m_events[index].seq, index);
    }
    EXPECT_EQ(m_tablesWritten, 1);
    EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(m_controller.folder().toStdString()) / "journal.jsonl"));
}

TEST_F(EngineControllerTest, RunsAnotherPlanAfterwards) {
    runToEnd();
    const QString first = m_controller.folder();
    m_events.clear();
    runToEnd();
    EXPECT_NE(m_controller.folder(), first);
    EXPECT_EQ(m_events.size(), m_snapshot->lastSeq + 1);
}

TEST_F(EngineControllerTest, EndsARunAtTheEndOfABatchWhenAskedTo) {
    m_plan.minSeconds = 1e9;  // until it is stopped
    QObject::connect(&m_controller, &RunController::eventsArrived, [this] { m_controller.requestStop(); });
    runToEnd();
    EXPECT_EQ(m_snapshot->state, record::RunState::Stopped);
    EXPECT_TRUE(std::holds_alternative<record::RunFinished>(m_events.back().payload));
}

TEST_F(EngineControllerTest, SaysWhyAPlanCannotBeRunAndStaysIdle) {
    m_plan.images = (m_folder.path() / "nowhere").string();
    Message reason;
    QObject::connect(&m_controller, &RunController::failed, [&reason](const Message& message) { reason = message; });
    m_controller.start(m_plan);
    EXPECT_TRUE(reason.is(MessageId::images_folder_unreadable)) << reason.english();
    EXPECT_EQ(m_controller.state(), RunController::State::Idle);
    EXPECT_EQ(m_controller.secondsLeft(), -1);
}

}  // namespace
}  // namespace clipscope::bridge
