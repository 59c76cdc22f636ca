// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/energy_counter.h"

namespace clipscope::telemetry {
namespace {

constexpr auto longestStandstill = std::chrono::seconds(1);

}  // namespace

EnergyCounter::EnergyCounter(const Traits& traits)
    : m_traits(traits), m_rate(traits.mostMicrojoules == 0 ? 0 : traits.mostMicrojoules + 1) {}

void EnergyCounter::add(Clock::time_point now, std::uint64_t microjoules) {
    if (m_lastLook && now <= *m_lastLook) {
        return;
    }
    const std::optional<Clock::time_point> before = m_lastLook;
    m_lastLook = now;
    m_hasLostCount = false;
    if (!before) {
        beginAgain(now, microjoules);
        m_joules = Value(0.0);
        m_watts = Value();
    } else if (now - *before > m_traits.longestGap) {
        loseCount(now, microjoules);
    } else if (microjoules == m_lastMicrojoules) {
        m_isFrozen = now - m_lastRise > longestStandstill;
        m_joules = m_isFrozen ? Value(ReadingStatus::Stale) : Value(m_countedJoules);
        m_watts = m_isFrozen ? Value(ReadingStatus::Stale) : m_heldWatts;
    } else {
        rise(now, microjoules);
    }
}

void EnergyCounter::addFrom(KeptFile& file, Clock::time_point now) {
    const auto text = file.text();
    const auto microjoules = text ? leadingInteger(*text) : std::nullopt;
    if (microjoules && *microjoules >= 0) {
        add(now, static_cast<std::uint64_t>(*microjoules));
    } else {
        fail(text ? ReadingStatus::Error : file.failure());
    }
}

void EnergyCounter::fail(ReadingStatus why) {
    m_hasLostCount = false;
    m_joules = Value(why);
    m_watts = Value(why);
}

void EnergyCounter::rise(Clock::time_point now, std::uint64_t microjoules) {
    const auto step = m_rate.step(now, microjoules);
    const double watts = step ? step->perSecond() * 1e-6 : 0;
    if (!step || watts > m_traits.mostWatts) {
        loseCount(now, microjoules);
        return;
    }
    // Behind a standstill nobody knows when it ended: the energy counts, a mean over the pause would be no power.
    m_countedJoules += step->count * 1e-6;
    m_lastRise = now;
    m_lastMicrojoules = microjoules;
    m_heldWatts = m_isFrozen ? Value() : Value(watts);
    m_isFrozen = false;
    m_joules = Value(m_countedJoules);
    m_watts = m_heldWatts;
}

void EnergyCounter::beginAgain(Clock::time_point now, std::uint64_t microjoules) {
    m_rate.forget();
    static_cast<void>(m_rate.step(now, microjoules));
    m_lastRise = now;
    m_lastMicrojoules = microjoules;
    m_countedJoules = 0;
    m_heldWatts = Value();
    m_isFrozen = false;
}

void EnergyCounter::loseCount(Clock::time_point now, std::uint64_t microjoules) {
    beginAgain(now, microjoules);
    fail(ReadingStatus::Stale);
    m_hasLostCount = true;
}

}  // namespace clipscope::telemetry
