// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/run_model.h"
#include "tests/ui/demo_run.h"
#include "ui/pages/sources_dialog.h"
#include "ui/pages/telemetry_status.h"

#include <gtest/gtest.h>
#include <QComboBox>
#include <QCoreApplication>
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
    EXPECT_NE(dialog->findChild<QComboBox*>(QStringLiteral("choice_cpu_temperature"))->findText("Package id 0"), -1);
}

TEST_F(TelemetryStatusTest, AnotherSensorCanBeChosenForTheNextRun) {
    showRunUntil(26, true);
    m_status.setChoices({{"cpu_power", "none"}, {"cpu_clock", "gone/clock"}});
    QTest::mouseClick(&sensors(), Qt::LeftButton);
    const auto box = [&](const char* name) { return m_status.findChild<QComboBox*>(QLatin1String(name)); };
    EXPECT_EQ(box("choice_cpu_power")->currentData(), "none");
    EXPECT_EQ(box("choice_cpu_clock")->currentText(), "gone/clock");
    QComboBox* temperature = box("choice_cpu_temperature");
    EXPECT_EQ(temperature->currentData(), QString()) << "automatic";
    QStringList chosen;
    QObject::connect(&m_status, &TelemetryStatus::sensorChosen,
                     [&](const QString& role, const QString& id) { chosen << role << id; });
    temperature->setFocus();
    QTest::keyClick(temperature, Qt::Key_Down);
    QCoreApplication::processEvents();
    EXPECT_EQ(chosen, (QStringList{"cpu_temperature", temperature->itemData(1).toString()}));
}

}  // namespace
}  // namespace clipscope::pages
