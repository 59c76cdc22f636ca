// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"

#include <QString>

namespace clipscope::theme {

/// What a palette cannot say: rounded cards, the primary button, fields that are marked as wrong.
///
/// Widgets are addressed by dynamic properties: `card`, `primary`, `invalid` (true), `role` ("section", "muted",
/// "warning", "danger"), `tone` of a card ("good", "warning"), `alert` of one that is to be noticed ("warning",
/// "danger").
[[nodiscard]] QString styleSheetOf(const Colours& colours);

}  // namespace clipscope::theme
