// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <gtest/gtest.h>
#include <chrono>
#include <latch>
#include <thread>

namespace clipscope {
namespace {

// Each of these would go on for a day where a stop did not end it.

TEST(SystemClock, WaitsForNothingOnceAStopWasRequested) {
    std::stop_source stop;
    stop.request_stop();
    SystemClock().wait(std::chrono::hours(24), stop.get_token());
}

TEST(SystemClock, AStopEndsAWaitAtOnce) {
    std::latch begins(1);
    std::jthread waiting([&](const std::stop_token& stop) {
        begins.count_down();
        SystemClock().wait(std::chrono::hours(24), stop);
    });
    begins.wait();
    waiting.request_stop();
    waiting.join();
}

TEST(SystemClock, AWaitLastsAsLongAsItSays) {
    const SystemClock clock;
    const auto before = clock.now();
    clock.wait(std::chrono::milliseconds(2), {});
    EXPECT_GE(clock.now() - before, std::chrono::milliseconds(2));
}

}  // namespace
}  // namespace clipscope
