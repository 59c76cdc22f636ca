// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <optional>

namespace clipscope::telemetry {

/// Turns a counter of the kernel or a device into what was counted between two looks. Not thread-safe.
class CounterRate {
public:
    /// What was counted, and over which time.
    struct Step {
        double count = 0;
        double seconds = 0;

        [[nodiscard]] double perSecond() const { return count / seconds; }
    };

    /// \param range where the counter begins again from 0 (it counts to range - 1); 0: it never does, so that a step
    /// back means that it was reset
    explicit CounterRate(std::uint64_t range = 0) : m_range(range) {}

    /// \return nothing at the first look, where no time passed, and after a reset: a new beginning in each case
    [[nodiscard]] std::optional<Step> step(Clock::time_point now, std::uint64_t count);

    /// The next look is a first one.
    void forget() { m_last.reset(); }

private:
    struct Look {
        Clock::time_point time;
        std::uint64_t count = 0;
    };
    std::uint64_t m_range;
    std::optional<Look> m_last;
};

}  // namespace clipscope::telemetry
