// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>

namespace clipscope {

/// Where time comes from, so that tests can hold it. Thread-safe.
///
/// Durations are measured on a clock that never steps (CLOCK_MONOTONIC); wall-clock time appears once in a
/// run, in its environment record.
class Clock {
public:
    using time_point = std::chrono::steady_clock::time_point;
    using duration = std::chrono::steady_clock::duration;

    virtual ~Clock() = default;
    [[nodiscard]] virtual time_point now() const = 0;
    /// For the environment record and the names of folders alone.
    [[nodiscard]] virtual std::chrono::system_clock::time_point wallTime() const = 0;
    /// How long the machine has slept in all. now() stands still meanwhile.
    [[nodiscard]] virtual duration asleep() const = 0;
    /// Waits until so much time has passed or a stop is requested, at once where it already was.
    virtual void wait(duration length, const std::stop_token& stop) const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock {
public:
    [[nodiscard]] time_point now() const override;
    [[nodiscard]] std::chrono::system_clock::time_point wallTime() const override;
    [[nodiscard]] duration asleep() const override;
    void wait(duration length, const std::stop_token& stop) const override;
};

/// A duration as seconds.
[[nodiscard]] inline double seconds(Clock::duration duration) {
    return std::chrono::duration<double>(duration).count();
}

}  // namespace clipscope
