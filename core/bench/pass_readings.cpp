// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/pass_readings.h"

#include <algorithm>
#include <utility>

namespace clipscope::bench {
namespace {

/// A value holds until the next, but not longer than this: sources are read at least twice a second.
constexpr double longestHold = 2;

/// Power that was known for less than this share of a pass says nothing of its energy.
constexpr double leastKnown = 0.9;

}  // namespace

void PassReadings::Mean::begin(double t) {
    sum = 0;
    seconds = 0;
    lastAt = std::max(lastAt, t);
}

void PassReadings::Mean::add(double t, const telemetry::Value& value) {
    if (last) {
        const double held = std::clamp(t - lastAt, 0.0, longestHold);
        sum += held * *last;
        seconds += held;
    }
    last = value.isOk() ? std::optional(value.number) : std::nullopt;
    lastAt = t;
}

double PassReadings::Mean::heldSeconds(double t) const {
    return seconds + (last ? std::clamp(t - lastAt, 0.0, longestHold) : 0);
}

std::optional<double> PassReadings::Mean::mean(double t) const {
    const double held = heldSeconds(t);
    return held > 0 ? std::optional((sum + (held - seconds) * last.value_or(0)) / held) : last;
}

void PassReadings::add(double t, Figure figure, const telemetry::Value& value) {
    Mean& mean = figure == Figure::Temperature ? m_temperature : figure == Figure::Clock ? m_clock : m_power;
    mean.add(t, value);
    if (figure == Figure::Temperature && value.isOk()) {
        m_most = std::max(m_most.value_or(value.number), value.number);
    }
}

void PassReadings::begin(double t) {
    m_from = t;
    m_temperature.begin(t);
    m_clock.begin(t);
    m_power.begin(t);
    m_start = m_most = m_temperature.last;
}

void PassReadings::addTo(record::PassResources& resources, double t) const {
    resources.temperatureStartC = m_start;
    resources.temperatureMeanC = m_temperature.mean(t);
    resources.temperatureMaxC = m_most;
    resources.clockMeanMhz = m_clock.mean(t);
    const auto power = m_power.mean(t);
    if (!resources.energyJoules && power && t > m_from && m_power.heldSeconds(t) >= leastKnown * (t - m_from)) {
        resources.powerMeanWatts = power;
        resources.energyJoules = *power * (t - m_from);
        resources.isEnergyIntegrated = true;
    }
}

}  // namespace clipscope::bench
