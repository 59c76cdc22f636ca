// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/telemetry/counter_rate.h"
#include "core/telemetry/kept_file.h"
#include "core/telemetry/reading.h"

#include <cstdint>
#include <optional>

namespace clipscope::telemetry {

/// Turns a device's counter of energy into what was used since the first look, and into power. Not thread-safe.
///
/// Between two rises of the counter, power is what it was at the last one. A counter that stands still for more than a
/// second is Stale: whatever runs uses energy.
class EnergyCounter {
public:
    /// What is known of a counter; the defaults: nothing.
    struct Traits {
        std::uint64_t mostMicrojoules = 0;  ///< the largest number that it shows before it begins again at 0; 0: none
        double mostWatts = 20'000;          ///< more than the device can use: a step back was a reset and no wrap
        /// The longest time without a look in which it cannot have begun again twice.
        Clock::duration longestGap = Clock::duration::max();
    };

    EnergyCounter() : EnergyCounter(Traits{}) {}
    explicit EnergyCounter(const Traits& traits);

    /// The counter shows this much.
    void add(Clock::time_point now, std::uint64_t microjoules);

    /// The counter shows what stands in a file, in microjoules; fail() where that is no number or cannot be read.
    void addFrom(KeptFile& file, Clock::time_point now);

    /// The counter could not be read, which is what joules() and watts() say until it can again.
    void fail(ReadingStatus why);

    /// Energy since the first look. Stale where a look came after longestGap or the counter was reset: nobody knows how
    /// much was used; it begins again from 0 then.
    [[nodiscard]] Value joules() const { return m_joules; }
    /// Mean power between the last two rises of the counter; Absent before the second look.
    [[nodiscard]] Value watts() const { return m_watts; }
    /// What joules() begins from, whatever its status.
    [[nodiscard]] double countedJoules() const { return m_countedJoules; }
    /// Whether the last look began again from 0.
    [[nodiscard]] bool hasLostCount() const { return m_hasLostCount; }

private:
    void rise(Clock::time_point now, std::uint64_t microjoules);
    void beginAgain(Clock::time_point now, std::uint64_t microjoules);
    void loseCount(Clock::time_point now, std::uint64_t microjoules);

    Traits m_traits;
    CounterRate m_rate;
    std::optional<Clock::time_point> m_lastLook;
    Clock::time_point m_lastRise;
    std::uint64_t m_lastMicrojoules = 0;
    double m_countedJoules = 0;
    Value m_heldWatts;
    Value m_joules;
    Value m_watts;
    bool m_isFrozen = false;
    bool m_hasLostCount = false;
};

}  // namespace clipscope::telemetry
