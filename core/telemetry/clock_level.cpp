// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/clock_level.h"

#include "core/stats/change_point.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace clipscope::telemetry {
namespace {

constexpr double second = 1;
constexpr double leastFall = 0.04;  ///< as a share of the level; less happens without any cause that matters
constexpr double longestLook = 60;  ///< s; further back no fall is looked for
constexpr std::size_t mostInSecond = 64;

/// The median of some numbers, which it puts out of order.
double medianOf(std::array<double, mostInSecond>& values, std::size_t count) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(count / 2);
    std::nth_element(values.begin(), middle, values.begin() + static_cast<std::ptrdiff_t>(count));
    return *middle;
}

}  // namespace

void ClockLevel::add(double t, double mhz) {
    m_samples.add({.t = t, .mhz = mhz});
    const auto present = presentMhz();
    if (!present) {
        return;
    }
    // Noise is what neighbours differ by, so that a slow change is none. Scaled from the median of absolute
    // differences of normal numbers to their standard deviation.
    std::array<double, mostInSecond> steps{};
    std::size_t count = 0;
    for (; count + 1 < m_samples.size() && count < 20; ++count) {
        steps[count] = std::abs(m_samples.ago(count).mhz - m_samples.ago(count + 1).mhz);
    }
    constexpr double toDeviation = 1.4826 / 1.41421356;
    const double noise = toDeviation * medianOf(steps, count) / *present;
    if (!m_level || *present >= *m_level * (1 - leastFall / 2)) {
        m_noise = m_level ? 0.9 * m_noise + 0.1 * noise : noise;
    }
    if (const double bound = m_level.value_or(0) * (1 + leastFall); *present > bound) {
        // The second that the median is of began at the level before.
        m_since = t;
        for (std::size_t age = 0; age < m_samples.size() && m_samples.ago(age).mhz > bound; ++age) {
            m_since = m_samples.ago(age).t;
        }
    }
    m_level = std::max(m_level.value_or(0), *present);
}

void ClockLevel::beginAnew() {
    m_samples.clear();
    m_level.reset();
}

void ClockLevel::accept() {
    m_level = presentMhz();
    m_since = m_samples.isEmpty() ? 0 : m_samples.newest().t - second;
}

std::optional<double> ClockLevel::levelMhz() const {
    return m_level;
}

std::optional<double> ClockLevel::presentMhz() const {
    std::array<double, mostInSecond> values{};
    std::size_t count = 0;
    for (std::size_t age = 0; age < m_samples.size() && count < mostInSecond; ++age) {
        if (m_samples.newest().t - m_samples.ago(age).t >= second) {
            return medianOf(values, count);
        }
        values[count++] = m_samples.ago(age).mhz;
    }
    return std::nullopt;
}

std::optional<double> ClockLevel::lowMhz() const {
    const double bound = m_level.value_or(0) * (1 - tolerance());
    std::array<double, mostInSecond> values{};
    std::size_t count = 0;
    for (std::size_t age = 0; age < m_samples.size() && count < mostInSecond; ++age) {
        if (m_samples.newest().t - m_samples.ago(age).t >= second) {
            break;
        }
        if (m_samples.ago(age).mhz < bound) {
            values[count++] = m_samples.ago(age).mhz;
        }
    }
    return count > 0 ? std::optional(medianOf(values, count)) : presentMhz();
}

double ClockLevel::tolerance() const {
    constexpr double deviations = 4;
    return std::max(leastFall, deviations * m_noise);
}

bool ClockLevel::hasFallen() const {
    if (!m_level) {
        return false;
    }
    const double bound = *m_level * (1 - tolerance());
    std::size_t low = 0;
    std::size_t all = 0;
    for (std::size_t age = 0; age < m_samples.size() && m_samples.newest().t - m_samples.ago(age).t < second; ++age) {
        low += m_samples.ago(age).mhz < bound ? 1 : 0;
        ++all;
    }
    return all >= 2 && 10 * low >= 3 * all;
}

bool ClockLevel::isBack() const {
    if (!m_level) {
        return false;
    }
    const double bound = *m_level * (1 - tolerance());
    for (std::size_t age = 0; age < m_samples.size(); ++age) {
        if (m_samples.newest().t - m_samples.ago(age).t >= 2 * second) {
            return true;
        }
        if (m_samples.ago(age).mhz < bound) {
            return false;
        }
    }
    return false;
}

std::optional<double> ClockLevel::stepAt() const {
    const double bound = *m_level * (1 - tolerance());
    std::size_t first = 0;
    for (std::size_t age = 0; age < m_samples.size() && m_samples.newest().t - m_samples.ago(age).t < second; ++age) {
        first = m_samples.ago(age).mhz < bound ? age : first;
    }
    constexpr std::size_t few = 3;
    double sum = 0;
    for (std::size_t age = first + 1; age <= first + few; ++age) {
        if (age >= m_samples.size()) {
            return std::nullopt;
        }
        sum += m_samples.ago(age).mhz;
    }
    const bool isStep = sum / few >= *m_level * (1 - tolerance() / 2);
    return isStep ? std::optional(m_samples.ago(first).t) : std::nullopt;
}

ClockLevel::Fall ClockLevel::fall() const {
    if (const auto step = stepAt()) {
        return {.at = *step, .isStep = true};
    }
    const double from = std::max(m_since, m_samples.newest().t - longestLook);
    std::vector<stats::Point> points;
    // Medians of three: one odd sample would move a fit by least squares by seconds.
    for (std::size_t age = m_samples.size(); age > 2; --age) {
        if (const Sample& middle = m_samples.ago(age - 2); middle.t >= from) {
            const double before = m_samples.ago(age - 1).mhz;
            const double after = m_samples.ago(age - 3).mhz;
            const double median = std::max(std::min(before, after), std::min(std::max(before, after), middle.mhz));
            points.push_back({.x = middle.t, .y = median / *m_level});
        }
    }
    const auto step = stats::fitStep(points);
    const auto bend = stats::fitBend(points);
    if (!step || !bend) {
        return {.at = m_samples.newest().t};
    }
    if (step->squares <= bend->squares) {
        return {.at = step->at, .deviation = 1};
    }
    return {.at = bend->at, .deviation = bend->deviation};
}

}  // namespace clipscope::telemetry
