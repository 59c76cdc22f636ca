// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"
#include "app/gui/translations.h"
#include "app/gui/window_settings.h"
#include "app/sensor_environment.h"
#include "core/backend/module_loader.h"
#include "core/base/clock.h"
#include "core/base/file_descriptor.h"
#include "core/base/open_file_limit.h"
#include "core/base/program_paths.h"
#include "core/base/version.h"
#include "core/report/run_report.h"
#include "ui/bridge/engine_controller.h"
#include "ui/theme/theme.h"
#include "ui/widgets/native_dialogs.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLocale>
#include <QSettings>
#include <QTimer>
#include <string_view>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(clipscope::gui::Main)
};

/// Help and version are wanted without a display too.
bool needsDisplay(int argc, char** argv) {
    return std::none_of(argv + 1, argv + argc, [](const char* argument) {
        const std::string_view given(argument);
        return given == "-h" || given == "--help" || given == "--help-all" || given == "-v" || given == "--version";
    });
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
    if (needsDisplay(argc, argv)) {
        return std::make_unique<QApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

}  // namespace

int main(int argc, char** argv) {
    clipscope::openClosedStandardStreams();
    clipscope::raiseOpenFileLimit();
    using namespace clipscope;

    // Writing then fails with an error that can be told: a journal on a full disk, a reader that is gone.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);

    QApplication::setApplicationName(QStringLiteral("ClipScope"));
    QApplication::setOrganizationName(QStringLiteral("ClipScope"));
    QApplication::setApplicationVersion(QLatin1String(version()));
    QGuiApplication::setDesktopFileName(QStringLiteral("clipscope"));
    const auto application = makeApplication(argc, argv);
    const gui::Translations translations{QLocale()};

    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("An oscilloscope for CLIP inference."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption exitAfterStartup(QStringLiteral("exit-after-startup"),
                                              Texts::tr("Exit as soon as the window was drawn."));
    parser.addOption(exitAfterStartup);
    parser.addPositionalArgument(QStringLiteral("RUN"), Texts::tr("The folder of a run to show."),
                                 QStringLiteral("[RUN]"));
    parser.process(*application);

    theme::Theme theme;
    QSettings storedSettings;
    gui::WindowSettings settings(storedSettings);
    theme.apply(settings.themeChoice());
    QApplication::setWindowIcon(
        QIcon::fromTheme(QStringLiteral("clipscope"), QIcon(QStringLiteral(":/icons/clipscope.svg"))));

    const SystemClock clock;
    backend::ModuleLoader backends(programPaths().modules);
    bridge::EngineController controller(
        {.backends = backends,
         .clock = clock,
         .sensors = sensorsFromEnvironment(),
         .resources = programPaths().resources,
         .writeTables = [](const plan::Plan& plan, const std::filesystem::path& folder) {
             report::writeReport(folder, plan.exportFormats);
         }});
    widgets::NativeDialogs dialogs;
    gui::MainWindow window({controller, dialogs, theme, settings});
    window.show();
    if (const QStringList runs = parser.positionalArguments(); !runs.isEmpty()) {
        window.openRun(runs.constFirst());
    }
    if (parser.isSet(exitAfterStartup)) {
        QTimer::singleShot(0, &window, &QWidget::close);
    }
    const int status = QApplication::exec();
    if (controller.isAbandoned()) {
        // The engine's thread is inside a batch that nothing can interrupt; the journal has its end.
        storedSettings.sync();
        std::fflush(nullptr);
        std::_Exit(status);
    }
    return status;
}
