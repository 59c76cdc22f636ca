// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/sensor_panel.h"

#include <algorithm>
#include <cmath>

namespace clipscope::simulation {

SensorPanel::Parts SensorPanel::drawParts(Random& random) {
    Parts parts;
    parts.hasLimit = random.chance(0.85);
    parts.hasPower = random.chance(0.6);
    parts.hasPolicy = random.chance(0.8);
    parts.hasCounter = random.chance(0.7);
    parts.temperaturePeriod = random.chance(0.5) ? 0.4 : 0;
    parts.counterDelay = random.chance(0.3) ? random.between(0.5, 5) : 0;
    return parts;
}

SensorPanel::SensorPanel(const Parts& parts, Random& random)
    : m_parts(parts),
      m_random(random),
      m_clockNoise(random.between(0.002, 0.012)),
      m_clockStep(random.chance(0.5) ? 1 : 25),
      m_temperatureNoise(random.between(0.1, 0.6)),
      m_temperatureStep(random.chance(0.6) ? 1 : 0.125),
      m_powerNoise(random.between(0.005, 0.02)),
      m_busyNoise(random.between(0.2, 3)),
      m_counterStart(random.chance(0.5) ? 0 : std::floor(random.between(1, 5000))) {}

double SensorPanel::noisy(double value, double deviation) {
    return value + deviation * m_random.normal();
}

std::optional<double> SensorPanel::temperature(double t, double trueC) {
    if (t < m_nextTemperature) {
        return std::nullopt;
    }
    m_nextTemperature = t + m_parts.temperaturePeriod - 0.01;
    const double seen = std::round(noisy(trueC, m_temperatureNoise) / m_temperatureStep) * m_temperatureStep;
    if (m_parts.temperatureFreezesAt && t >= *m_parts.temperatureFreezesAt) {
        m_frozenC = m_frozenC.value_or(seen);
        return m_frozenC;
    }
    return m_random.chance(0.003) ? std::nullopt : std::optional(seen);
}

double SensorPanel::counted(double t, double value) {
    m_counter.push_back({.t = t, .value = value});
    while (m_counter.size() > 1 && m_counter[1].t <= t - m_parts.counterDelay) {
        m_counter.pop_front();
    }
    const double late = m_counter.front().t <= t - m_parts.counterDelay ? m_counter.front().value : 0;
    double shown = m_counterStart + (m_parts.isCounterFrozen ? 0 : late);
    if (m_parts.counterResetsAt && t >= *m_parts.counterResetsAt) {
        const bool isBack = m_parts.isResetAGlitch && t >= *m_parts.counterResetsAt + 0.5;
        shown -= isBack ? 0 : m_counterStart;
    }
    return shown;
}

telemetry::ThrottleSample SensorPanel::read(double t, const HeatMachine& machine, const HeatMachineParts& made,
                                            const Surroundings& around) {
    telemetry::ThrottleSample sample{.t = t};
    sample.busyPercent = std::clamp(noisy(100 * around.busy, m_busyNoise), 0.0, 100.0);
    if (m_parts.hasClock) {
        // A core that nobody uses runs at anything.
        const double odd = m_random.chance(0.004) ? m_random.between(0.5, 1) : 1;
        const double seen = noisy(machine.clockMhz() * odd, m_clockNoise * machine.clockMhz());
        sample.clockMhz = std::round(seen / m_clockStep) * m_clockStep;
        sample.allowedClockMhz = around.allowedMhz;
    }
    if (m_parts.hasTemperature) {
        sample.temperatureC = temperature(t, machine.temperatureC());
        sample.temperatureLimitC = m_parts.hasLimit ? std::optional(made.limitC) : std::nullopt;
    }
    if (m_parts.hasPower) {
        sample.powerWatts = std::max(0.0, noisy(machine.watts(), m_powerNoise * machine.watts()));
        sample.powerLimitWatts = around.powerLimitWatts;
    }
    if (m_parts.hasPolicy) {
        sample.policyChanges = around.policyChanges;
    }
    sample.stealPercent = 100 * around.stolen;
    sample.quotaSeconds = around.quotaSeconds;
    if (!m_parts.hasCounter) {
        return sample;
    }
    if (m_parts.isGpu) {
        sample.thermalSeconds = counted(t, machine.throttledSeconds());
        sample.powerSeconds = around.powerSeconds;
        sample.saysThermal = machine.isThrottled();
        sample.saysPowerCap = around.wantedMhz < 0.99 * around.allowedMhz;
        return sample;
    }
    m_others += m_parts.othersThrottleAt && t >= *m_parts.othersThrottleAt && m_random.chance(0.2) ? 1 : 0;
    const double events = counted(t, machine.throttleEvents());
    sample.coreThrottles = events;
    sample.packageThrottles = events + m_others;
    return sample;
}

}  // namespace clipscope::simulation
