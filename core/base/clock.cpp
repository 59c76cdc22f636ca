// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <condition_variable>
#include <ctime>
#include <mutex>

namespace clipscope {

Clock::time_point SystemClock::now() const {
    return std::chrono::steady_clock::now();
}

std::chrono::system_clock::time_point SystemClock::wallTime() const {
    return std::chrono::system_clock::now();
}

Clock::duration SystemClock::asleep() const {
    timespec withSleep{};
    timespec without{};
    ::clock_gettime(CLOCK_BOOTTIME, &withSleep);
    ::clock_gettime(CLOCK_MONOTONIC, &without);
    return std::chrono::seconds(withSleep.tv_sec - without.tv_sec) +
           std::chrono::nanoseconds(withSleep.tv_nsec - without.tv_nsec);
}

void SystemClock::wait(duration length, const std::stop_token& stop) const {
    std::mutex mutex;
    std::condition_variable_any condition;
    std::unique_lock lock(mutex);
    condition.wait_for(lock, stop, length, [] { return false; });
}

}  // namespace clipscope
