// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_fit.h"
#include "ui/charts/time_band.h"
#include "ui/theme/colours.h"

#include <optional>
#include <QChartView>
#include <QLineSeries>
#include <QList>
#include <QPointF>
#include <QString>
#include <QValueAxis>
#include <utility>
#include <vector>

namespace clipscope::charts {

/// A line of a chart.
struct SeriesStyle {
    QString name;
    theme::ColourRole colour = nullptr;
    bool isDashed = false;
};

/// One quantity over the shared time axis. Our only use of Qt Charts, so that it could be replaced.
///
/// The plot area keeps theme::plotLeft and theme::plotRight, so that charts in a column align. What the mouse asks for
/// is passed on as signals: the range belongs to all charts of a stack.
class TimelineChart final : public QChartView {
    Q_OBJECT
public:
    TimelineChart(const QString& title, std::vector<SeriesStyle> series, QWidget* parent = nullptr);

    /// The y axis starts at 0, or where this is given, its ends are multiples of it.
    void setAxisStep(double step) { m_axisStep = step; }
    /// A line through the chart at a value, with a label above its right end. An axis with a step makes room for it,
    /// others show it where it fits.
    void setLimit(std::optional<double> value, const QString& label);
    /// What is tinted; a tooltip tells what it is.
    void setBands(std::vector<TimeBand> bands);

    /// Replaces the points of a series, already decimated, and fits the y axis to what is shown.
    void setPoints(std::size_t series, const QList<QPointF>& points);
    void setSeriesShown(std::size_t series, bool isShown);
    [[nodiscard]] bool isSeriesShown(std::size_t series) const;
    /// The visible range, and the distance of its grid lines, in seconds.
    void setTimeRange(double from, double to, double step);

    /// A line through the chart at that time, and what stands beside it.
    void setCrosshair(std::optional<double> t, const QString& text);
    /// The range that is being dragged.
    void setSelection(std::optional<std::pair<double, double>> range);

    /// Pixel columns of the plot area.
    [[nodiscard]] int plotColumns() const;
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] double timeAt(double x) const;
    [[nodiscard]] double yMin() const { return m_yAxis->min(); }
    [[nodiscard]] double yMax() const { return m_yAxis->max(); }
    [[nodiscard]] std::optional<double> limit() const { return m_limit; }
    [[nodiscard]] const std::vector<TimeBand>& bands() const { return m_bands; }

Q_SIGNALS:
    void hovered(double t);
    void left();
    void zoomRequested(double t, double factor);
    void dragged(double from, double to);
    void dragEnded(double from, double to);
    void resetRequested();

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Line {
        SeriesStyle style;
        QLineSeries* series = nullptr;
        std::optional<AxisRange> values;  ///< the lowest and the highest that are shown
    };

    void dress();
    void fitHeight();
    void drawScale(QPainter& painter) const;
    void drawLimit(QPainter& painter) const;
    void drawCrosshair(QPainter& painter) const;
    [[nodiscard]] double highestBetween(double from, double to) const;
    [[nodiscard]] double xOf(double t) const;
    [[nodiscard]] double yOf(double value) const;

    std::vector<Line> m_lines;
    QValueAxis* m_timeAxis;
    QValueAxis* m_yAxis;
    double m_timeStep = 1;
    double m_axisStep = 0;
    bool m_hasScale = false;  ///< the y axis was fitted to values
    std::optional<double> m_limit;
    QString m_limitLabel;
    std::vector<TimeBand> m_bands;
    std::optional<double> m_crosshair;
    QString m_crosshairText;
    std::optional<std::pair<double, double>> m_selection;
    std::optional<double> m_dragStart;
};

}  // namespace clipscope::charts
