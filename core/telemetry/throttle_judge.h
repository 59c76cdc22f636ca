// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/clock_level.h"
#include "core/telemetry/condition.h"
#include "core/telemetry/heat_watch.h"
#include "core/telemetry/held_condition.h"
#include "core/telemetry/power_watch.h"
#include "core/telemetry/throttle_evidence.h"
#include "core/telemetry/throttle_sample.h"

#include <map>
#include <optional>
#include <vector>

namespace clipscope::telemetry {

/// Says whether and why one device computes more slowly than it could, from what its sensors told so far. Pure; not
/// thread-safe. docs/throttling.md tells the rules and how often they err.
///
/// Confirmed: the device counts or says it. Suspected: a busy device's clock fell while it stood at its limit of
/// temperature and nothing else explains it. A clock that falls for its power limit, its governor or for no reason that
/// anybody tells is a clock change, which lasts until the clock has settled: what comes then is how this machine is.
class ThrottleJudge {
public:
    ThrottleJudge();
    ThrottleJudge(const ThrottleJudge&) = delete;
    ThrottleJudge& operator=(const ThrottleJudge&) = delete;

    /// Another computation begins, whose clock is compared with its own former one: wide vectors run at lower clocks
    /// without any throttling.
    void setWork(int work);

    /// \param sample later than the one before
    /// \return what began and ended, in order; valid until the next call
    const std::vector<ConditionChange>& add(const ThrottleSample& sample);

    /// Nothing is known of the device from now on: whatever holds ends.
    const std::vector<ConditionChange>& end(double t);

    /// Whether its sensors say enough at present for a verdict on heat: a counter, or clock and temperature.
    [[nodiscard]] bool canJudge() const { return m_canJudge; }

    /// Whether and how surely heat slows it down at present.
    [[nodiscard]] std::optional<Verdict> thermalVerdict() const;

private:
    /// A clock that fell and has not come back.
    struct Fall {
        double from = 0;
        double firstFrom = 0;  ///< of the falls that came one after the other, of which this is the last
        double noticed = 0;
        double levelMhz = 0;
        ThrottleCause cause = ThrottleCause::FrequencyScaling;
    };

    void hearThermal(const ThrottleSample& sample);
    void hearOthers(const ThrottleSample& sample);
    void watchSteal(const ThrottleSample& sample);
    void followClock(const ThrottleSample& sample);
    void noticeFall(double now);
    [[nodiscard]] ThrottleCause causeOf(double from, double now) const;
    void suspectHeat(const ClockLevel::Fall& fall);
    [[nodiscard]] double limitSeenC(double now) const;
    void turnToHeat(double from, bool isAtLimit);
    [[nodiscard]] Message fellHot() const;
    void settle(double now);
    void reconsider(double now);
    void standsAtLimit(const ThrottleSample& sample);
    void endHeatIfOver(double now);
    void rest(double now);
    [[nodiscard]] bool isFarFromLimit(double now) const;
    [[nodiscard]] double percentBelow(double levelMhz) const;
    [[nodiscard]] double percentFallen(double levelMhz) const;

    std::vector<ConditionChange> m_changes;
    HeldCondition m_thermal;
    HeldCondition m_current;
    HeldCondition m_quota;
    HeldCondition m_steal;
    HeldCondition m_powerCap;
    HeldCondition m_scaling;

    std::map<int, ClockLevel> m_clocks;  ///< by work
    ClockLevel* m_clock;
    HeatWatch m_heat;
    PowerWatch m_power;
    ThrottleEvidence m_evidence;
    std::optional<double> m_busySince;
    std::optional<double> m_stolenSince;
    double m_stolenPercent = 0;  ///< mean of about a second
    std::optional<Fall> m_fall;
    std::optional<Fall> m_unexplained;  ///< that may turn out to be heat
    double m_settledAt = 0;             ///< when it had found its level
    bool m_canJudge = false;
};

}  // namespace clipscope::telemetry
