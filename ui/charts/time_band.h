// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"

#include <QString>
#include <vector>

namespace clipscope::charts {

/// A stretch of time that is tinted in all charts of a stack.
struct TimeBand {
    double from = 0;  ///< s
    double to = 0;    ///< s
    theme::ColourRole colour = nullptr;
    QString label;    ///< a word or two
    QString toolTip;  ///< everything about it
    int rank = 0;     ///< where labels do not fit beside each other, the lower ones stay

    bool operator==(const TimeBand&) const = default;
};

/// What is to be told of the bands at that moment, one below the other.
/// \param slack s; so that a band of a pixel can be hit
[[nodiscard]] QString toolTipAt(const std::vector<TimeBand>& bands, double t, double slack);

/// The colour of a band's ground.
[[nodiscard]] QColor tintOf(const TimeBand& band, const theme::Colours& colours);

}  // namespace clipscope::charts
