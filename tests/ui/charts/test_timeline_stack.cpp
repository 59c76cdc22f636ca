// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_sensors.h"
#include "tests/ui/demo_run.h"
#include "ui/charts/condition_bar.h"
#include "ui/charts/series_legend.h"
#include "ui/charts/timeline_stack.h"
#include "ui/pages/run_tracks.h"
#include "ui/theme/measures.h"
#include "ui/widgets/lane.h"

#include <gtest/gtest.h>
#include <QTest>
#include <QWheelEvent>

namespace clipscope::charts {
namespace {

class TimelineStackTest : public ::testing::Test {
protected:
    TimelineStackTest() : m_stack(pages::runTracks()), m_timeline(std::make_shared<bridge::RunTimeline>()) {
        for (const record::Event& event : test::demoRun()) {
            m_timeline->apply(event);
        }
        m_stack.resize(1000, 500);
        m_stack.show();
        m_stack.setTimeline(m_timeline, false);
    }

    TimelineChart& chart(std::size_t index) { return *m_stack.charts()[index]; }
    QPoint at(TimelineChart& chart, double share) {
        const QRectF area = chart.plotArea();
        return QPointF(area.left() + share * area.width(), area.center().y()).toPoint();
    }
    QList<QPointF> shownPoints(std::size_t index) {
        return static_cast<QLineSeries*>(chart(index).chart()->series().constFirst())->points();
    }

    TimelineStack m_stack;
    std::shared_ptr<bridge::RunTimeline> m_timeline;
};

TEST_F(TimelineStackTest, AlignsAllPlotAreasToThePixelAtAnySize) {
    for (const QSize size : {QSize(1000, 500), QSize(733, 411), QSize(1281, 777)}) {
        m_stack.resize(size);
        QCoreApplication::processEvents();
        const auto edges = [this](TimelineChart& each) {
            const QRectF plot = each.chart()->plotArea();
            return std::pair(each.mapTo(&m_stack, QPoint()).x() + plot.left(),
                             each.mapTo(&m_stack, QPoint()).x() + plot.right());
        };
        for (std::size_t index = 0; index < 5; ++index) {
            EXPECT_EQ(edges(chart(index)), edges(chart(0)));
            EXPECT_EQ(chart(index).chart()->plotArea(), chart(index).plotArea());
        }
        const auto* lane = m_stack.findChild<widgets::Lane*>();
        EXPECT_EQ(lane->mapTo(&m_stack, QPoint()).x(), chart(0).mapTo(&m_stack, QPoint()).x());
        EXPECT_EQ(lane->width(), chart(0).width());
    }
}

TEST_F(TimelineStackTest, GivesQtChartsFewPointsHoweverLongTheRun) {
    for (int index = 0; index < 30000; ++index) {
        const double start = m_timeline->end();
        m_timeline->apply({.t = start + 0.01,
                           .payload = record::BatchDone{.size = 1 + index % 3, .start = start, .wallSeconds = 0.01}});
    }
    m_stack.refresh(false);
    for (std::size_t index = 0; index < 3; ++index) {
        EXPECT_GT(shownPoints(index).size(), 50);
        EXPECT_LE(shownPoints(index).size(), 650);
    }
}

TEST_F(TimelineStackTest, ShowsTheValuesOfAllChartsUnderTheMouse) {
    QTest::mouseMove(chart(1).viewport(), at(chart(1), 0.5));
    EXPECT_TRUE(m_stack.crosshairText(0).endsWith("samples/s")) << m_stack.crosshairText(0).toStdString();
    EXPECT_TRUE(m_stack.crosshairText(2).endsWith("GiB"));
    EXPECT_TRUE(m_stack.crosshairText(3).endsWith("°C"));
    EXPECT_TRUE(m_stack.crosshairText(4).endsWith(" W"));
    m_stack.setCrosshair(std::nullopt);
    EXPECT_TRUE(m_stack.crosshairText(0).isEmpty());
}

TEST_F(TimelineStackTest, ZoomsByWheelAndByDraggingAndComesBackByDoubleClickAndHome) {
    const double all = m_stack.view().to();
    const QPoint middle = at(chart(0), 0.5);
    QWheelEvent wheel(middle, chart(0).viewport()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(chart(0).viewport(), &wheel);
    EXPECT_NEAR(m_stack.view().to() - m_stack.view().from(), 0.8 * all, 0.01 * all);
    QTest::mouseDClick(chart(0).viewport(), Qt::LeftButton, {}, middle);
    EXPECT_EQ(m_stack.view().to(), all);

    QTest::mousePress(chart(2).viewport(), Qt::LeftButton, {}, at(chart(2), 0.25));
    QTest::mouseMove(chart(2).viewport(), at(chart(2), 0.5));
    QTest::mouseRelease(chart(2).viewport(), Qt::LeftButton, {}, at(chart(2), 0.5));
    EXPECT_NEAR(m_stack.view().from(), 0.25 * all, 0.01 * all);
    EXPECT_NEAR(m_stack.view().to(), 0.5 * all, 0.01 * all);
    QTest::keyClick(&m_stack, Qt::Key_Home);
    EXPECT_EQ(m_stack.view().to(), all);
}

TEST_F(TimelineStackTest, TakesAClickForNoZoom) {
    const double all = m_stack.view().to();
    QTest::mouseClick(chart(0).viewport(), Qt::LeftButton, {}, at(chart(0), 0.3));
    EXPECT_EQ(m_stack.view().to(), all);
}

TEST_F(TimelineStackTest, FreezesTheViewWhileRecordingGoesOn) {
    m_stack.setTimeline(m_timeline, true);
    const QList<QPointF> before = shownPoints(2);
    QTest::keyClick(&m_stack, Qt::Key_Space);
    EXPECT_TRUE(m_stack.view().isFrozen());
    for (int index = 0; index < 100; ++index) {
        m_timeline->apply({.t = m_timeline->end() + 1, .payload = record::Telemetry{{test::reading(0, 3e9)}}});
    }
    m_stack.refresh(true);
    EXPECT_EQ(shownPoints(2), before);
    QTest::keyClick(&m_stack, Qt::Key_Space);
    m_stack.refresh(true);
    EXPECT_NE(shownPoints(2), before);
}

TEST_F(TimelineStackTest, HidesASeriesByAClickOnItsLegend) {
    const auto entries = m_stack.findChildren<SeriesLegend*>();
    ASSERT_EQ(entries.size(), 2);
    EXPECT_FALSE(chart(2).isSeriesShown(1));
    const double before = chart(2).yMax();
    QTest::mouseClick(entries[1], Qt::LeftButton);
    EXPECT_TRUE(chart(2).isSeriesShown(1));
    EXPECT_GT(chart(2).yMax(), before);  // there is more memory than is used
    QTest::mouseClick(entries[1], Qt::LeftButton);
    EXPECT_EQ(chart(2).yMax(), before);
}

TEST_F(TimelineStackTest, ShowsTemperatureAndPowerOnlyWhereASensorTellsThem) {
    EXPECT_TRUE(chart(3).isVisible());
    EXPECT_TRUE(chart(4).isVisible());
    m_stack.setTimeline(std::make_shared<bridge::RunTimeline>(), true);
    EXPECT_FALSE(chart(3).isVisible());
    EXPECT_FALSE(chart(4).isVisible());
    EXPECT_TRUE(chart(2).isVisible());
}

TEST_F(TimelineStackTest, ShowsNeitherTrackNorScaleNorSuspicionOfHiddenSensors) {
    auto timeline = std::make_shared<bridge::RunTimeline>();
    for (record::Event event : test::demoRun()) {
        if (auto* const picked = std::get_if<record::SensorsPicked>(&event.payload)) {
            for (record::SensorsPicked::Pick& pick : picked->picks) {
                pick.sensor.reset();
                pick.isHidden = true;
            }
        }
        timeline->apply(event);
    }
    m_stack.setTimeline(timeline, false);
    EXPECT_FALSE(chart(3).isVisible());
    EXPECT_FALSE(chart(4).isVisible());
    ASSERT_EQ(chart(0).bands().size(), 1U);
    EXPECT_EQ(chart(0).bands()[0].label, "other programs");
}

TEST_F(TimelineStackTest, MakesRoomForTheLimitOfTemperature) {
    EXPECT_EQ(chart(3).limit(), 95);
    EXPECT_EQ(chart(3).yMin(), 40);
    EXPECT_EQ(chart(3).yMax(), 100);
    EXPECT_EQ(chart(4).limit(), std::nullopt);
    EXPECT_EQ(chart(4).yMin(), 0);
}

TEST_F(TimelineStackTest, TintsAllChartsWhereSomethingDisturbed) {
    for (const TimelineChart* each : m_stack.charts()) {
        ASSERT_EQ(each->bands().size(), 2U);
        EXPECT_EQ(each->bands()[1].from, 54);
        EXPECT_EQ(each->bands()[1].to, 65.5);
        EXPECT_TRUE(each->bands()[1].toolTip.contains("fell by 11 %")) << each->bands()[1].toolTip.toStdString();
    }
    const auto* bar = m_stack.findChild<ConditionBar*>();
    EXPECT_EQ(bar->labels().size(), 2U);
    EXPECT_EQ(bar->mapTo(&m_stack, QPoint()).x(), chart(0).mapTo(&m_stack, QPoint()).x());
    EXPECT_EQ(bar->width(), chart(0).width());
}

TEST_F(TimelineStackTest, HasANameForEveryChart) {
    for (const TimelineChart* each : m_stack.charts()) {
        EXPECT_FALSE(each->accessibleName().isEmpty());
    }
}

}  // namespace
}  // namespace clipscope::charts
