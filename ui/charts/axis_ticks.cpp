// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_ticks.h"

#include <algorithm>
#include <cmath>

namespace clipscope::charts {

double niceStep(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= least * (1 - 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

double niceTimeStep(double leastSeconds) {
    for (const double step : {10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0}) {
        if (leastSeconds <= step) {
            return leastSeconds < 5 ? niceStep(leastSeconds) : step;
        }
    }
    return 3600 * niceStep(leastSeconds / 3600);
}

double niceCeiling(double value) {
    return value > 0 ? 2 * niceStep(value / 2) : 1;
}

}  // namespace clipscope::charts
