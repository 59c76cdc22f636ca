// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"

#include "core/base/version.h"
#include "ui/charts/timeline_stack.h"
#include "ui/models/message_text.h"
#include "ui/models/number_text.h"
#include "ui/models/word_text.h"
#include "ui/pages/plan_panel.h"
#include "ui/pages/telemetry_status.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"
#include "ui/widgets/elided_label.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>

namespace clipscope::gui {

using State = bridge::RunController::State;

MainWindow::MainWindow(const WindowParts& parts)
    : m_parts(parts),
      m_page(new pages::RunPage(parts.controller, parts.dialogs, this)),
      m_folder(new widgets::ElidedLabel(this)),
      m_telemetry(new pages::TelemetryStatus(this)),
      m_events(new QLabel(this)),
      m_state(new QLabel(this)) {
    setWindowTitle(QStringLiteral("ClipScope"));
    setCentralWidget(m_page);
    setAcceptDrops(true);
    setMinimumSize(880, 560);
    buildMenus();
    buildStatusBar();
    restoreSettings();

    connect(m_page, &pages::RunPage::statusChanged, this, &MainWindow::showStatus);
    connect(&m_page->planPanel(), &pages::PlanPanel::edited, this, &MainWindow::showStatus);
    connect(m_telemetry, &pages::TelemetryStatus::sensorChosen, &m_page->planPanel(), &pages::PlanPanel::chooseSensor);
    connect(&m_reader, &bridge::RunReader::opened, m_page, &pages::RunPage::showRecorded);
    connect(&m_reader, &bridge::RunReader::failed, this, [this](const Message& reason) {
        m_parts.dialogs.showError(this, tr("The run could not be opened"), models::messageText(reason));
    });
    connect(&m_parts.controller, &bridge::RunController::finished, this, [this] {
        if (m_closesAtEnd) {
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        }
    });
    showStatus();
}

void MainWindow::openRun(const QString& path) {
    if (!isRunning()) {
        m_reader.read(path);
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (isRunning() && m_closesAtEnd) {
        m_parts.controller.stopNow();
    } else if (isRunning()) {
        if (m_parts.controller.state() == State::Stopping || m_parts.dialogs.confirmStop(this)) {
            m_closesAtEnd = true;
            m_parts.controller.requestStop();
        }
        event->ignore();
        return;
    }
    saveSettings();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData& data = *event->mimeData();
    if (!isRunning() && data.hasUrls() && data.urls().constFirst().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    openRun(event->mimeData()->urls().constFirst().toLocalFile());
}

void MainWindow::buildMenus() {
    buildFileMenu();
    buildRunMenu();
    buildViewMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    m_open = menu->addAction(tr("&Open run…"), this, &MainWindow::chooseRun);
    m_open->setShortcut(QKeySequence::Open);
    m_open->setObjectName(QStringLiteral("openRun"));
    menu->addSeparator();
    QAction* quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
}

void MainWindow::buildRunMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Run"));
    m_start = menu->addAction(tr("&Start"), &m_page->planPanel(), &pages::PlanPanel::requestStart);
    m_start->setShortcut(Qt::Key_F5);
    m_stop = menu->addAction(tr("S&top"), &m_parts.controller, &bridge::RunController::requestStop);
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
}

void MainWindow::buildViewMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    QAction* panel = menu->addAction(tr("&Plan panel"));
    panel->setObjectName(QStringLiteral("showPlanPanel"));
    panel->setCheckable(true);
    panel->setShortcut(Qt::Key_F9);
    panel->setChecked(m_parts.settings.isPlanPanelShown());
    m_page->planPanel().setVisible(panel->isChecked());
    connect(panel, &QAction::toggled, &m_page->planPanel(), &QWidget::setVisible);
    connect(panel, &QAction::toggled, this, [this](bool isShown) { m_parts.settings.setPlanPanelShown(isShown); });
    menu->addAction(tr("&Whole run"), &m_page->timeline().view(), &charts::TimeView::showAll);

    QMenu* themes = menu->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(themes);
    const std::pair<QString, theme::ThemeChoice> choices[]{{tr("Like the &system"), theme::ThemeChoice::System},
                                                           {tr("&Light"), theme::ThemeChoice::Light},
                                                           {tr("&Dark"), theme::ThemeChoice::Dark}};
    for (const auto& [text, choice] : choices) {
        QAction* action = themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(choice == m_parts.settings.themeChoice());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            m_parts.theme.apply(choice);
            m_parts.settings.setThemeChoice(choice);
        });
    }
    menu->addSeparator();
    QAction* fullScreen = menu->addAction(tr("&Full screen"));
    fullScreen->setCheckable(true);
    fullScreen->setShortcut(Qt::Key_F11);
    connect(fullScreen, &QAction::toggled, this,
            [this](bool isFull) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, isFull)); });
}

void MainWindow::buildHelpMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    QAction* keys = menu->addAction(tr("&Keys and mouse"), this, [this] {
        m_parts.dialogs.showInformation(
            this, tr("Keys and mouse"),
            tr("In the charts: the wheel zooms, dragging looks at a range, a double click or Home shows the whole run. "
               "Space holds the view while recording goes on, End goes to the newest. The arrow keys move the "
               "crosshair.\n\nF5 starts a run, Shift+F5 stops it, F9 hides the plan, F11 fills the screen."));
    });
    keys->setShortcut(Qt::Key_F1);
    menu->addAction(tr("&About ClipScope"), this, [this] {
        m_parts.dialogs.showInformation(
            this, tr("About ClipScope"),
            tr("ClipScope %1, an oscilloscope for CLIP inference.\n\nFree software under the GNU General Public "
               "License, version 3 or later.")
                .arg(QLatin1String(version())));
    });
}

void MainWindow::buildStatusBar() {
    m_folder->setObjectName(QStringLiteral("statusFolder"));
    m_events->setObjectName(QStringLiteral("statusEvents"));
    m_state->setObjectName(QStringLiteral("statusState"));
    for (QWidget* label : std::initializer_list<QWidget*>{m_folder, m_events, m_state}) {
        label->setFont(theme::smallFont());
        label->setContentsMargins(theme::spacing, 2, theme::spacing, 2);
    }
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_folder, 1);
    statusBar()->addPermanentWidget(m_telemetry);
    statusBar()->addPermanentWidget(m_events);
    statusBar()->addPermanentWidget(m_state);
}

void MainWindow::restoreSettings() {
    resize(1440, 900);
    restoreGeometry(m_parts.settings.geometry());
    m_page->restoreLayout(m_parts.settings.runPageLayout());
    if (const QString folder = m_parts.settings.outputDir(); !folder.isEmpty()) {
        m_page->planPanel().setOutputDir(folder);
    }
}

void MainWindow::saveSettings() {
    m_parts.settings.setGeometry(saveGeometry());
    m_parts.settings.setRunPageLayout(m_page->saveLayout());
    m_parts.settings.setOutputDir(m_page->planPanel().outputDir());
}

void MainWindow::chooseRun() {
    const QString folder =
        m_parts.dialogs.chooseFolder(this, tr("Open the folder of a run"), m_page->planPanel().outputDir());
    if (!folder.isEmpty()) {
        openRun(folder);
    }
}

void MainWindow::showStatus() {
    const State state = m_parts.controller.state();
    m_open->setEnabled(state == State::Idle);
    m_start->setEnabled(state == State::Idle && m_page->planPanel().problem().isEmpty());
    m_stop->setEnabled(state == State::Running);

    const QString folder = m_page->folder();
    m_folder->setFullText(folder.isEmpty() ? QString() : isRunning() ? tr("Recording to %1").arg(folder) : folder);
    const quint64 dropped = isRunning() ? m_parts.controller.droppedEvents() : 0;
    m_events->setText(folder.isEmpty() ? QString()
                                       : tr("events: %1 · not shown: %2")
                                             .arg(models::wholeText(static_cast<qint64>(m_page->eventCount())),
                                                  models::wholeText(static_cast<qint64>(dropped))));
    const record::RunSnapshot* snapshot = m_page->snapshot();
    m_telemetry->showRun(snapshot, m_page->runTimeline(), isRunning());
    m_telemetry->setChoices(m_page->planPanel().plan().sensors);
    m_state->setText(state == State::Stopping  ? tr("stopping")
                     : state == State::Running ? tr("running")
                     : snapshot != nullptr     ? models::wordOf(snapshot->state)
                                               : tr("ready"));
    const QString title = m_page->title();
    setWindowTitle(title.isEmpty() ? QStringLiteral("ClipScope") : QStringLiteral("%1 – ClipScope").arg(title));
}

bool MainWindow::isRunning() const {
    return m_parts.controller.state() != State::Idle;
}

}  // namespace clipscope::gui
