// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lane.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"

#include <algorithm>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <utility>

namespace clipscope::widgets {
namespace {

constexpr int rowGap = 2;

int rowHeight(const QWidget& widget) {
    return widget.fontMetrics().height() + 2;
}

}  // namespace

Lane::Lane(QWidget* parent) : QWidget(parent), m_rows(2) {
    setFont(theme::smallFont());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Which case was measured when"));
}

void Lane::setRows(std::vector<std::vector<LaneSegment>> rows) {
    const bool hasOtherHeight = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    if (hasOtherHeight) {
        updateGeometry();
    }
    update();
}

void Lane::setRange(double from, double to) {
    if (from != m_from || to != m_to) {
        m_from = from;
        m_to = to;
        update();
    }
}

void Lane::setCrosshair(std::optional<double> t) {
    if (t != m_crosshair) {
        m_crosshair = t;
        update();
    }
}

QSize Lane::sizeHint() const {
    return {200, static_cast<int>(m_rows.size()) * (rowHeight(*this) + rowGap)};
}

double Lane::xOf(double t) const {
    const double width = this->width() - theme::plotLeft - theme::plotRight;
    return theme::plotLeft + (t - m_from) / (m_to - m_from) * width;
}

QRectF Lane::rectOf(const LaneSegment& segment, std::size_t row) const {
    const double left = std::max<double>(xOf(segment.from), theme::plotLeft);
    const double right = std::min<double>(xOf(segment.to), width() - theme::plotRight);
    const int height = rowHeight(*this);
    return {left, static_cast<double>(row) * (height + rowGap), right - left, static_cast<double>(height)};
}

void Lane::paintEvent(QPaintEvent*) {
    const theme::Colours& colours = theme::coloursOf(palette());
    QPainter painter(this);
    painter.setFont(font());
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        for (const LaneSegment& segment : m_rows[row]) {
            QRectF rect = rectOf(segment, row);
            if (rect.width() <= 0) {
                continue;
            }
            rect.setWidth(std::max(1.0, rect.width() - 1));  // so that neighbours can be told apart
            painter.fillRect(rect, colours.raised);
            const double settled = std::min(xOf(segment.settled), rect.right());
            if (settled > rect.left()) {
                painter.fillRect(QRectF(rect.topLeft(), QPointF(settled, rect.bottom())), colours.grid);
            }
            if (segment.isMarked) {
                painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), colours.danger);
            }
            const bool fits = fontMetrics().horizontalAdvance(segment.text) + 4 <= rect.width();
            if (fits || rect.width() >= 6 * fontMetrics().averageCharWidth()) {
                painter.setPen(row == 0 ? colours.text : colours.mutedText);
                painter.drawText(
                    rect, Qt::AlignCenter,
                    fits ? segment.text
                         : fontMetrics().elidedText(segment.text, Qt::ElideRight, static_cast<int>(rect.width()) - 4));
            }
        }
    }
    if (m_crosshair && *m_crosshair >= m_from && *m_crosshair <= m_to) {
        painter.setPen(QPen(colours.crosshair, 1, Qt::DotLine));
        const double x = xOf(*m_crosshair);
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
}

bool Lane::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        for (const LaneSegment& segment : m_rows[row]) {
            if (rectOf(segment, row).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), segment.toolTip, this);
                return true;
            }
        }
    }
    QToolTip::hideText();
    return true;
}

}  // namespace clipscope::widgets
