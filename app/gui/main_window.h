// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/window_settings.h"
#include "ui/bridge/run_controller.h"
#include "ui/bridge/run_reader.h"
#include "ui/pages/run_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialogs.h"

#include <QMainWindow>

class QAction;
class QLabel;

namespace clipscope::pages {
class TelemetryStatus;
}

namespace clipscope::widgets {
class ElidedLabel;
}

namespace clipscope::gui {

/// What the window is made of; all of it outlives the window.
struct WindowParts {
    bridge::RunController& controller;
    widgets::Dialogs& dialogs;
    theme::Theme& theme;
    WindowSettings& settings;
};

/// The frame around the pages: menus, status bar, and what happens when it is closed.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts& parts);

    /// Reads a run's folder or journal and shows it when that is done.
    void openRun(const QString& path);

    [[nodiscard]] pages::RunPage& runPage() { return *m_page; }

protected:
    /// While a run goes on: asks, then stops and closes at its end. Closed once more, it does not wait.
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildMenus();
    void buildFileMenu();
    void buildRunMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void buildStatusBar();
    void restoreSettings();
    void saveSettings();
    void chooseRun();
    void showStatus();
    [[nodiscard]] bool isRunning() const;

    WindowParts m_parts;
    bridge::RunReader m_reader;
    pages::RunPage* m_page;
    QAction* m_open = nullptr;
    QAction* m_start = nullptr;
    QAction* m_stop = nullptr;
    widgets::ElidedLabel* m_folder;
    pages::TelemetryStatus* m_telemetry;
    QLabel* m_events;
    QLabel* m_state;
    bool m_closesAtEnd = false;
};

}  // namespace clipscope::gui
