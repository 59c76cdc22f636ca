// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_model.h"
#include "tests/ui/demo_run.h"
#include "ui/pages/sources_dialog.h"
#include "ui/pages/telemetry_status.h"

#include <gtest/gtest.h>
#include <QLabel>
#include <QTest>
#include <QToolButton>

namespace clipscope::pages {
namespace {

class TelemetryStatusTest : public ::testing::Test {
protected:
    TelemetryStatusTest() { m_status.show(); }

    void showRunUntil(double seconds, bool isLive) {
        record::RunModel model;
        bridge::RunTimeline timeline;
        for (const record::Event& event : test::demoRun()) {
            if (event.t <= seconds) {
                model.apply(event);
                timeline.apply(event);
            }
        }
        m_status.showRun(model.snapshot().get(), timeline, isLive);
    }
    QLabel& label(const char* name) { return *m_status.findChild<QLabel*>(QLatin1String(name)); }
    QToolButton& sensors() { return *m_status.findChild<QToolButton*>(QStringLiteral("statusSensors")); }

    TelemetryStatus m_status;
};

TEST_F(TelemetryStatusTest, TellsNothingWithoutARun) {
    m_status.showRun(nullptr, {}, false);
    EXPECT_FALSE(sensors().isVisible());
    EXPECT_FALSE(label("statusCost").isVisible());
    EXPECT_FALSE(label("statusLoad").isVisible());
}

TEST_F(TelemetryStatusTest, TellsOfAPresentRunWhatOthersTakeAndOfAPastOneWhatSensorsCost) {
    showRunUntil(26, true);
    EXPECT_EQ(sensors().text(), "sensors: 7 ok · 2 no permission (fix…)");
    EXPECT_TRUE(label("statusLoad").text().startsWith("background load 1")) << label("statusLoad").text().toStdString();
    EXPECT_FALSE(label("statusCost").isVisible());
    showRunUntil(1000, false);
    EXPECT_EQ(label("statusCost").text(), "observer cost 0.30 %");
    EXPECT_TRUE(label("statusLoad").text().startsWith("background load up to 1"))
        << label("statusLoad").text().toStdString();
}

TEST_F(TelemetryStatusTest, ListsTheSourcesWithWhatWouldMendThem) {
    showRunUntil(26, true);
    QTest::mouseClick(&sensors(), Qt::LeftButton);
    const auto* dialog = m_status.findChild<SourcesDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    QStringList texts;
    for (const QLabel* each : dialog->findChildren<QLabel*>()) {
        texts << each->text();
    }
    const QString all = texts.join(QLatin1Char('\n'));
    EXPECT_TRUE(all.contains("kernel.perf_event_paranoid=2")) << all.toStdString();
    EXPECT_LT(all.indexOf("perf_event"), all.indexOf("procfs"));  // what can be mended comes first
    EXPECT_TRUE(all.contains("Package id 0"));
}

}  // namespace
}  // namespace clipscope::pages
