// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"
#include "ui/bridge/run_timeline.h"
#include "ui/pages/telemetry_tiles.h"

#include <memory>
#include <QWidget>

namespace clipscope::widgets {
class ValueTile;
}

namespace clipscope::pages {

/// The figures of the moment, or of one case of a run that is over.
class TileRow final : public QWidget {
    Q_OBJECT
public:
    explicit TileRow(QWidget* parent = nullptr);

    void clear();
    /// \param current the case that is being measured, or nullptr
    void showLive(const record::RunSnapshot& snapshot, const record::CaseResult* current,
                  const bridge::RunTimeline& timeline);
    void showCase(const record::RunSnapshot& snapshot, const record::CaseResult& result,
                  const bridge::RunTimeline& timeline);

private:
    void blank();
    void showBatchTime(const record::CaseResult& result);

    widgets::ValueTile* m_throughput;
    widgets::ValueTile* m_batchTime;
    widgets::ValueTile* m_batchSize;
    widgets::ValueTile* m_cpu;
    widgets::ValueTile* m_memory;
    std::unique_ptr<TelemetryTiles> m_telemetry;
};

}  // namespace clipscope::pages
