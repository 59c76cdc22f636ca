// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_legend.h"

#include "ui/theme/fonts.h"

#include <QPainter>

namespace clipscope::charts {
namespace {

constexpr int swatch = 9;
constexpr int gap = 5;

}  // namespace

SeriesLegend::SeriesLegend(const QString& name, theme::ColourRole colour, QWidget* parent)
    : QAbstractButton(parent), m_colour(colour) {
    setText(name);
    setFont(theme::smallFont());
    setCheckable(true);
    setChecked(true);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Click to hide or show"));
}

QSize SeriesLegend::sizeHint() const {
    return {swatch + gap + fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height() + 4};
}

void SeriesLegend::paintEvent(QPaintEvent*) {
    const theme::Colours& colours = theme::coloursOf(palette());
    QPainter painter(this);
    painter.setFont(font());
    const QRect box(1, (height() - swatch) / 2, swatch - 1, swatch - 1);
    painter.setPen(colours.*m_colour);
    if (isChecked()) {
        painter.setBrush(colours.*m_colour);
    }
    painter.drawRect(box);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(isChecked() ? colours.mutedText : colours.disabledText);
    const QRect textBox = rect().adjusted(swatch + gap, 0, 0, 0);
    painter.drawText(textBox, Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, textBox.width()));
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

}  // namespace clipscope::charts
