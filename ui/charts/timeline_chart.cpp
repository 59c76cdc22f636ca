// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timeline_chart.h"

#include "ui/charts/axis_ticks.h"
#include "ui/models/number_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"

#include <algorithm>
#include <cmath>
#include <QChart>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <utility>

namespace clipscope::charts {
namespace {

constexpr int plotTop = 8;
constexpr int plotBottom = 6;
constexpr double zoomPerNotch = 0.8;
constexpr double leastBand = 2;     // pixels
constexpr double shortestDrag = 4;  // pixels; less is a click

/// The decimals that write a number from a nice scale in full, at most four.
int decimalsOf(double value) {
    int decimals = 0;
    for (double power = 1; decimals < 4 && std::abs(value * power - std::round(value * power)) > 1e-6; power *= 10) {
        ++decimals;
    }
    return decimals;
}

/// The lowest and the highest value; nothing where there are only gaps.
std::optional<AxisRange> extentOf(const QList<QPointF>& points) {
    std::optional<AxisRange> extent;
    for (const QPointF& point : points) {
        if (!std::isnan(point.y())) {
            extent = extent ? AxisRange{std::min(extent->from, point.y()), std::max(extent->to, point.y())}
                            : AxisRange{point.y(), point.y()};
        }
    }
    return extent;
}

}  // namespace

TimelineChart::TimelineChart(const QString& title, std::vector<SeriesStyle> series, QWidget* parent)
    : QChartView(parent), m_timeAxis(new QValueAxis(this)), m_yAxis(new QValueAxis(this)) {
    setAccessibleName(title);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setMinimumSize(200, 40);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);

    chart()->setBackgroundVisible(false);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_timeAxis, Qt::AlignBottom);
    chart()->addAxis(m_yAxis, Qt::AlignLeft);
    // Grid and labels are drawn here: Qt Charts' own cost a layout at every change of range, and after several resizes
    // in a row they stay where they were.
    m_timeAxis->hide();
    m_yAxis->hide();
    m_yAxis->setRange(0, 1);

    for (SeriesStyle& style : series) {
        auto* line = new QLineSeries(this);
        line->setName(style.name);
        chart()->addSeries(line);
        line->attachAxis(m_timeAxis);
        line->attachAxis(m_yAxis);
        m_lines.push_back({.style = std::move(style), .series = line});
    }
    dress();
}

void TimelineChart::setPoints(std::size_t series, const QList<QPointF>& points) {
    Line& line = m_lines[series];
    line.values = extentOf(points);
    line.series->replace(points);
    fitHeight();
}

void TimelineChart::setSeriesShown(std::size_t series, bool isShown) {
    m_lines[series].series->setVisible(isShown);
    fitHeight();
}

bool TimelineChart::isSeriesShown(std::size_t series) const {
    return m_lines[series].series->isVisible();
}

void TimelineChart::setTimeRange(double from, double to, double step) {
    m_timeStep = step;
    m_timeAxis->setRange(from, to);
    viewport()->update();
}

void TimelineChart::setLimit(std::optional<double> value, const QString& label) {
    if (value != m_limit || label != m_limitLabel) {
        m_limit = value;
        m_limitLabel = label;
        fitHeight();
        viewport()->update();
    }
}

void TimelineChart::setBands(std::vector<TimeBand> bands) {
    if (bands != m_bands) {
        m_bands = std::move(bands);
        viewport()->update();
    }
}

void TimelineChart::setCrosshair(std::optional<double> t, const QString& text) {
    if (t != m_crosshair || text != m_crosshairText) {
        m_crosshair = t;
        m_crosshairText = text;
        viewport()->update();
    }
}

void TimelineChart::setSelection(std::optional<std::pair<double, double>> range) {
    if (range != m_selection) {
        m_selection = range;
        viewport()->update();
    }
}

int TimelineChart::plotColumns() const {
    return std::max(1, static_cast<int>(plotArea().width()));
}

QRectF TimelineChart::plotArea() const {
    return QRectF(viewport()->rect()).adjusted(theme::plotLeft, plotTop, -theme::plotRight, -plotBottom);
}

double TimelineChart::timeAt(double x) const {
    const QRectF area = plotArea();
    const double share = std::clamp((x - area.left()) / area.width(), 0.0, 1.0);
    return m_timeAxis->min() + share * (m_timeAxis->max() - m_timeAxis->min());
}

double TimelineChart::xOf(double t) const {
    const QRectF area = plotArea();
    return area.left() + (t - m_timeAxis->min()) / (m_timeAxis->max() - m_timeAxis->min()) * area.width();
}

double TimelineChart::yOf(double value) const {
    const QRectF area = plotArea();
    return area.bottom() - (value - m_yAxis->min()) / (m_yAxis->max() - m_yAxis->min()) * area.height();
}

void TimelineChart::fitHeight() {
    std::optional<AxisRange> values;
    for (const Line& line : m_lines) {
        if (line.series->isVisible() && line.values) {
            values = values
                         ? AxisRange{std::min(values->from, line.values->from), std::max(values->to, line.values->to)}
                         : line.values;
        }
    }
    const bool hasScale = values && (m_axisStep > 0 || values->to > 0);
    if (!hasScale) {
        return;
    }
    if (m_axisStep > 0 && m_limit) {
        values->to = std::max(values->to, *m_limit);
    }
    const auto before = m_hasScale ? std::optional(AxisRange{m_yAxis->min(), m_yAxis->max()}) : std::nullopt;
    const AxisRange range = fittedRange(values->from, values->to, m_axisStep, before);
    if (range != before) {
        m_yAxis->setRange(range.from, range.to);
    }
    m_hasScale = true;
}

void TimelineChart::drawBackground(QPainter* painter, const QRectF&) {
    const theme::Colours& colours = theme::coloursOf(palette());
    const QRectF area = plotArea();
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const TimeBand& band : m_bands) {
        const double left = std::max(xOf(band.from), area.left());
        const double right = std::min(std::max(xOf(band.to), xOf(band.from) + leastBand), area.right());
        if (right > left) {
            painter->fillRect(QRectF(left, 0, right - left, viewport()->height()), tintOf(band, colours));
        }
    }
    painter->setPen(QPen(colours.grid, 1));
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = area.bottom() - share * area.height();
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    for (double index = std::ceil(m_timeAxis->min() / m_timeStep - 1e-9);
         index * m_timeStep <= m_timeAxis->max() + m_timeStep * 1e-9; ++index) {
        const double x = xOf(index * m_timeStep);
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    painter->setRenderHint(QPainter::Antialiasing);
}

void TimelineChart::drawForeground(QPainter* painter, const QRectF&) {
    const theme::Colours& colours = theme::coloursOf(palette());
    const QRectF area = plotArea();
    painter->setFont(theme::smallFont());
    drawScale(*painter);
    drawLimit(*painter);
    if (m_selection) {
        QColor fill = colours.accent;
        fill.setAlphaF(0.2F);
        const double from = std::clamp(xOf(m_selection->first), area.left(), area.right());
        const double to = std::clamp(xOf(m_selection->second), area.left(), area.right());
        painter->fillRect(QRectF(QPointF(from, area.top()), QPointF(to, area.bottom())).normalized(), fill);
    }
    if (m_crosshair && *m_crosshair >= m_timeAxis->min() && *m_crosshair <= m_timeAxis->max()) {
        drawCrosshair(*painter);
    }
}

void TimelineChart::drawScale(QPainter& painter) const {
    const QRectF area = plotArea();
    const double height = QFontMetricsF(painter.font()).height();
    const double span = m_yAxis->max() - m_yAxis->min();
    const int decimals = decimalsOf(m_yAxis->min() + span / 2);
    painter.setPen(theme::coloursOf(palette()).mutedText);
    for (const double share : {0.0, 0.5, 1.0}) {
        const bool fits = share != 0.5 || area.height() >= 2.2 * height;
        const bool isKnown = m_hasScale || (share == 0 && m_axisStep == 0);  // nothing was shown yet
        if (!fits || !isKnown) {
            continue;
        }
        const double value = m_yAxis->min() + share * span;
        const double y = area.bottom() - share * area.height();
        painter.drawText(QRectF(0, y - height / 2, area.left() - 6, height), Qt::AlignRight | Qt::AlignVCenter,
                         models::fixedText(value, value == 0 ? 0 : decimals));
    }
}

void TimelineChart::drawLimit(QPainter& painter) const {
    if (!m_limit || !m_hasScale || *m_limit < m_yAxis->min() || *m_limit > m_yAxis->max()) {
        return;
    }
    const QRectF area = plotArea();
    const double y = yOf(*m_limit);
    painter.setPen(QPen(theme::coloursOf(palette()).mutedText, 1));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    const double height = QFontMetricsF(painter.font()).height();
    const double top = y - height >= 0 ? y - height : y + 1;
    painter.drawText(QRectF(area.left(), top, area.width() - 4, height), Qt::AlignRight | Qt::AlignVCenter,
                     m_limitLabel);
}

void TimelineChart::drawCrosshair(QPainter& painter) const {
    const theme::Colours& colours = theme::coloursOf(palette());
    const QRectF area = plotArea();
    const double x = xOf(*m_crosshair);
    painter.setPen(QPen(colours.crosshair, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, 0), QPointF(x, viewport()->height()));
    if (m_crosshairText.isEmpty()) {
        return;
    }
    const QFontMetricsF metrics(painter.font());
    QRectF box(0, area.top(), metrics.horizontalAdvance(m_crosshairText) + 8, metrics.height() + 2);
    box.moveLeft(x + 5 + box.width() <= area.right() ? x + 5 : x - 5 - box.width());
    const double upper = m_yAxis->min() + 0.6 * (m_yAxis->max() - m_yAxis->min());
    if (highestBetween(timeAt(box.left() - 5), timeAt(box.right())) > upper) {
        box.moveBottom(area.bottom() - 2);  // out of the line's way
    }
    painter.setPen(colours.border);
    painter.setBrush(colours.card);
    painter.drawRect(box);
    painter.setPen(colours.text);
    painter.drawText(box, Qt::AlignCenter, m_crosshairText);
}

double TimelineChart::highestBetween(double from, double to) const {
    double highest = m_yAxis->min();
    for (const Line& line : m_lines) {
        for (const QPointF& point : line.series->isVisible() ? line.series->points() : QList<QPointF>()) {
            if (point.x() >= from && point.x() <= to && point.y() > highest) {
                highest = point.y();
            }
        }
    }
    return highest;
}

void TimelineChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    chart()->setPlotArea(plotArea());
}

void TimelineChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dress();
    }
}

void TimelineChart::dress() {
    const theme::Colours& colours = theme::coloursOf(palette());
    for (const Line& line : m_lines) {
        QPen pen(colours.*line.style.colour, 1.5);
        pen.setCosmetic(true);
        pen.setJoinStyle(Qt::RoundJoin);
        pen.setStyle(line.style.isDashed ? Qt::DashLine : Qt::SolidLine);
        line.series->setPen(pen);
    }
}

void TimelineChart::mouseMoveEvent(QMouseEvent* event) {
    const double t = timeAt(event->position().x());
    Q_EMIT hovered(t);
    if (m_dragStart) {
        Q_EMIT dragged(timeAt(*m_dragStart), t);
    }
}

void TimelineChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_dragStart = event->position().x();
    }
}

void TimelineChart::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_dragStart) {
        return;
    }
    const double start = *std::exchange(m_dragStart, std::nullopt);
    const double end = event->position().x();
    const bool isDrag = std::abs(end - start) >= shortestDrag;
    Q_EMIT dragEnded(timeAt(start), isDrag ? timeAt(end) : timeAt(start));
}

void TimelineChart::mouseDoubleClickEvent(QMouseEvent*) {
    m_dragStart.reset();
    Q_EMIT resetRequested();
}

void TimelineChart::wheelEvent(QWheelEvent* event) {
    if (event->angleDelta().y() != 0) {
        Q_EMIT zoomRequested(timeAt(event->position().x()), std::pow(zoomPerNotch, event->angleDelta().y() / 120.0));
    }
    event->accept();
}

void TimelineChart::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    Q_EMIT left();
}

bool TimelineChart::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QChartView::viewportEvent(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const double perPixel = (m_timeAxis->max() - m_timeAxis->min()) / plotArea().width();
    QToolTip::showText(help->globalPos(), toolTipAt(m_bands, timeAt(help->pos().x()), leastBand * perPixel), this);
    return true;
}

}  // namespace clipscope::charts
