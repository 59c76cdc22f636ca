// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace clipscope {

Clock::time_point SystemClock::now() const {
    return std::chrono::steady_clock::now();
}

std::chrono::system_clock::time_point SystemClock::wallTime() const {
    return std::chrono::system_clock::now();
}

}  // namespace clipscope
