// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>
#include <functional>
#include <stop_token>

namespace clipscope::test {

/// A clock that moves only when told. Thread-safe.
class FakeClock final : public Clock {
public:
    [[nodiscard]] time_point now() const override { return time_point(duration(m_ticks.load())); }
    [[nodiscard]] std::chrono::system_clock::time_point wallTime() const override {
        return std::chrono::sys_days(std::chrono::year(2026) / 1 / 2) + std::chrono::hours(3);
    }

    [[nodiscard]] duration asleep() const override { return duration(m_asleep.load()); }

    /// Nothing waits: the clock moves on, and then whoever a test put there does what it does.
    void wait(duration length, const std::stop_token& stop) const override {
        if (!stop.stop_requested()) {
            m_ticks += length.count();
            if (onWait) {
                onWait();
            }
        }
    }
    std::function<void()> onWait;

    /// The machine sleeps: now() stands still meanwhile.
    void sleep(std::chrono::duration<double> by) { m_asleep += std::chrono::duration_cast<duration>(by).count(); }
    void advance(std::chrono::duration<double> by) { m_ticks += std::chrono::duration_cast<duration>(by).count(); }

private:
    mutable std::atomic<duration::rep> m_ticks{0};
    std::atomic<duration::rep> m_asleep{0};
};

}  // namespace clipscope::test
