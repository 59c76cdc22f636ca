// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/throttle_sample.h"

#include <array>

namespace clipscope::telemetry {

std::string_view nameOf(ThrottleCause cause) {
    constexpr std::array<std::string_view, throttleCauses> names{"thermal",   "power cap", "current",
                                                                 "CPU quota", "steal",     "frequency scaling"};
    return names[static_cast<std::size_t>(cause)];
}

}  // namespace clipscope::telemetry
