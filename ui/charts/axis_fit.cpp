// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_fit.h"

#include "ui/charts/axis_ticks.h"

#include <algorithm>
#include <cmath>

namespace clipscope::charts {

AxisRange fittedRange(double lowest, double highest, double step, std::optional<AxisRange> before) {
    if (step <= 0) {
        const double ceiling = niceCeiling(highest * 1.05);
        const bool isKept = before && highest * 1.02 <= before->to && ceiling >= before->to * 0.7;
        return {.from = 0, .to = isKept ? before->to : ceiling};
    }
    AxisRange range{.from = std::floor(lowest / step) * step, .to = std::ceil(highest / step) * step};
    range.to = std::max(range.to, range.from + step);
    const bool isKept = before && lowest >= before->from && highest <= before->to &&
                        before->to - before->from <= range.to - range.from + step;
    return isKept ? *before : range;
}

}  // namespace clipscope::charts
