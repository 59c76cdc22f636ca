// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/throttle_evidence.h"

#include <algorithm>

namespace clipscope::telemetry {

void ThrottleEvidence::note(ThrottleCause cause, const Told& told, double t) {
    std::optional<Told>& now = m_now[at(cause)];
    if (!now || (told.isCounted && !now->isCounted) || (now->isOfPackage && !told.isOfPackage)) {
        now = told;
    }
    m_last[at(cause)] = t;
}

void ThrottleEvidence::count(ThrottleCause cause, ThrottleCounter& counter, double t, std::optional<double> value,
                             bool isTime) {
    const auto step = counter.add(t, value);
    if (step && step->count > 0) {
        // Time is counted when it is over, events when they begin.
        const double from = isTime ? std::min(step->since, t - step->count) : step->since;
        note(cause, {.from = from, .count = step->count, .isCounted = true}, t);
    }
}

void ThrottleEvidence::add(const ThrottleSample& sample) {
    m_now = {};
    count(ThrottleCause::Thermal, m_coreEvents, sample.t, sample.coreThrottles, false);
    if (const auto step = m_packageEvents.add(sample.t, sample.packageThrottles); step && step->count > 0) {
        note(ThrottleCause::Thermal,
             {.from = step->since, .count = step->count, .isOfPackage = true, .isCounted = true}, sample.t);
    }
    const auto before = m_last[at(ThrottleCause::Thermal)];
    count(ThrottleCause::Thermal, m_thermalSeconds, sample.t, sample.thermalSeconds, true);
    if (m_last[at(ThrottleCause::Thermal)] != before) {
        m_lastThermalSecond = sample.t;
    }
    count(ThrottleCause::PowerCap, m_powerSeconds, sample.t, sample.powerSeconds, true);
    count(ThrottleCause::Current, m_currentSeconds, sample.t, sample.currentSeconds, true);
    count(ThrottleCause::CpuQuota, m_quotaSeconds, sample.t, sample.quotaSeconds, true);
    if (const auto step = m_policy.add(sample.t, sample.policyChanges); step && step->count > 0) {
        m_policyChanged = sample.t;
    }
    hear(sample);
    m_isHeatCounted = m_coreEvents.isKnown() || m_thermalSeconds.isKnown() || sample.saysThermal.has_value();
}

void ThrottleEvidence::hear(const ThrottleSample& sample) {
    m_saidSince = sample.saysThermal.value_or(false) ? std::optional(m_saidSince.value_or(sample.t)) : std::nullopt;
    // A device that counts such time and does not count on is not slowed down, whatever its flag says.
    constexpr double patience = 3;
    const bool isContradicted = m_thermalSeconds.isKnown() && m_saidSince && sample.t - *m_saidSince > patience &&
                                sample.t - m_lastThermalSecond.value_or(0) > patience;
    if (m_saidSince && !isContradicted) {
        note(ThrottleCause::Thermal, {.from = sample.t}, sample.t);
    }
    if (sample.saysPowerCap.value_or(false)) {
        note(ThrottleCause::PowerCap, {.from = sample.t}, sample.t);
    }
    if (sample.saysCurrent.value_or(false)) {
        note(ThrottleCause::Current, {.from = sample.t}, sample.t);
    }
}

}  // namespace clipscope::telemetry
