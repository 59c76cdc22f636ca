// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"

namespace clipscope::theme {

/// What the person chose in the View menu.
enum class ThemeChoice { System, Light, Dark };

/// Dresses the application: style, palette and style sheet. One for each QApplication.
class Theme {
public:
    /// Remembers what the system prefers, so it is made before anything changes the application's palette.
    Theme();

    /// Widgets hear of it by QEvent::PaletteChange.
    void apply(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }

private:
    bool m_isSystemDark;
    ThemeChoice m_choice = ThemeChoice::System;
};

}  // namespace clipscope::theme
