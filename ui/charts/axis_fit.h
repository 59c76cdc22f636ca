// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace clipscope::charts {

struct AxisRange {
    double from = 0;
    double to = 1;

    bool operator==(const AxisRange&) const = default;
};

/// The range of a y axis that holds values from `lowest` to `highest`. It grows at once and shrinks only when it is far
/// too tall, so that it does not flutter.
/// \param step 0: the axis starts at 0; else its ends are multiples of this
/// \param before the range that is shown
[[nodiscard]] AxisRange fittedRange(double lowest, double highest, double step, std::optional<AxisRange> before);

}  // namespace clipscope::charts
