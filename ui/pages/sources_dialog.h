// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <QDialog>

class QScrollArea;

namespace clipscope::pages {

/// The sources of readings of a run: how each is, how many sensors it has, and why one is missing and what would help;
/// below them, which sensor tells what, and why that one. Those with something to mend come first.
class SourcesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SourcesDialog(QWidget* parent = nullptr);

    void setTelemetry(const record::TelemetryState& telemetry);

private:
    QString m_shown;  ///< what the list was made from
    QScrollArea* m_area;
};

}  // namespace clipscope::pages
