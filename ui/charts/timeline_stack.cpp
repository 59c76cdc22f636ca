// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timeline_stack.h"

#include "ui/charts/axis_ticks.h"
#include "ui/charts/condition_bands.h"
#include "ui/charts/condition_bar.h"
#include "ui/charts/pass_rows.h"
#include "ui/charts/series_legend.h"
#include "ui/charts/time_axis_bar.h"
#include "ui/models/number_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"
#include "ui/widgets/lane.h"

#include <algorithm>
#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <utility>

namespace clipscope::charts {
namespace {

constexpr int mostPoints = 600;  // of a series; Qt Charts' cost grows with them
constexpr double pixelsPerTimeTick = 90;
constexpr int gutterWidth = 96;
constexpr double keyZoom = 0.8;
constexpr int firstTrackRow = 2;

}  // namespace

TimelineStack::TimelineStack(std::vector<Track> tracks, QWidget* parent)
    : Card(parent),
      m_tracks(std::move(tracks)),
      m_layout(new QGridLayout(this)),
      m_lane(new widgets::Lane(this)),
      m_conditions(new ConditionBar(this)),
      m_axis(new TimeAxisBar(this)),
      m_timeline(std::make_shared<bridge::RunTimeline>()) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Charts over time"));
    m_lane->setObjectName(QStringLiteral("passLane"));

    m_conditions->setObjectName(QStringLiteral("conditionBar"));

    m_layout->setContentsMargins(theme::cardPadding, theme::cardPadding, 2, theme::tightSpacing);
    m_layout->setSpacing(0);
    m_layout->setColumnMinimumWidth(0, gutterWidth);
    m_layout->setColumnStretch(1, 1);
    m_layout->addWidget(m_lane, 0, 1);
    m_layout->addWidget(m_conditions, 1, 1);
    for (std::size_t number = 0; number < m_tracks.size(); ++number) {
        addTrack(number);
    }
    m_layout->addWidget(m_axis, static_cast<int>(m_tracks.size()) + firstTrackRow, 1);

    connect(&m_view, &TimeView::rangeChanged, this, [this] {
        applyRange();
        redraw();
    });
    connect(&m_view, &TimeView::modeChanged, this, &TimelineStack::redraw);
    showPresentTracks();
    applyRange();
}

void TimelineStack::addTrack(std::size_t number) {
    const Track& track = m_tracks[number];
    std::vector<SeriesStyle> styles;
    for (const TrackSeries& series : track.series) {
        styles.push_back(series.style);
    }
    auto* chart = new TimelineChart(tr("%1 over time").arg(track.title), std::move(styles), this);
    chart->setAxisStep(track.axisStep);
    m_charts.push_back(chart);
    connectChart(chart);

    auto* beside = new QWidget(this);
    m_gutters.push_back(beside);
    auto* gutter = new QVBoxLayout(beside);
    gutter->setContentsMargins(0, 6, 0, 0);
    gutter->setSpacing(0);
    QLabel* title = widgets::makeLabel(track.title, widgets::TextRole::Plain, this);
    title->setFont(theme::boldFont());
    title->setWordWrap(true);
    gutter->addWidget(title);
    gutter->addWidget(widgets::makeLabel(track.unit, widgets::TextRole::Muted, this));
    for (std::size_t index = 0; track.series.size() > 1 && index < track.series.size(); ++index) {
        const TrackSeries& series = track.series[index];
        auto* entry = new SeriesLegend(series.style.name, series.style.colour, this);
        entry->setChecked(series.isShownAtFirst);
        chart->setSeriesShown(index, series.isShownAtFirst);
        connect(entry, &SeriesLegend::toggled, this, [this, chart, index](bool isShown) {
            chart->setSeriesShown(index, isShown);
            redraw();
        });
        gutter->addWidget(entry);
    }
    gutter->addStretch();
    const int row = static_cast<int>(number) + firstTrackRow;
    m_layout->addWidget(beside, row, 0);
    m_layout->addWidget(chart, row, 1);
}

void TimelineStack::showPresentTracks() {
    for (std::size_t number = 0; number < m_tracks.size(); ++number) {
        const auto& isPresent = m_tracks[number].isPresent;
        const bool isShown = !isPresent || isPresent(*m_timeline);
        m_charts[number]->setVisible(isShown);
        m_gutters[number]->setVisible(isShown);
        m_layout->setRowStretch(static_cast<int>(number) + firstTrackRow, isShown ? 1 : 0);
    }
}

void TimelineStack::connectChart(TimelineChart* chart) {
    connect(chart, &TimelineChart::hovered, this, &TimelineStack::setCrosshair);
    connect(chart, &TimelineChart::left, this, [this] { setCrosshair(std::nullopt); });
    connect(chart, &TimelineChart::zoomRequested, &m_view, &TimeView::zoom);
    connect(chart, &TimelineChart::resetRequested, &m_view, &TimeView::showAll);
    connect(chart, &TimelineChart::dragged, this, [this](double from, double to) {
        for (TimelineChart* each : m_charts) {
            each->setSelection(std::pair(from, to));
        }
    });
    connect(chart, &TimelineChart::dragEnded, this, [this](double from, double to) {
        for (TimelineChart* each : m_charts) {
            each->setSelection(std::nullopt);
        }
        m_view.select(from, to);
    });
}

void TimelineStack::setTimeline(std::shared_ptr<const bridge::RunTimeline> timeline, bool isLive) {
    m_timeline = std::move(timeline);
    m_view.reset(isLive);
    m_view.setEnd(m_timeline->end(), isLive);
    showPresentTracks();
    redraw();
}

void TimelineStack::refresh(bool isLive) {
    m_view.setEnd(m_timeline->end(), isLive);
    showPresentTracks();
    if (!m_view.isFrozen()) {
        redraw();
    }
}

void TimelineStack::applyRange() {
    const double span = m_view.to() - m_view.from();
    const double ticks = std::max(2.0, m_charts.front()->plotArea().width() / pixelsPerTimeTick);
    const double step = niceTimeStep(span / ticks);
    for (TimelineChart* chart : m_charts) {
        chart->setTimeRange(m_view.from(), m_view.to(), step);
    }
    m_axis->setTimeRange(m_view.from(), m_view.to(), step);
    m_lane->setRange(m_view.from(), m_view.to());
    m_conditions->setRange(m_view.from(), m_view.to());
}

void TimelineStack::redraw() {
    if (!isVisible()) {
        return;
    }
    const double to = std::min(m_view.to(), m_view.shownEnd());
    const std::vector<TimeBand> bands = conditionBands(*m_timeline, m_view.shownEnd());
    m_conditions->setBands(bands);
    for (std::size_t number = 0; number < m_tracks.size(); ++number) {
        const Track& track = m_tracks[number];
        TimelineChart& chart = *m_charts[number];
        chart.setBands(bands);
        if (const auto limit = track.limit ? track.limit(*m_timeline) : std::nullopt) {
            const double shown = *limit * track.scale;
            chart.setLimit(shown, tr("limit %1").arg(models::roundText(shown)));
        } else {
            chart.setLimit(std::nullopt, {});
        }
        for (std::size_t index = 0; index < track.series.size(); ++index) {
            if (!chart.isSeriesShown(index)) {
                continue;
            }
            QList<QPointF> points = track.series[index].source(*m_timeline).visible(m_view.from(), to, mostPoints);
            for (QPointF& point : points) {
                point.setY(point.y() * track.scale);
            }
            chart.setPoints(index, points);
        }
    }
    m_lane->setRows(passRows(*m_timeline, m_view.shownEnd()));
    showCrosshair();
}

void TimelineStack::setCrosshair(std::optional<double> t) {
    if (t != m_crosshair) {
        m_crosshair = t;
        showCrosshair();
    }
}

void TimelineStack::showCrosshair() {
    for (std::size_t number = 0; number < m_charts.size(); ++number) {
        m_charts[number]->setCrosshair(m_crosshair, crosshairText(number));
    }
    m_axis->setCrosshair(m_crosshair);
    m_conditions->setCrosshair(m_crosshair);
    m_lane->setCrosshair(m_crosshair);
}

QString TimelineStack::crosshairText(std::size_t track) const {
    QStringList parts;
    if (!m_crosshair || *m_crosshair > m_view.shownEnd()) {
        return {};
    }
    const Track& shown = m_tracks[track];
    for (std::size_t index = 0; index < shown.series.size(); ++index) {
        if (m_charts[track]->isSeriesShown(index)) {
            const auto value = shown.series[index].source(*m_timeline).valueAt(*m_crosshair);
            parts << (!value          ? QStringLiteral("–")
                      : shown.isWhole ? models::wholeText(qRound64(*value * shown.scale))
                                      : models::quantityText(*value * shown.scale));
        }
    }
    return parts.isEmpty() ? QString() : parts.join(QStringLiteral(" · ")) + QLatin1Char(' ') + shown.unit;
}

void TimelineStack::keyPressEvent(QKeyEvent* event) {
    const double middle = m_crosshair.value_or((m_view.from() + m_view.to()) / 2);
    const double step = (m_view.to() - m_view.from()) / 100;
    switch (event->key()) {
        case Qt::Key_Space:
            m_view.setFrozen(!m_view.isFrozen());
            break;
        case Qt::Key_Home:
            m_view.showAll();
            break;
        case Qt::Key_End:
            m_view.jumpToLive();
            break;
        case Qt::Key_Plus:
            m_view.zoom(middle, keyZoom);
            break;
        case Qt::Key_Minus:
            m_view.zoom(middle, 1 / keyZoom);
            break;
        case Qt::Key_Left:
            setCrosshair(std::max(middle - step, m_view.from()));
            break;
        case Qt::Key_Right:
            setCrosshair(std::min(middle + step, m_view.to()));
            break;
        default:
            Card::keyPressEvent(event);
    }
}

void TimelineStack::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    applyRange();
    redraw();
}

void TimelineStack::showEvent(QShowEvent* event) {
    Card::showEvent(event);
    applyRange();
    redraw();
}

}  // namespace clipscope::charts
