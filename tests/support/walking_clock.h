// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_clock.h"

namespace clipscope::test {

/// A fake clock that moves on a little whenever somebody looks at it, for threads that wait for time to pass.
/// Thread-safe.
class WalkingClock final : public Clock {
public:
    WalkingClock(FakeClock& clock, std::chrono::duration<double> step) : m_clock(clock), m_step(step) {}

    [[nodiscard]] time_point now() const override {
        m_clock.advance(m_step);
        return m_clock.now();
    }
    [[nodiscard]] std::chrono::system_clock::time_point wallTime() const override { return m_clock.wallTime(); }
    [[nodiscard]] duration asleep() const override { return m_clock.asleep(); }
    void wait(duration length, const std::stop_token& stop) const override { m_clock.wait(length, stop); }

private:
    FakeClock& m_clock;
    std::chrono::duration<double> m_step;
};

}  // namespace clipscope::test
