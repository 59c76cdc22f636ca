// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/condition_bar.h"

#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"

#include <algorithm>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace clipscope::charts {
namespace {

constexpr double labelGap = 8;
constexpr double leastBand = 2;  // pixels

}  // namespace

ConditionBar::ConditionBar(QWidget* parent) : QWidget(parent) {
    setFont(theme::smallFont());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("What disturbed the run, and when"));
}

void ConditionBar::setBands(std::vector<TimeBand> bands) {
    if (bands != m_bands) {
        m_bands = std::move(bands);
        update();
    }
}

void ConditionBar::setRange(double from, double to) {
    if (from != m_from || to != m_to) {
        m_from = from;
        m_to = to;
        update();
    }
}

void ConditionBar::setCrosshair(std::optional<double> t) {
    if (t != m_crosshair) {
        m_crosshair = t;
        update();
    }
}

QSize ConditionBar::sizeHint() const {
    return {200, fontMetrics().height() + 2};
}

double ConditionBar::xOf(double t) const {
    const double width = this->width() - theme::plotLeft - theme::plotRight;
    return theme::plotLeft + (t - m_from) / (m_to - m_from) * width;
}

std::vector<std::pair<QRectF, const TimeBand*>> ConditionBar::labels() const {
    std::vector<const TimeBand*> ordered;
    for (const TimeBand& band : m_bands) {
        if (band.to >= m_from && band.from <= m_to) {
            ordered.push_back(&band);
        }
    }
    std::ranges::stable_sort(ordered, {}, [](const TimeBand* band) { return std::pair(band->rank, band->from); });
    std::vector<std::pair<QRectF, const TimeBand*>> placed;
    for (const TimeBand* const band : ordered) {
        QRectF box(std::max<double>(xOf(band->from), theme::plotLeft), 0, fontMetrics().horizontalAdvance(band->label),
                   height());
        box.moveRight(std::min<double>(box.right(), width() - theme::plotRight));
        const QRectF withGap = box.adjusted(-labelGap / 2, 0, labelGap / 2, 0);
        const bool isFree = std::ranges::none_of(placed, [&](const auto& other) {
            return other.first.adjusted(-labelGap / 2, 0, labelGap / 2, 0).intersects(withGap);
        });
        if (isFree) {
            placed.emplace_back(box, band);
        }
    }
    return placed;
}

void ConditionBar::paintEvent(QPaintEvent*) {
    const theme::Colours& colours = theme::coloursOf(palette());
    QPainter painter(this);
    painter.setFont(font());
    for (const TimeBand& band : m_bands) {
        const double left = std::max<double>(xOf(band.from), theme::plotLeft);
        const double right =
            std::min<double>(std::max(xOf(band.to), xOf(band.from) + leastBand), width() - theme::plotRight);
        if (right > left) {
            painter.fillRect(QRectF(left, 0, right - left, height()), tintOf(band, colours));
        }
    }
    for (const auto& [box, band] : labels()) {
        painter.setPen(colours.*band->colour);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, band->label);
    }
    if (m_crosshair && *m_crosshair >= m_from && *m_crosshair <= m_to) {
        painter.setPen(QPen(colours.crosshair, 1, Qt::DotLine));
        painter.drawLine(QPointF(xOf(*m_crosshair), 0), QPointF(xOf(*m_crosshair), height()));
    }
}

bool ConditionBar::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const auto& [box, band] : labels()) {
        if (box.contains(help->pos())) {
            QToolTip::showText(help->globalPos(), band->toolTip, this);
            return true;
        }
    }
    const double perPixel = (m_to - m_from) / (xOf(m_to) - xOf(m_from));
    const QString text = toolTipAt(m_bands, m_from + (help->pos().x() - theme::plotLeft) * perPixel, 2 * perPixel);
    QToolTip::showText(help->globalPos(), text, this);  // without a text it hides
    return true;
}

}  // namespace clipscope::charts
