// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style_sheet.h"

#include <QApplication>

namespace clipscope::theme {

Theme::Theme() : m_isSystemDark(&coloursOf(QApplication::palette()) == &darkColours()) {
    // The one style that is everywhere and obeys a palette wholly.
    QApplication::setStyle(QStringLiteral("Fusion"));
}

void Theme::apply(ThemeChoice choice) {
    m_choice = choice;
    const bool isDark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_isSystemDark);
    const Colours& colours = isDark ? darkColours() : lightColours();
    QApplication::setPalette(paletteOf(colours));
    qApp->setStyleSheet(styleSheetOf(colours));
}

}  // namespace clipscope::theme
