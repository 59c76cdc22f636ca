// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"

namespace clipscope::widgets {

/// How a tile looks: like the others, or so that it is noticed.
enum class TileTone { Plain, Warning, Danger };

/// What a tile shows. An empty figure is shown as "–".
struct TileText {
    QString figure;  ///< a number or a word; written smaller where it does not fit
    QString unit;
    QString detail;   ///< "71 · 82 · 86"
    QString toolTip;  ///< what the detail is, where it does not say so
    bool isWord = false;
    TileTone tone = TileTone::Plain;
};

/// One live figure: title, value, unit and a line of detail, with an edge in the colour of its chart. Its size does
/// not depend on what it shows.
class ValueTile final : public Card {
    Q_OBJECT
public:
    ValueTile(const QString& title, theme::ColourRole accent, QWidget* parent = nullptr);

    void setTexts(const TileText& texts);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setTone(TileTone tone);
    void fitFigure();

    QString m_title;
    theme::ColourRole m_accent;
    TileTone m_tone = TileTone::Plain;
    bool m_isWord = false;
    QLabel* m_titleLabel;
    QLabel* m_figure;
    ElidedLabel* m_unit;
    ElidedLabel* m_detail;
};

}  // namespace clipscope::widgets
