// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace clipscope::theme {

/// Every colour of the window, by what it is for. Those of quantities are Okabe and Ito's, which people with any
/// colour vision tell apart, darkened on white where they would be too pale.
struct Colours {
    QColor window;  ///< behind everything
    QColor panel;   ///< side panel, bars
    QColor card;    ///< behind charts, tiles and tables
    QColor field;   ///< what can be written in
    QColor border;
    QColor raised;  ///< buttons, the lane's segments
    QColor selection;
    QColor text;
    QColor mutedText;
    QColor disabledText;
    QColor accent;
    QColor accentText;  ///< on accent
    QColor grid;
    QColor crosshair;
    QColor good;
    QColor warning;
    QColor danger;

    QColor throughput;
    QColor latency;
    QColor batchSize;
    QColor cpu;
    QColor memory;
    QColor temperature;
    QColor power;
};

/// Names one of the colours, so that a widget keeps the choice and not the theme's value.
using ColourRole = QColor Colours::*;

[[nodiscard]] const Colours& darkColours();
[[nodiscard]] const Colours& lightColours();

/// The set that goes with a widget's palette. Widgets that paint ask at each paint, so a change of theme needs no word
/// between them.
[[nodiscard]] const Colours& coloursOf(const QPalette& palette);
/// "dark" or "light".
[[nodiscard]] const char* nameOf(const Colours& colours);

/// The palette for Qt's own widgets.
[[nodiscard]] QPalette paletteOf(const Colours& colours);

}  // namespace clipscope::theme
