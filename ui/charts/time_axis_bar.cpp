// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_axis_bar.h"

#include "ui/models/number_text.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace clipscope::charts {

TimeAxisBar::TimeAxisBar(QWidget* parent) : QWidget(parent) {
    setFont(theme::smallFont());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Time since the run's start"));
}

void TimeAxisBar::setTimeRange(double from, double to, double step) {
    m_from = from;
    m_to = to;
    m_step = step;
    update();
}

void TimeAxisBar::setCrosshair(std::optional<double> t) {
    if (t != m_crosshair) {
        m_crosshair = t;
        update();
    }
}

QSize TimeAxisBar::sizeHint() const {
    return {200, fontMetrics().height() + 4};
}

QString TimeAxisBar::textOf(double t, double step) const {
    if (m_to > 600 && step >= 1) {
        return models::clockText(t);
    }
    const int decimals = step >= 1 ? 0 : std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 1, 3);
    return tr("%1 s").arg(models::fixedText(t, decimals));
}

QString TimeAxisBar::crosshairText() const {
    return textOf(*m_crosshair, std::min(m_step / 100, 0.1));
}

void TimeAxisBar::paintEvent(QPaintEvent*) {
    const theme::Colours& colours = theme::coloursOf(palette());
    QPainter painter(this);
    painter.setFont(font());
    const double width = this->width() - theme::plotLeft - theme::plotRight;
    const auto xOf = [&](double t) { return theme::plotLeft + (t - m_from) / (m_to - m_from) * width; };
    const auto boxAt = [&](double t, const QString& text) {
        QRectF box(0, 0, fontMetrics().horizontalAdvance(text) + 8, height() - 2);
        box.moveCenter({xOf(t), height() / 2.0});
        box.moveRight(std::min<double>(box.right(), this->width() - 1));
        return box;
    };
    std::optional<QRectF> crosshairBox;
    if (m_crosshair && *m_crosshair >= m_from && *m_crosshair <= m_to) {
        crosshairBox = boxAt(*m_crosshair, crosshairText());
    }
    painter.setPen(colours.mutedText);
    for (double index = std::ceil(m_from / m_step - 1e-9); index * m_step <= m_to + m_step * 1e-9; ++index) {
        const QString text = textOf(index * m_step, m_step);
        const QRectF box = boxAt(index * m_step, text);
        if (!crosshairBox || !crosshairBox->intersects(box)) {
            painter.drawText(box, Qt::AlignCenter, text);
        }
    }
    if (crosshairBox) {
        painter.setPen(colours.border);
        painter.setBrush(colours.raised);
        painter.drawRect(*crosshairBox);
        painter.setPen(colours.text);
        painter.drawText(*crosshairBox, Qt::AlignCenter, crosshairText());
    }
}

}  // namespace clipscope::charts
