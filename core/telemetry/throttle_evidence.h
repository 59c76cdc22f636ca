// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/throttle_counter.h"
#include "core/telemetry/throttle_sample.h"

#include <array>
#include <optional>

namespace clipscope::telemetry {

/// What a device itself counts or says of being slowed down, by cause. Pure; not thread-safe.
class ThrottleEvidence {
public:
    /// What the newest sample says of one cause.
    struct Told {
        double from = 0;           ///< s: since when it may have held
        double count = 0;          ///< of events or seconds, whichever rose
        bool isOfPackage = false;  ///< events of the package alone: another core may have been the hot one
        bool isCounted = false;    ///< else the device says so and counts nothing
    };

    void add(const ThrottleSample& sample);

    /// What the newest sample says of it.
    [[nodiscard]] const std::optional<Told>& now(ThrottleCause cause) const { return m_now[at(cause)]; }

    /// When a sample last said it, s.
    [[nodiscard]] std::optional<double> lastTold(ThrottleCause cause) const { return m_last[at(cause)]; }

    /// Whether governor or limits of the clock changed after that moment.
    [[nodiscard]] bool hasPolicyChangedSince(double t) const { return m_policyChanged && *m_policyChanged >= t; }

    /// Whether the device tells of heat at all at present.
    [[nodiscard]] bool isHeatCounted() const { return m_isHeatCounted; }

private:
    [[nodiscard]] static std::size_t at(ThrottleCause cause) { return static_cast<std::size_t>(cause); }
    void count(ThrottleCause cause, ThrottleCounter& counter, double t, std::optional<double> value, bool isTime);
    void note(ThrottleCause cause, const Told& told, double t);
    void hear(const ThrottleSample& sample);

    std::array<std::optional<Told>, throttleCauses> m_now;
    std::array<std::optional<double>, throttleCauses> m_last;
    ThrottleCounter m_coreEvents;
    ThrottleCounter m_packageEvents;
    ThrottleCounter m_thermalSeconds;
    ThrottleCounter m_powerSeconds;
    ThrottleCounter m_currentSeconds;
    ThrottleCounter m_quotaSeconds;
    ThrottleCounter m_policy;
    std::optional<double> m_policyChanged;
    std::optional<double> m_saidSince;          ///< since when it has said that it is hot
    std::optional<double> m_lastThermalSecond;  ///< when time slowed down for heat last rose
    bool m_isHeatCounted = false;
};

}  // namespace clipscope::telemetry
