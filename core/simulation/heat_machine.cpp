// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/heat_machine.h"

#include <algorithm>
#include <cmath>

namespace clipscope::simulation {

HeatMachineParts HeatMachineParts::draw(Random& random) {
    HeatMachineParts parts;
    parts.maxMhz = random.between(2200, 5200);
    parts.ambientC = random.between(18, 33);
    parts.limitC = std::round(random.between(88, 105));
    parts.fullWatts = random.between(15, 250);
    parts.idleWatts = parts.fullWatts * random.between(0.05, 0.25);
    parts.fastSeconds = random.between(0.2, 2);
    parts.slowSeconds = random.between(15, 60);
    parts.fastShare = random.between(0.25, 0.5);
    parts.powerExponent = random.between(1.8, 2.8);
    return parts;
}

HeatMachine::HeatMachine(const HeatMachineParts& parts, HeatControl control, Random& random)
    : m_parts(parts),
      m_control(control),
      m_clockMhz(parts.maxMhz),
      m_suddenShare(random.between(0.4, 0.8)),
      m_hysteresis(random.between(1.5, 8)),
      m_leastSeconds(random.between(0.1, 1.5)) {}

void HeatMachine::setSteadyC(double temperatureC) {
    m_steadyC = temperatureC;
}

void HeatMachine::warmUp(double busy) {
    const double rise = (m_steadyC - m_parts.ambientC) * (m_parts.idleWatts / m_parts.fullWatts * (1 - busy) + busy);
    m_coolerC = m_parts.ambientC + rise * (1 - m_parts.fastShare);
    m_dieC = m_parts.ambientC + rise;
}

double HeatMachine::clockForWatts(double watts) const {
    const double dynamic = std::max(0.0, watts - m_parts.idleWatts) / (m_parts.fullWatts - m_parts.idleWatts);
    return m_parts.maxMhz * std::pow(dynamic, 1 / m_parts.powerExponent);
}

void HeatMachine::control(double seconds) {
    if (m_control == HeatControl::Gentle) {
        // As many percent a second as it is too hot in degrees, and back more slowly.
        const double over = m_dieC - m_parts.limitC;
        const double speed = over > 0 ? 0.08 * std::min(over, 4.0) : 0.02 * std::max(over, -2.0);
        m_share = std::clamp(m_share - speed * seconds, 0.2, 1.0);
        return;
    }
    m_lowFor += seconds;
    if (m_share == 1 && m_dieC >= m_parts.limitC) {
        m_share = m_suddenShare;
        m_lowFor = 0;
    } else if (m_share < 1 && m_dieC < m_parts.limitC - m_hysteresis && m_lowFor >= m_leastSeconds) {
        m_share = 1;
    }
}

void HeatMachine::advance(double seconds, double wantedMhz, double busy) {
    control(seconds);
    m_clockMhz = std::min(wantedMhz, m_share * m_parts.maxMhz);
    m_watts = m_parts.idleWatts + (m_parts.fullWatts - m_parts.idleWatts) * busy *
                                      std::pow(m_clockMhz / m_parts.maxMhz, m_parts.powerExponent);
    const double rise = (m_steadyC - m_parts.ambientC) * m_watts / m_parts.fullWatts;
    const double cooler = m_parts.ambientC + rise * (1 - m_parts.fastShare);
    m_coolerC += (cooler - m_coolerC) * -std::expm1(-seconds / m_parts.slowSeconds);
    m_dieC += (m_coolerC + rise * m_parts.fastShare - m_dieC) * -std::expm1(-seconds / m_parts.fastSeconds);
    const bool isThrottled = m_clockMhz < 0.99 * wantedMhz && busy > 0.5;
    m_events += isThrottled && !m_isThrottled ? 1 : 0;
    m_seconds += isThrottled ? seconds : 0;
    m_isThrottled = isThrottled;
}

}  // namespace clipscope::simulation
