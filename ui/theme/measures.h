// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Distances of the window, in device-independent pixels.
namespace clipscope::theme {

inline constexpr int spacing = 8;
inline constexpr int tightSpacing = 4;
inline constexpr int cardRadius = 6;
inline constexpr int cardPadding = 10;
inline constexpr int sidePanelWidth = 264;

/// The plot area of every chart and lane on one time axis: the same distances from the left and the right edge, so
/// that they align to the pixel.
inline constexpr int plotLeft = 52;
inline constexpr int plotRight = 14;

}  // namespace clipscope::theme
