// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace clipscope::telemetry {

/// Why a device computes more slowly than it could.
enum class ThrottleCause : std::uint8_t {
    Thermal,
    PowerCap,
    Current,           ///< electrical limits of chip or board: current, voltage regulator, power brake
    CpuQuota,          ///< of a container
    Steal,             ///< the host of a virtual machine gave its CPUs to others
    FrequencyScaling,  ///< governor, limits of the clock, turbo, or a cause that nobody tells
};

inline constexpr std::size_t throttleCauses = 6;

/// "thermal", "power cap" …
[[nodiscard]] std::string_view nameOf(ThrottleCause cause);

/// What is known of a device at one moment. Of a CPU: of those CPUs that the model uses. What is not known is absent,
/// never 0. Cumulative figures may begin anywhere, and begin again.
struct ThrottleSample {
    double t = 0;  ///< s
    std::optional<double> busyPercent;
    std::optional<double> clockMhz;         ///< the mean of those CPUs
    std::optional<double> allowedClockMhz;  ///< what governor and limits allow at present
    std::optional<double> temperatureC;
    std::optional<double> temperatureLimitC;  ///< where the device defends itself
    std::optional<double> powerWatts;
    std::optional<double> powerLimitWatts;
    std::optional<double> stealPercent;
    std::optional<double> policyChanges;     ///< cumulative: governor, energy preference, turbo, platform profile
    std::optional<double> coreThrottles;     ///< cumulative: thermal events of those CPUs
    std::optional<double> packageThrottles;  ///< cumulative: thermal events of their package, whichever core was hot
    std::optional<double> thermalSeconds;    ///< cumulative: time slowed down for heat, as the device counts it
    std::optional<double> powerSeconds;      ///< cumulative: the same for its power limit
    std::optional<double> currentSeconds;    ///< cumulative: the same for board and regulator
    std::optional<double> quotaSeconds;      ///< cumulative: time held back by a quota
    std::optional<bool> saysThermal;         ///< the device tells at present that it slows down for heat
    std::optional<bool> saysPowerCap;        ///< the same for its power limit
    std::optional<bool> saysCurrent;         ///< the same for current, regulator or power brake
};

}  // namespace clipscope::telemetry
