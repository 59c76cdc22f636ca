// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"

#include <utility>

namespace clipscope::theme {

namespace {

/// A card's ground with a breath of a colour.
QString tinted(const QColor& card, const QColor& colour) {
    constexpr double share = 0.14;
    const auto mixed = [](int one, int other) { return qRound(one + share * (other - one)); };
    return QColor(mixed(card.red(), colour.red()), mixed(card.green(), colour.green()),
                  mixed(card.blue(), colour.blue()))
        .name();
}

}  // namespace

QString styleSheetOf(const Colours& colours) {
    QString sheet = QStringLiteral(R"(
QFrame[card="true"] { background: @card; border: 1px solid @border; border-radius: @radius; }
QFrame[tone="good"] { border-color: @good; }
QFrame[tone="warning"] { border-color: @warning; }
QFrame[alert="warning"] { border-color: @warning; background: @amber; }
QFrame[alert="danger"] { border-color: @danger; background: @red; }
QFrame[panel="true"] { background: @panel; border: none; }
QLabel[role="section"] { color: @muted; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="warning"] { color: @warning; }
QLabel[role="danger"] { color: @danger; }
QToolButton[role="warning"] { color: @warning; }
QListView[role="warning"] { background: transparent; color: @warning; border: none; }
QLineEdit, QComboBox, QSpinBox { background: @field; border: 1px solid @border; border-radius: 4px; padding: 3px 6px;
    min-height: 1.3em; selection-background-color: @accent; selection-color: @accentText; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow, QSpinBox::down-arrow { image: url(:/theme/down-@theme.svg); width: 10px; height: 10px; }
QSpinBox::up-arrow { image: url(:/theme/up-@theme.svg); width: 10px; height: 10px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 20px; }
QCheckBox { spacing: 6px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @muted; border-radius: 3px; background: @field; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/theme/check-@theme.svg); }
QCheckBox::indicator:focus { border-color: @text; }
QCheckBox::indicator:disabled { border-color: @border; }
QCheckBox::indicator:checked:disabled { background: @disabled; border-color: @disabled; }
QCheckBox:disabled { color: @disabled; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border-color: @accent; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: @disabled; background: @panel; }
QLineEdit[invalid="true"], QLineEdit[invalid="true"]:focus { border: 1px solid @danger; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @border; selection-background-color: @selection;
    selection-color: @text; }
QPushButton, QToolButton[framed="true"] { background: @raised; border: 1px solid @border; border-radius: 4px;
    padding: 4px 10px; }
QPushButton:hover, QToolButton[framed="true"]:hover { border-color: @accent; }
QPushButton:focus, QToolButton[framed="true"]:focus { border-color: @accent; }
QPushButton:pressed, QToolButton[framed="true"]:pressed, QToolButton[framed="true"]:checked { background: @selection; }
QPushButton:disabled, QToolButton[framed="true"]:disabled { color: @disabled; background: @panel; }
QPushButton[primary="true"] { background: @accent; color: @accentText; border-color: @accent; font-weight: 600;
    padding: 6px 10px; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[primary="true"]:disabled { background: @raised; color: @disabled; border-color: @border; }
QTableView { background: @card; border: none; gridline-color: @border; selection-background-color: @selection;
    selection-color: @text; alternate-background-color: @card; }
QTableView::item { padding: 2px 6px; border: none; border-bottom: 1px solid @border; }
QTableView::item:selected { background: @selection; color: @text; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @muted; font-size: @smallFont; border: none; border-bottom: 1px solid @border;
    padding: 4px 1px 4px 9px; }
QHeaderView::up-arrow { image: url(:/theme/up-@theme.svg); width: 8px; height: 8px; subcontrol-position: top center; }
QHeaderView::down-arrow { image: url(:/theme/down-@theme.svg); width: 8px; height: 8px;
    subcontrol-position: top center; }
QProgressBar { background: @raised; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QStatusBar { background: @panel; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QMenuBar { background: @panel; border-bottom: 1px solid @border; }
QMenuBar::item { padding: 5px 10px; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: @selection; color: @text; }
QMenu { background: @card; border: 1px solid @border; }
QScrollArea { background: transparent; border: none; }
QSplitter::handle { background: @window; }
QSplitter::handle:hover { background: @accent; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 3px; }
)");
    const std::pair<const char*, QString> values[]{
        // The longer of two names that begin alike comes first.
        {"@theme", QLatin1String(nameOf(colours))},
        {"@accentText", colours.accentText.name()},
        {"@accent", colours.accent.name()},
        {"@window", colours.window.name()},
        {"@panel", colours.panel.name()},
        {"@card", colours.card.name()},
        {"@field", colours.field.name()},
        {"@border", colours.border.name()},
        {"@raised", colours.raised.name()},
        {"@smallFont", QString::number(smallFont().pointSizeF()) + "pt"},
        {"@radius", QString::number(cardRadius) + "px"},
        {"@selection", colours.selection.name()},
        {"@text", colours.text.name()},
        {"@muted", colours.mutedText.name()},
        {"@disabled", colours.disabledText.name()},
        {"@good", colours.good.name()},
        {"@warning", colours.warning.name()},
        {"@danger", colours.danger.name()},
        {"@amber", tinted(colours.card, colours.warning)},
        {"@red", tinted(colours.card, colours.danger)},
    };
    for (const auto& [name, value] : values) {
        sheet.replace(QLatin1String(name), value);
    }
    return sheet;
}

}  // namespace clipscope::theme
