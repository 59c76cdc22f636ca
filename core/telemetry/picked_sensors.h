// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/telemetry/reading.h"
#include "core/telemetry/sensor.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::telemetry {

/// What a person asks for, whichever sensor tells it here.
enum class Role : std::uint8_t {
    CpuTemperature,
    CpuPower,
    CpuClock,
    CpuUse,
    GpuTemperature,
    GpuPower,
    GpuClock,
    GpuUse,
    MemoryUsed,
    MemoryAvailable,
    Fan,
};

inline constexpr std::size_t roles = 11;

/// "cpu_temperature" …, as flags, plans and files have it.
[[nodiscard]] std::string_view nameOf(Role role);
[[nodiscard]] std::optional<Role> roleOf(std::string_view name);

/// What a person said about roles: the id of a sensor, or "none" to hide it.
using SensorChoices = std::map<std::string, std::string>;

/// The sensor of a role, and why it is that one.
struct Pick {
    std::optional<SensorIndex> sensor;
    Message why;            ///< or why there is none
    bool isHidden = false;  ///< the person asked for none: it colours and scales nothing
};

using Picks = std::array<Pick, roles>;

/// Picks from all sensors of a run, in the order of their positions. Of GPUs the first.
[[nodiscard]] Picks pickSensors(const std::vector<Sensor>& sensors, const SensorChoices& choices);

/// Every sensor that can play a role, the fittest first: what a person may choose from.
[[nodiscard]] std::vector<SensorIndex> sensorsFor(Role role, const std::vector<Sensor>& sensors);

}  // namespace clipscope::telemetry
