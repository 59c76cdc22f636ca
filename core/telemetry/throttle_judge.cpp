// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/throttle_judge.h"

#include <algorithm>
#include <cmath>

namespace clipscope::telemetry {
namespace {

constexpr double leastBusy = 60;     ///< %: below that a clock goes down because nothing is asked of it
constexpr double rampUp = 0.5;       ///< s that a governor may take to raise the clock of a busy device
constexpr double hold = 2;           ///< s: so long nothing may speak for a condition before it ends
constexpr double nearLimit = 3;      ///< degrees
constexpr double farFromLimit = 15;  ///< degrees; nothing that is so cool defends itself against heat
constexpr double settling = 1;       ///< s after which a clock that fell has found its new level
constexpr double longestDoubt = 12;  ///< s within which a fall may still turn out to be heat
constexpr double latestCount = 5;    ///< s that a counter may lag behind
constexpr double mostStolen = 5;     ///< %

double rounded(double value) {
    return std::round(10 * value) / 10;
}

}  // namespace

ThrottleJudge::ThrottleJudge()
    : m_thermal(ConditionKind::Throttle, ThrottleCause::Thermal, m_changes),
      m_current(ConditionKind::Throttle, ThrottleCause::Current, m_changes),
      m_quota(ConditionKind::Throttle, ThrottleCause::CpuQuota, m_changes),
      m_steal(ConditionKind::Throttle, ThrottleCause::Steal, m_changes),
      m_powerCap(ConditionKind::ClockChange, ThrottleCause::PowerCap, m_changes),
      m_scaling(ConditionKind::ClockChange, ThrottleCause::FrequencyScaling, m_changes),
      m_clock(&m_clocks[0]) {}

void ThrottleJudge::setWork(int work) {
    ClockLevel* const clock = &m_clocks[work];
    if (clock != m_clock) {
        m_clock = clock;
        m_busySince.reset();
    }
}

const std::vector<ConditionChange>& ThrottleJudge::add(const ThrottleSample& sample) {
    m_changes.clear();
    m_heat.add(sample.t, sample.temperatureC, sample.temperatureLimitC);
    m_power.add(sample.t, sample.powerWatts, sample.powerLimitWatts, sample.allowedClockMhz);
    m_evidence.add(sample);
    m_canJudge = m_evidence.isHeatCounted() || (sample.busyPercent && sample.clockMhz && m_heat.isKnown(sample.t));
    hearThermal(sample);
    hearOthers(sample);
    watchSteal(sample);
    followClock(sample);
    endHeatIfOver(sample.t);
    return m_changes;
}

const std::vector<ConditionChange>& ThrottleJudge::end(double t) {
    m_changes.clear();
    for (HeldCondition* const held : {&m_thermal, &m_current, &m_quota, &m_steal, &m_powerCap, &m_scaling}) {
        held->end(t);
    }
    m_fall.reset();
    m_unexplained.reset();
    m_canJudge = false;
    return m_changes;
}

std::optional<Verdict> ThrottleJudge::thermalVerdict() const {
    if (!m_thermal.holds()) {
        return std::nullopt;
    }
    return m_thermal.isConfirmed() ? Verdict::Confirmed : Verdict::Suspected;
}

bool ThrottleJudge::isFarFromLimit(double now) const {
    const auto most = m_heat.mostSince(now - hold);
    return most && *most < m_heat.limitC() - farFromLimit;
}

double ThrottleJudge::percentBelow(double levelMhz) const {
    return rounded(100 * (1 - m_clock->presentMhz().value_or(levelMhz) / levelMhz));
}

/// Of the samples that are low, where the clock goes up and down.
double ThrottleJudge::percentFallen(double levelMhz) const {
    return rounded(100 * (1 - m_clock->lowMhz().value_or(levelMhz) / levelMhz));
}

void ThrottleJudge::hearThermal(const ThrottleSample& sample) {
    const auto& told = m_evidence.now(ThrottleCause::Thermal);
    if (!told) {
        return;
    }
    const bool isCool = isFarFromLimit(sample.t);
    const bool isSlow = m_fall.has_value() || m_clock->hasFallen();
    const bool isHot = m_heat.isKnown(sample.t) && *m_heat.presentC() >= m_heat.limitC() - nearLimit;
    if (told->isOfPackage && !(isSlow && isHot)) {
        return;
    }
    if (!told->isCounted && isCool) {
        return;
    }
    if (m_fall && m_fall->cause != ThrottleCause::Thermal) {
        turnToHeat(m_fall->from, isHot);
    } else if (m_unexplained && sample.t - m_unexplained->noticed < longestDoubt) {
        turnToHeat(m_unexplained->from, isHot);
    }
    const Message evidence =
        told->isCounted && told->count >= 1 && !sample.thermalSeconds
            ? Message(MessageId::throttle_events, {std::llround(told->count)})
            : Message(told->isCounted ? MessageId::throttle_time_counted : MessageId::throttle_heat_said);
    // Time that is counted is the device's own word even where this sensor is cool: its memory may be hot.
    const bool isSure = !isCool || (sample.thermalSeconds && told->isCounted);
    double from = told->from;
    if (isHot && !m_thermal.holds()) {
        // Some counters are read out late, and it began when the limit was reached.
        const double reached = m_heat.reachedAt(limitSeenC(sample.t)).value_or(from);
        from = std::clamp(reached, from - latestCount, from);
    }
    m_thermal.begin(from, isSure ? Verdict::Confirmed : Verdict::Suspected, evidence);
}

void ThrottleJudge::hearOthers(const ThrottleSample& sample) {
    const auto hear = [&](ThrottleCause cause, HeldCondition& held, MessageId evidence) {
        if (const auto& told = m_evidence.now(cause)) {
            held.begin(told->from, Verdict::Confirmed, Message(evidence));
        } else if (held.holds() && sample.t - m_evidence.lastTold(cause).value_or(0) > hold) {
            held.end(m_evidence.lastTold(cause).value_or(sample.t));
        }
    };
    hear(ThrottleCause::Current, m_current, MessageId::throttle_current);
    hear(ThrottleCause::CpuQuota, m_quota, MessageId::throttle_quota);
}

void ThrottleJudge::watchSteal(const ThrottleSample& sample) {
    if (!sample.stealPercent) {
        m_steal.end(sample.t);
        return;
    }
    constexpr double weight = 0.2;
    m_stolenPercent += weight * (*sample.stealPercent - m_stolenPercent);
    if (*sample.stealPercent > mostStolen) {
        m_stolenSince = m_stolenSince.value_or(sample.t);
    } else if (m_stolenPercent <= mostStolen) {
        m_stolenSince.reset();
    }
    if (m_stolenPercent > mostStolen && m_stolenSince && sample.t - *m_stolenSince >= 1) {
        m_steal.begin(*m_stolenSince, Verdict::Confirmed,
                      Message(MessageId::throttle_steal, {rounded(m_stolenPercent)}));
    } else if (m_stolenPercent <= mostStolen / 2) {
        m_steal.end(sample.t);
    }
}

void ThrottleJudge::followClock(const ThrottleSample& sample) {
    if (!sample.busyPercent || *sample.busyPercent < leastBusy) {
        rest(sample.t);
        return;
    }
    m_busySince = m_busySince.value_or(sample.t);
    if (!sample.clockMhz) {
        standsAtLimit(sample);
        return;
    }
    if (sample.t - *m_busySince < rampUp) {
        return;
    }
    m_clock->add(sample.t, *sample.clockMhz);
    if (!m_fall && m_clock->hasFallen()) {
        noticeFall(sample.t);
    } else if (m_fall && m_fall->cause != ThrottleCause::Thermal) {
        settle(sample.t);
    }
    reconsider(sample.t);
    standsAtLimit(sample);
}

/// A clock that nobody needs says nothing.
void ThrottleJudge::rest(double now) {
    m_busySince.reset();
    if (m_fall && m_fall->cause == ThrottleCause::Thermal && !m_thermal.isConfirmed()) {
        m_thermal.end(now);
    }
    m_powerCap.end(now);
    m_scaling.end(now);
    m_fall.reset();
    m_unexplained.reset();
}

ThrottleCause ThrottleJudge::causeOf(double from, double now) const {
    constexpr double around = 2;
    const auto isTold = [&](ThrottleCause cause) {
        const auto last = m_evidence.lastTold(cause);
        return last && *last >= from - around;
    };
    if (isTold(ThrottleCause::Thermal)) {
        return ThrottleCause::Thermal;
    }
    if (m_evidence.hasPolicyChangedSince(from - around)) {
        return ThrottleCause::FrequencyScaling;
    }
    if (isTold(ThrottleCause::Current)) {
        return ThrottleCause::Current;
    }
    if (isTold(ThrottleCause::PowerCap) || m_power.isAtLimitSince(from + 0.2)) {
        return ThrottleCause::PowerCap;
    }
    const auto most = m_heat.mostSince(from - 1);
    if (m_heat.isKnown(now) && most && *most >= m_heat.limitC() - nearLimit) {
        return ThrottleCause::Thermal;
    }
    return ThrottleCause::FrequencyScaling;
}

void ThrottleJudge::noticeFall(double now) {
    const ClockLevel::Fall fall = m_clock->fall();
    const double from = fall.at;
    const double level = *m_clock->levelMhz();
    // A controller that switches between two clocks makes the clock fall again and again.
    constexpr double soon = 3;
    const bool goesOn =
        m_unexplained && m_unexplained->cause == ThrottleCause::FrequencyScaling && from - m_settledAt <= soon;
    m_fall = Fall{.from = from,
                  .firstFrom = goesOn ? m_unexplained->firstFrom : from,
                  .noticed = now,
                  .levelMhz = level,
                  .cause = causeOf(from, now)};
    switch (m_fall->cause) {
        case ThrottleCause::Thermal:
            suspectHeat(fall);
            break;
        case ThrottleCause::PowerCap:
            m_powerCap.begin(
                from, Verdict::Suspected,
                Message(MessageId::clock_fell_power,
                        {percentFallen(level), rounded(m_power.presentWatts()), rounded(m_power.limitWatts())}));
            break;
        case ThrottleCause::FrequencyScaling:
            m_scaling.begin(from, Verdict::Suspected,
                            m_evidence.hasPolicyChangedSince(from - 2) || m_power.hasAllowedClockFallenSince(from - 2)
                                ? Message(MessageId::clock_fell_policy, {percentFallen(level)})
                                : Message(MessageId::clock_fell, {percentFallen(level)}));
            break;
        default:
            break;
    }
}

void ThrottleJudge::suspectHeat(const ClockLevel::Fall& fall) {
    double from = m_fall->firstFrom;
    if (!fall.isStep && from == fall.at) {
        // A clock that sinks slowly shows its bend badly, and the temperature does not show well when it came to its
        // limit: of three estimates the middle one.
        const double limit = limitSeenC(m_fall->noticed);
        const double there = m_heat.reachedAt(limit).value_or(from);
        const double crossed = m_heat.crossedAt(limit, m_fall->noticed - from + 20).value_or(there);
        from = std::max(std::min(from, crossed), std::min(std::max(from, crossed), there));
    }
    m_thermal.begin(from, Verdict::Suspected, fellHot());
}

Message ThrottleJudge::fellHot() const {
    return {MessageId::clock_fell_hot,
            {percentFallen(m_fall->levelMhz), rounded(m_heat.presentC().value_or(m_heat.limitC())),
             rounded(m_heat.limitC())}};
}

/// Where the device holds its temperature: at the limit that it tells, or where it stands now.
double ThrottleJudge::limitSeenC(double now) const {
    const double stands = m_heat.mean(now - hold, now).value_or(m_heat.limitC());
    return m_heat.isLimitTold() ? std::min(stands, m_heat.limitC()) : stands;
}

/// A fall that was put down to something else turns out to be heat.
void ThrottleJudge::turnToHeat(double from, bool isAtLimit) {
    m_powerCap.end(m_powerCap.holds() ? m_powerCap.from() : from);
    m_scaling.end(m_scaling.holds() ? m_scaling.from() : from);
    if (!m_fall) {
        m_fall = m_unexplained;
        m_clock->setLevel(m_fall->levelMhz);
    }
    m_fall->cause = ThrottleCause::Thermal;
    m_unexplained.reset();
    m_thermal.begin(m_fall->firstFrom, Verdict::Suspected,
                    isAtLimit ? fellHot() : Message(MessageId::clock_fell_pinned, {percentFallen(m_fall->levelMhz)}));
}

/// The clock has found its new level: from now on that is what it is held against.
void ThrottleJudge::settle(double now) {
    // Temperatures are read less often than clocks.
    if (m_fall->cause == ThrottleCause::FrequencyScaling && causeOf(m_fall->from, now) == ThrottleCause::Thermal) {
        turnToHeat(m_fall->from, true);
        return;
    }
    if (now - m_fall->noticed < settling) {
        return;
    }
    m_powerCap.end(now);
    m_scaling.end(now);
    m_unexplained = m_fall;
    m_settledAt = now;
    m_fall.reset();
    m_clock->accept();
}

/// Heat that a controller holds at a limit of its own, below the one that is told: the clock is lower, and yet it gets
/// no cooler.
void ThrottleJudge::reconsider(double now) {
    if (!m_unexplained || m_fall) {
        return;
    }
    constexpr double look = 10;
    constexpr double leastFall = 8;
    constexpr double mostBelow = 12;
    constexpr double mostChange = 0.7;
    const double from = m_unexplained->from;
    if (now - from < look) {
        return;
    }
    const auto before = m_heat.mean(from - 2, from);
    const auto after = m_heat.mean(now - 3, now);
    const bool isPinned =
        before && after && std::abs(*after - *before) <= mostChange && *after >= m_heat.limitC() - mostBelow;
    if (m_unexplained->cause == ThrottleCause::FrequencyScaling && isPinned &&
        percentBelow(m_unexplained->levelMhz) >= leastFall && !m_evidence.hasPolicyChangedSince(from - 2) &&
        !m_power.hasAllowedClockFallenSince(from - 2) && !m_power.isAtLimitSince(from)) {
        turnToHeat(from, false);
    } else if (now - m_unexplained->noticed > longestDoubt) {
        m_unexplained.reset();
    }
}

/// Without a fall there may be heat all the same: the clock cannot be read, or was low from the beginning.
void ThrottleJudge::standsAtLimit(const ThrottleSample& sample) {
    constexpr double within = 1;
    constexpr double longEnough = 3;
    constexpr double lowShare = 0.85;
    if (m_thermal.holds() || m_fall || !sample.busyPercent || !m_heat.isLimitTold() || !m_heat.isKnown(sample.t)) {
        return;
    }
    const auto since = m_heat.nearLimitSince(within);
    if (!since || sample.t - *since < longEnough || m_power.isAtLimitSince(*since)) {
        return;
    }
    const auto level = m_clock->levelMhz();
    const bool isLow = level && sample.allowedClockMhz && *level < lowShare * *sample.allowedClockMhz;
    if (!sample.clockMhz || isLow) {
        m_thermal.begin(*since, Verdict::Suspected,
                        Message(MessageId::stands_at_limit, {rounded(*m_heat.presentC()), rounded(m_heat.limitC())}));
    }
}

void ThrottleJudge::endHeatIfOver(double now) {
    if (!m_thermal.holds()) {
        return;
    }
    const double told = m_evidence.lastTold(ThrottleCause::Thermal).value_or(m_thermal.from());
    if (now - told <= hold) {
        return;
    }
    const bool isFall = m_fall && m_fall->cause == ThrottleCause::Thermal;
    if (isFall && m_clock->isBack()) {
        m_thermal.end(std::max(told, now - hold));
        m_fall.reset();
        return;
    }
    constexpr double longCool = 20;
    const auto most = m_heat.mostSince(now - longCool);
    const bool isCool = most && now - m_thermal.from() > longCool && *most < m_heat.limitC() - farFromLimit;
    if (isFall && isCool) {
        m_thermal.end(now - longCool);
        m_fall.reset();
        m_clock->accept();
    } else if (!isFall && !m_heat.nearLimitSince(nearLimit)) {
        m_thermal.end(std::max(told, now - hold));
    }
}

}  // namespace clipscope::telemetry
