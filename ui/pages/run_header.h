// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace clipscope::charts {
class TimeView;
}

namespace clipscope::widgets {
class ElidedLabel;
}

namespace clipscope::pages {

/// The line above the charts: which run this is, how far it has come, and the view's freeze.
class RunHeader final : public QWidget {
    Q_OBJECT
public:
    explicit RunHeader(charts::TimeView& view, QWidget* parent = nullptr);

    /// Before the first run.
    void showNothing();
    /// \param secondsLeft less than 0: unknown
    void showRun(const record::RunSnapshot& snapshot, bool isLive, double secondsLeft);

private:
    void showMode();

    charts::TimeView& m_view;
    widgets::ElidedLabel* m_title;
    widgets::ElidedLabel* m_subtitle;
    QToolButton* m_freeze;
    QToolButton* m_live;
    QProgressBar* m_progress;
    QLabel* m_progressText;
    bool m_isLive = false;
};

}  // namespace clipscope::pages
