// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <map>
#include <QDialog>
#include <string>

class QGridLayout;
class QScrollArea;

namespace clipscope::pages {

/// The sources of readings of a run: how each is, how many sensors it has, and why one is missing and what would help;
/// below them, which sensor tells what, why that one, and a choice of others for the next run. Those with something to
/// mend come first.
class SourcesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SourcesDialog(QWidget* parent = nullptr);

    void setTelemetry(const record::TelemetryState& telemetry);
    /// What the next run will take for each role: the id of a sensor, or "none"; nothing where it picks by itself.
    void setChoices(const std::map<std::string, std::string>& choices);

Q_SIGNALS:
    /// \param role "cpu_temperature"
    /// \param id of a sensor, "none" to hide it, or empty to let the run pick
    void sensorChosen(const QString& role, const QString& id);

private:
    void refresh();
    void addPicks(QGridLayout& grid, QWidget* parent);

    record::TelemetryState m_telemetry;
    std::map<std::string, std::string> m_choices;
    QString m_shown;  ///< what the list was made from
    QScrollArea* m_area;
};

}  // namespace clipscope::pages
