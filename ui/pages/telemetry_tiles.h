// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "ui/bridge/run_timeline.h"

#include <QCoreApplication>

class QHBoxLayout;
class QWidget;

namespace clipscope::models {
struct ThrottleVerdict;
}

namespace clipscope::widgets {
class ValueTile;
}

namespace clipscope::pages {

/// The tiles of what sensors tell: temperature, power, throttling. Each is there only where the run has such a sensor;
/// throttling, where anything was watched, since that nobody can tell is worth knowing too.
class TelemetryTiles {
    Q_DECLARE_TR_FUNCTIONS(clipscope::pages::TelemetryTiles)
public:
    /// Adds them to the row; `parent` owns them.
    TelemetryTiles(QWidget& parent, QHBoxLayout& row);

    void clear();
    /// \param current the case that is being measured, or the first of the run
    void showLive(const record::RunSnapshot& snapshot, const record::CaseResult& current,
                  const bridge::RunTimeline& timeline);
    void showCase(const record::RunSnapshot& snapshot, const record::CaseResult& result,
                  const bridge::RunTimeline& timeline);

private:
    void showThrottle(const models::ThrottleVerdict& verdict, std::optional<double> clockMhz);

    widgets::ValueTile* m_temperature;
    widgets::ValueTile* m_power;
    widgets::ValueTile* m_throttle;
};

}  // namespace clipscope::pages
