// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "ui/bridge/run_timeline.h"

#include <map>
#include <QWidget>
#include <string>

class QLabel;
class QToolButton;

namespace clipscope::pages {

class SourcesDialog;

/// The status bar's word on the sensors: how many there are, which a click lists, what reading them cost, and what
/// other programs take. Nothing is told that is not known.
class TelemetryStatus final : public QWidget {
    Q_OBJECT
public:
    explicit TelemetryStatus(QWidget* parent = nullptr);

    /// \param snapshot may be null
    void showRun(const record::RunSnapshot* snapshot, const bridge::RunTimeline& timeline, bool isLive);

    /// The sensors that the next run is to take.
    void setChoices(const std::map<std::string, std::string>& choices);

Q_SIGNALS:
    /// As SourcesDialog::sensorChosen().
    void sensorChosen(const QString& role, const QString& id);

private:
    void openSources();

    record::TelemetryState m_telemetry;
    QToolButton* m_sensors;
    QLabel* m_cost;
    QLabel* m_load;
    SourcesDialog* m_dialog;
};

}  // namespace clipscope::pages
