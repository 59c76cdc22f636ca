// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/measured_time.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace clipscope::record {

void MeasuredTime::add(double from, double to) {
    if (std::exchange(m_isNewPass, false)) {
        m_stretches.push_back({.from = from, .to = to});
    } else {
        m_stretches.back().to = std::max(m_stretches.back().to, to);
    }
}

double MeasuredTime::seconds() const {
    return secondsWithin(-std::numeric_limits<double>::infinity(), std::nullopt);
}

double MeasuredTime::secondsWithin(double from, std::optional<double> to) const {
    double sum = 0;
    for (const Stretch& stretch : m_stretches) {
        sum += std::max(0.0, std::min(stretch.to, to.value_or(stretch.to)) - std::max(stretch.from, from));
    }
    return sum;
}

}  // namespace clipscope::record
