// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/power_watch.h"

#include <algorithm>
#include <array>

namespace clipscope::telemetry {
namespace {

constexpr double second = 1;

}  // namespace

void PowerWatch::add(double t, std::optional<double> watts, std::optional<double> limitWatts,
                     std::optional<double> allowedMhz) {
    m_samples.add({.t = t, .watts = watts, .limitWatts = limitWatts, .allowedMhz = allowedMhz});
}

std::optional<double> PowerWatch::medianWatts(double from) const {
    std::array<double, 64> values{};
    std::size_t count = 0;
    for (std::size_t age = 0; age < m_samples.size() && m_samples.ago(age).t >= from && count < values.size(); ++age) {
        if (const auto watts = m_samples.ago(age).watts) {
            values[count++] = *watts;
        }
    }
    if (count == 0) {
        return std::nullopt;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(count / 2);
    std::nth_element(values.begin(), middle, values.begin() + static_cast<std::ptrdiff_t>(count));
    return *middle;
}

bool PowerWatch::isAtLimitSince(double t) const {
    constexpr double near = 0.96;
    if (m_samples.isEmpty() || !m_samples.newest().limitWatts) {
        return false;
    }
    const auto watts = medianWatts(std::max(t, m_samples.newest().t - second));
    return watts && *watts >= near * *m_samples.newest().limitWatts;
}

double PowerWatch::presentWatts() const {
    return m_samples.isEmpty() ? 0 : medianWatts(m_samples.newest().t - second).value_or(0);
}

double PowerWatch::limitWatts() const {
    return m_samples.isEmpty() ? 0 : m_samples.newest().limitWatts.value_or(0);
}

bool PowerWatch::hasAllowedClockFallenSince(double t) const {
    constexpr double least = 0.02;
    const auto present = allowedMhz();
    for (std::size_t age = 0; present && age < m_samples.size() && m_samples.ago(age).t >= t; ++age) {
        const auto before = m_samples.ago(age).allowedMhz;
        if (before && *present < *before * (1 - least)) {
            return true;
        }
    }
    return false;
}

std::optional<double> PowerWatch::allowedMhz() const {
    return m_samples.isEmpty() ? std::nullopt : m_samples.newest().allowedMhz;
}

}  // namespace clipscope::telemetry
