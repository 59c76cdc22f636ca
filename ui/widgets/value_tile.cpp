// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/value_tile.h"

#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"

#include <QFontMetrics>
#include <QList>
#include <QPainter>
#include <QStyle>
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

ElidedLabel* makeSteadyLine(const QString& objectName, QWidget* parent) {
    auto* label = new ElidedLabel(parent, Qt::ElideRight);
    label->setObjectName(objectName);
    label->setFont(theme::smallFont());
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setTextRole(*label, TextRole::Muted);
    return label;
}

theme::ColourRole edgeOf(TileTone tone, theme::ColourRole accent) {
    return tone == TileTone::Warning  ? &theme::Colours::warning
           : tone == TileTone::Danger ? &theme::Colours::danger
                                      : accent;
}

}  // namespace

ValueTile::ValueTile(const QString& title, theme::ColourRole accent, QWidget* parent)
    : Card(parent),
      m_title(title),
      m_accent(accent),
      m_titleLabel(makeSteadyLabel(TextRole::Section, this)),
      m_figure(makeSteadyLabel(TextRole::Plain, this)),
      m_unit(makeSteadyLine(QStringLiteral("unit"), this)),
      m_detail(makeSteadyLine(QStringLiteral("detail"), this)) {
    m_titleLabel->setText(title);
    m_figure->setObjectName(QStringLiteral("figure"));
    m_figure->setFixedHeight(QFontMetrics(theme::figureFont()).height());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::cardPadding + accentWidth, 6, theme::tightSpacing, 6);
    layout->setSpacing(0);
    for (QLabel* label : {m_titleLabel, m_figure, static_cast<QLabel*>(m_unit), static_cast<QLabel*>(m_detail)}) {
        layout->addWidget(label);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(72);
    setTexts({});
}

void ValueTile::setTexts(const TileText& texts) {
    m_figure->setText(texts.figure.isEmpty() ? QStringLiteral("–") : texts.figure);
    m_isWord = texts.isWord;
    m_unit->setFullText(texts.unit);
    m_detail->setFullText(texts.detail);
    setToolTip(texts.toolTip);
    setAccessibleName(QStringLiteral("%1: %2 %3").arg(m_title, m_figure->text(), texts.unit));
    setTone(texts.tone);
    fitFigure();
}

void ValueTile::setTone(TileTone tone) {
    if (tone == m_tone) {
        return;
    }
    m_tone = tone;
    setProperty("alert", tone == TileTone::Warning  ? QStringLiteral("warning")
                         : tone == TileTone::Danger ? QStringLiteral("danger")
                                                    : QString());
    style()->unpolish(this);
    style()->polish(this);
    setTextRole(*m_titleLabel, tone == TileTone::Warning  ? TextRole::Warning
                               : tone == TileTone::Danger ? TextRole::Danger
                                                          : TextRole::Section);
    update();
}

void ValueTile::fitFigure() {
    QList<QFont> fonts{theme::figureFont(), theme::headingFont(), theme::boldFont()};
    if (m_isWord) {
        fonts.removeFirst();
    }
    QFont chosen = fonts.constLast();
    for (const QFont& font : fonts) {
        if (QFontMetrics(font).horizontalAdvance(m_figure->text()) <= m_figure->width()) {
            chosen = font;
            break;
        }
    }
    m_figure->setFont(chosen);
}

void ValueTile::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    layout()->activate();
    fitFigure();
}

void ValueTile::paintEvent(QPaintEvent* event) {
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::coloursOf(palette()).*edgeOf(m_tone, m_accent));
    painter.drawRoundedRect(QRectF(0, 0, accentWidth + 1, height()), 1.5, 1.5);
}

}  // namespace clipscope::widgets
