// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the window with a run that does not exist, for people who want to look at it:
//     screenshots FOLDER
// writes a PNG for each state, theme, language and size. Works without a display.
#include "app/gui/main_window.h"
#include "app/gui/translations.h"
#include "core/plan/builtin_plans.h"
#include "core/record/run_model.h"
#include "tests/ui/demo_run.h"
#include "tests/ui/fake_dialogs.h"
#include "tests/ui/fake_run_controller.h"
#include "ui/charts/timeline_stack.h"
#include "ui/pages/plan_panel.h"

#include <cstdio>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

namespace {

using namespace clipscope;

enum class Moment { Empty, Live, Finished };

/// What the demo's machine tells.
enum class Sensing { All, NoHeatAndNoPower };

struct Picture {
    QString name;
    Moment moment = Moment::Live;
    theme::ThemeChoice theme = theme::ThemeChoice::Dark;
    QSize size{1440, 900};
    QLocale locale{QLocale::English, QLocale::UnitedStates};
    std::string plan = "quick";
    Sensing sensing = Sensing::All;
    bool opensSources = false;
};

/// As on a virtual machine: nothing was picked, and the sources say why.
std::vector<record::Event> withoutHeatAndPower(std::vector<record::Event> events) {
    std::erase_if(events, [](const record::Event& event) {
        return std::holds_alternative<record::SensorsPicked>(event.payload) ||
               std::holds_alternative<record::ThrottleWatched>(event.payload) ||
               std::holds_alternative<record::ConditionBegan>(event.payload);
    });
    for (record::Event& event : events) {
        auto* const source = std::get_if<record::SensorsChanged>(&event.payload);
        if (source != nullptr && source->source == "libsensors") {
            source->status = record::ReadingStatus::Absent;
            source->reason = Message(MessageId::hwmon_missing, {std::string("/sys/class/hwmon")});
        } else if (source != nullptr && source->source == "rapl") {
            source->status = record::ReadingStatus::NoPermission;
            source->reason = Message(MessageId::rapl_not_permitted, {std::string("/sys/class/powercap")});
        }
    }
    return events;
}

std::vector<record::Event> eventsOf(const Picture& picture) {
    std::vector<record::Event> events = test::demoRun(picture.plan);
    return picture.sensing == Sensing::All ? events : withoutHeatAndPower(std::move(events));
}

/// What had happened after that many seconds.
std::vector<record::Event> eventsUntil(const Picture& picture, double seconds) {
    std::vector<record::Event> events = eventsOf(picture);
    std::erase_if(events, [seconds](const record::Event& event) { return event.t > seconds; });
    return events;
}

void draw(const Picture& picture, const QString& folder) {
    QLocale::setDefault(picture.locale);
    const gui::Translations translations(picture.locale);
    QTemporaryDir settingsFolder;
    QSettings stored(settingsFolder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    gui::WindowSettings settings(stored);
    theme::Theme theme;
    theme.apply(picture.theme);
    test::FakeRunController controller;
    controller.runFolder = QStringLiteral("runs/2026-01-02T10-22-07-") + QString::fromStdString(picture.plan);
    test::FakeDialogs dialogs;
    gui::MainWindow window({controller, dialogs, theme, settings});
    window.resize(picture.size);
    window.show();
    if (picture.moment == Moment::Live) {
        window.runPage().planPanel().setPlan(plan::builtinPlan(picture.plan));
        controller.start({});
        controller.deliver(eventsUntil(picture, 61));
        window.runPage().timeline().setCrosshair(38.4);
    } else if (picture.moment == Moment::Finished) {
        bridge::RecordedRun run{.folder = controller.runFolder};
        auto timeline = std::make_shared<bridge::RunTimeline>();
        record::RunModel model;
        for (const record::Event& event : eventsOf(picture)) {
            timeline->apply(event);
            model.apply(event);
        }
        run.timeline = timeline;
        run.snapshot = model.finalSnapshot();
        window.runPage().showRecorded(run);
        window.findChild<QTableView*>(QStringLiteral("results"))->scrollToBottom();  // to what went wrong
    }
    QApplication::processEvents();
    const QString file = QDir(folder).filePath(picture.name + QStringLiteral(".png"));
    if (picture.opensSources) {
        window.findChild<QToolButton*>(QStringLiteral("statusSensors"))->click();
        QApplication::processEvents();
        window.findChild<QDialog*>(QStringLiteral("sourcesDialog"))->grab().save(file);
    } else {
        window.grab().save(file);
    }
    std::printf("%s\n", qPrintable(file));
    if (picture.moment == Moment::Live) {
        controller.finish();
    }
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("usage: screenshots FOLDER\n", stderr);
        return 2;
    }
    const QSize small(1024, 700);
    const QSize laptop(1366, 768);
    const QLocale german(QLocale::German, QLocale::Germany);
    using theme::ThemeChoice;
    const Picture pictures[]{
        {.name = QStringLiteral("empty-dark"), .moment = Moment::Empty},
        {.name = QStringLiteral("empty-light"), .moment = Moment::Empty, .theme = ThemeChoice::Light},
        {.name = QStringLiteral("live-dark")},
        {.name = QStringLiteral("live-light"), .theme = ThemeChoice::Light},
        {.name = QStringLiteral("live-dark-laptop"), .size = laptop},
        {.name = QStringLiteral("live-light-laptop-de"), .theme = ThemeChoice::Light, .size = laptop, .locale = german},
        {.name = QStringLiteral("live-light-without-sensors"),
         .theme = ThemeChoice::Light,
         .size = laptop,
         .sensing = Sensing::NoHeatAndNoPower},
        {.name = QStringLiteral("sources-dark"), .opensSources = true},
        {.name = QStringLiteral("sources-light-de"),
         .theme = ThemeChoice::Light,
         .locale = german,
         .sensing = Sensing::NoHeatAndNoPower,
         .opensSources = true},
        {.name = QStringLiteral("live-dark-small"), .size = small},
        {.name = QStringLiteral("live-light-small-de"), .theme = ThemeChoice::Light, .size = small, .locale = german},
        {.name = QStringLiteral("live-dark-de"), .locale = german},
        {.name = QStringLiteral("finished-dark"), .moment = Moment::Finished},
        {.name = QStringLiteral("finished-light-de"),
         .moment = Moment::Finished,
         .theme = ThemeChoice::Light,
         .locale = german},
        {.name = QStringLiteral("finished-light-laptop"),
         .moment = Moment::Finished,
         .theme = ThemeChoice::Light,
         .size = laptop},
        {.name = QStringLiteral("finished-dark-small"), .moment = Moment::Finished, .size = small},
        {.name = QStringLiteral("finished-light-zh"),
         .moment = Moment::Finished,
         .theme = ThemeChoice::Light,
         .locale = QLocale(QLocale::Chinese, QLocale::China)},
        {.name = QStringLiteral("optimizations-live-dark"), .plan = "optimizations"},
        {.name = QStringLiteral("optimizations-dark"), .moment = Moment::Finished, .plan = "optimizations"},
        {.name = QStringLiteral("optimizations-light"),
         .moment = Moment::Finished,
         .theme = ThemeChoice::Light,
         .size = laptop,
         .plan = "optimizations"},
        {.name = QStringLiteral("optimizations-dark-de"),
         .moment = Moment::Finished,
         .size = laptop,
         .locale = german,
         .plan = "optimizations"},
        {.name = QStringLiteral("optimizations-light-de"),
         .moment = Moment::Finished,
         .theme = ThemeChoice::Light,
         .locale = german,
         .plan = "optimizations"},
    };
    for (const Picture& picture : pictures) {
        draw(picture, QString::fromLocal8Bit(argv[1]));
    }
    return 0;
}
