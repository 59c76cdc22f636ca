// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/value_tile.h"

#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"

#include <QPainter>
#include <QVBoxLayout>

namespace clipscope::widgets {
namespace {

constexpr int accentWidth = 3;

/// A label that never asks for room by what it says.
QLabel* makeSteadyLabel(TextRole role, QWidget* parent) {
    QLabel* label = makeLabel(QString(), role, parent);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return label;
}

}  // namespace

ValueTile::ValueTile(const QString& title, theme::ColourRole accent, QWidget* parent)
    : Card(parent),
      m_title(title),
      m_accent(accent),
      m_figure(makeSteadyLabel(TextRole::Plain, this)),
      m_unit(makeSteadyLabel(TextRole::Muted, this)),
      m_detail(new ElidedLabel(this, Qt::ElideRight)) {
    QLabel* titleLabel = makeSteadyLabel(TextRole::Section, this);
    titleLabel->setText(title);
    m_figure->setObjectName(QStringLiteral("figure"));
    m_unit->setObjectName(QStringLiteral("unit"));
    m_detail->setObjectName(QStringLiteral("detail"));
    m_figure->setFont(theme::figureFont());
    m_detail->setFont(theme::smallFont());
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setTextRole(*m_detail, TextRole::Muted);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::cardPadding + accentWidth, 6, theme::tightSpacing, 6);
    layout->setSpacing(0);
    for (QLabel* label : {titleLabel, m_figure, m_unit, static_cast<QLabel*>(m_detail)}) {
        layout->addWidget(label);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(104);
    setTexts({});
}

void ValueTile::setTexts(const TileText& texts) {
    m_figure->setText(texts.figure.isEmpty() ? QStringLiteral("–") : texts.figure);
    m_unit->setText(texts.unit);
    m_detail->setFullText(texts.detail);
    setToolTip(texts.toolTip);
    setAccessibleName(QStringLiteral("%1: %2 %3").arg(m_title, m_figure->text(), texts.unit));
}

void ValueTile::paintEvent(QPaintEvent* event) {
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::coloursOf(palette()).*m_accent);
    painter.drawRoundedRect(QRectF(0, 0, accentWidth + 1, height()), 1.5, 1.5);
}

}  // namespace clipscope::widgets
