// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"

namespace clipscope::widgets {

/// What a tile shows. An empty figure is shown as "–".
struct TileText {
    QString figure;
    QString unit;
    QString detail;   ///< "71 · 82 · 86"
    QString toolTip;  ///< what the detail is, where it does not say so
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

private:
    QString m_title;
    theme::ColourRole m_accent;
    QLabel* m_figure;
    QLabel* m_unit;
    ElidedLabel* m_detail;
};

}  // namespace clipscope::widgets
