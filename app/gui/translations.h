// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

namespace clipscope::gui {

/// The window's texts in a language, from the program's own resources; Qt's texts come from where Qt is installed.
/// Lives as long as the texts are to stay.
class Translations {
public:
    /// Installs them in the application. A language without a translation leaves English.
    explicit Translations(const QLocale& locale);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

}  // namespace clipscope::gui
