// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/rapl_energy.h"

#include "core/telemetry/rapl_zone.h"

#include <algorithm>

namespace clipscope::telemetry {

RaplEnergy::RaplEnergy(const Clock& clock, const std::filesystem::path& sysroot) : m_clock(clock) {
    for (const RaplZone& zone : findRaplZones(sysroot)) {
        if (zone.isInSum) {
            m_domains.push_back({.file = KeptFile(zone.folder / "energy_uj"), .counter = EnergyCounter(zone.counter)});
            m_longestGap = std::min(m_longestGap, zone.counter.longestGap);
        }
    }
    static_cast<void>(joules());
}

std::optional<double> RaplEnergy::joules() {
    const std::scoped_lock lock(m_mutex);
    const Clock::time_point now = m_clock.now();
    double sum = 0;
    bool isWhole = !m_domains.empty();
    for (auto& [file, counter] : m_domains) {
        counter.addFrom(file, now);
        m_hasLostCount = m_hasLostCount || counter.hasLostCount();
        isWhole = isWhole && counter.joules().isOk();
        sum += counter.countedJoules();
    }
    return isWhole && !m_hasLostCount ? std::optional(sum) : std::nullopt;
}

Clock::duration RaplEnergy::longestGap() const {
    return m_longestGap;
}

}  // namespace clipscope::telemetry
