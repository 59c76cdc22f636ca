// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bridge/run_timeline.h"
#include "ui/charts/time_view.h"
#include "ui/charts/timeline_chart.h"
#include "ui/widgets/card.h"

#include <functional>
#include <memory>
#include <optional>
#include <QString>
#include <vector>

class QGridLayout;

namespace clipscope::widgets {
class Lane;
}

namespace clipscope::charts {

class ConditionBar;
class TimeAxisBar;

/// A line of a track: where it comes from and how it looks.
struct TrackSeries {
    SeriesStyle style;
    std::function<const bridge::BoundedSeries&(const bridge::RunTimeline&)> source;
    bool isShownAtFirst = true;
};

/// One chart of the stack.
struct Track {
    QString title;
    QString unit;
    double scale = 1;      ///< from the series' unit to the shown one
    bool isWhole = false;  ///< values are counts
    std::vector<TrackSeries> series;
    double axisStep = 0;  ///< of the y axis' ends; 0: it starts at 0
    /// A line with the label "limit 95", in the series' unit; may be empty.
    std::function<std::optional<double>(const bridge::RunTimeline&)> limit;
    /// Whether the run has such a track; empty: every run has.
    std::function<bool(const bridge::RunTimeline&)> isPresent;
};

/// Charts one below the other on one time axis, with the lane of passes above and the time below; one crosshair goes
/// through all of them, and what disturbed the run tints them.
///
/// The wheel zooms, dragging looks at a range, a double click or Home shows the whole run, Space freezes the view, End
/// goes to the newest, the arrows move the crosshair.
class TimelineStack final : public widgets::Card {
    Q_OBJECT
public:
    explicit TimelineStack(std::vector<Track> tracks, QWidget* parent = nullptr);

    /// Another run; not null.
    void setTimeline(std::shared_ptr<const bridge::RunTimeline> timeline, bool isLive);
    /// Shows what the timeline has by now. Does nothing that would not be seen.
    void refresh(bool isLive);

    [[nodiscard]] TimeView& view() { return m_view; }
    /// One for each track; those that the run does not have are hidden.
    [[nodiscard]] const std::vector<TimelineChart*>& charts() const { return m_charts; }
    /// What stands beside the crosshair in a chart; empty without one.
    [[nodiscard]] QString crosshairText(std::size_t track) const;
    void setCrosshair(std::optional<double> t);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addTrack(std::size_t number);
    void connectChart(TimelineChart* chart);
    void showPresentTracks();
    void applyRange();
    void redraw();
    void showCrosshair();

    std::vector<Track> m_tracks;
    std::vector<TimelineChart*> m_charts;
    std::vector<QWidget*> m_gutters;
    QGridLayout* m_layout;
    widgets::Lane* m_lane;
    ConditionBar* m_conditions;
    TimeAxisBar* m_axis;
    TimeView m_view;
    std::shared_ptr<const bridge::RunTimeline> m_timeline;
    std::optional<double> m_crosshair;
};

}  // namespace clipscope::charts
