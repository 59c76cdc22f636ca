// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_settings.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <QApplication>

namespace clipscope::gui {
namespace {

TEST(WindowSettings, GivesBackTheThemeOnAnotherDay) {
    const test::TemporaryFolder folder;
    const QString file = QString::fromStdString((folder.path() / "settings.ini").string());
    for (const auto choice : {theme::ThemeChoice::Dark, theme::ThemeChoice::Light, theme::ThemeChoice::System}) {
        {
            QSettings stored(file, QSettings::IniFormat);
            WindowSettings(stored).setThemeChoice(choice);
        }
        QSettings stored(file, QSettings::IniFormat);
        EXPECT_EQ(WindowSettings(stored).themeChoice(), choice);
    }
}

TEST(Theme, DressesTheApplication) {
    theme::Theme theme;
    theme.apply(theme::ThemeChoice::Dark);
    EXPECT_EQ(&theme::coloursOf(QApplication::palette()), &theme::darkColours());
    theme.apply(theme::ThemeChoice::Light);
    EXPECT_EQ(&theme::coloursOf(QApplication::palette()), &theme::lightColours());
}

}  // namespace
}  // namespace clipscope::gui
