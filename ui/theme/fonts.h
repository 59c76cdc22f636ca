// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

/// Fonts, all made from the system's own.
namespace clipscope::theme {

/// For labels beside charts and the small print of tiles.
[[nodiscard]] QFont smallFont();
[[nodiscard]] QFont boldFont();
/// For a word that stands where others have a figure.
[[nodiscard]] QFont headingFont();
/// For the figure of a tile.
[[nodiscard]] QFont figureFont();

}  // namespace clipscope::theme
