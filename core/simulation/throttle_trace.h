// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/throttle_sample.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace clipscope::simulation {

/// What happens to a simulated device. The first ones are slowed down by heat, the others are not.
enum class ThrottleFamily : std::uint8_t {
    SuddenHeat,
    CreepingHeat,
    Thrashing,
    GpuHeat,
    Idle,
    PowerCap,
    CurrentLimit,
    TurboDecay,
    GovernorChange,
    Steal,
    CpuQuota,
    HotButFine,
    BurstyLoad,
    GpuPowerCap,
    MissingSensors,
    FrozenSensors,
    ResetCounter,
    OtherCores,
};

inline constexpr std::size_t throttleFamilies = 18;

[[nodiscard]] std::string_view nameOf(ThrottleFamily family);
[[nodiscard]] bool isHeat(ThrottleFamily family);

/// What the sensors of a device told, and what truly happened.
struct ThrottleTrace {
    std::vector<telemetry::ThrottleSample> samples;
    std::optional<double> heatFrom;  ///< s: since when heat slowed it down; nothing: it never did
    double heatTo = 0;               ///< s
};

/// A trace of two to four minutes, the same for a family and a seed.
[[nodiscard]] ThrottleTrace drawThrottleTrace(ThrottleFamily family, std::uint64_t seed);

}  // namespace clipscope::simulation
