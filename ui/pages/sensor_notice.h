// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "ui/bridge/run_timeline.h"
#include "ui/widgets/elided_label.h"

#include <QWidget>

namespace clipscope::pages {

/// One line that says why the machine tells no temperature or no power, and what would help. Takes no room where
/// nothing is missing.
class SensorNotice final : public QWidget {
    Q_OBJECT
public:
    explicit SensorNotice(QWidget* parent = nullptr);

    /// \param snapshot may be null
    void showRun(const record::RunSnapshot* snapshot, const bridge::RunTimeline& timeline);

private:
    widgets::ElidedLabel* m_text;
};

}  // namespace clipscope::pages
