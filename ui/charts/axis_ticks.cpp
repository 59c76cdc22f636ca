// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_ticks.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace clipscope::charts {
namespace {

/// The smallest of the factors times a power of ten that is not below `least`.
double roundedUp(double least, std::initializer_list<double> factors) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : factors) {
        if (factor * power >= least * (1 - 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

}  // namespace

double niceStep(double least) {
    return roundedUp(least, {1.0, 2.0, 2.5, 5.0});
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
    return value > 0 ? 2 * roundedUp(value / 2, {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) : 1;
}

}  // namespace clipscope::charts
