// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bridge/run_controller.h"
#include "ui/bridge/run_reader.h"
#include "ui/bridge/run_timeline.h"
#include "ui/widgets/dialogs.h"

#include <memory>
#include <QByteArray>
#include <QWidget>

class QSplitter;

namespace clipscope::charts {
class TimelineStack;
}

namespace clipscope::pages {

class FindingsCard;
class PlanPanel;
class RecommendationCard;
class ResultsPanel;
class RunHeader;
class SensorNotice;
class TileRow;
class WarningsList;

/// A run: what is to be measured, what is being measured, and what came out. The same for a live run and one from disk.
class RunPage final : public QWidget {
    Q_OBJECT
public:
    /// \param controller and \param dialogs outlive this
    RunPage(bridge::RunController& controller, widgets::Dialogs& dialogs, QWidget* parent = nullptr);

    /// Shows a run from disk. Not while one goes on.
    void showRecorded(const bridge::RecordedRun& run);

    [[nodiscard]] PlanPanel& planPanel() { return *m_planPanel; }
    [[nodiscard]] charts::TimelineStack& timeline() { return *m_stack; }

    /// Of the run that is shown; empty before the first.
    [[nodiscard]] QString folder() const { return m_folder; }
    /// "Quick: what is fastest here?"; empty before the first run.
    [[nodiscard]] QString title() const;
    [[nodiscard]] quint64 eventCount() const { return m_timeline->eventCount(); }
    [[nodiscard]] const bridge::RunTimeline& runTimeline() const { return *m_timeline; }
    /// Null before the first run.
    [[nodiscard]] const record::RunSnapshot* snapshot() const { return m_snapshot.get(); }

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

Q_SIGNALS:
    /// Folder, title, counts or state are others.
    void statusChanged();

private:
    void buildLayout();
    void connectController();
    void beginRun();
    void endRun();
    void refresh();
    void showTiles();
    [[nodiscard]] bool isLive() const;

    bridge::RunController& m_controller;
    widgets::Dialogs& m_dialogs;
    bridge::RunReader m_reader;
    std::shared_ptr<bridge::RunTimeline> m_liveTimeline;
    std::shared_ptr<const bridge::RunTimeline> m_timeline;
    std::shared_ptr<const record::RunSnapshot> m_snapshot;
    QString m_folder;

    PlanPanel* m_planPanel;
    charts::TimelineStack* m_stack;
    RunHeader* m_header;
    RecommendationCard* m_recommendation;
    FindingsCard* m_findings;
    TileRow* m_tiles;
    SensorNotice* m_notice;
    ResultsPanel* m_results;
    WarningsList* m_warnings;
    QSplitter* m_splitter;
};

}  // namespace clipscope::pages
