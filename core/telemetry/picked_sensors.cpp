// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/picked_sensors.h"

#include <algorithm>
#include <functional>

namespace clipscope::telemetry {
namespace {

constexpr std::array<std::string_view, roles> names{"cpu_temperature", "cpu_power",        "cpu_clock", "cpu_use",
                                                    "gpu_temperature", "gpu_power",        "gpu_clock", "gpu_use",
                                                    "memory_used",     "memory_available", "fan"};

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool endsWith(const Sensor& sensor, std::string_view end) {
    return std::string_view(sensor.id).ends_with(end);
}

/// How well a sensor plays a role; 0: not at all. Of equals the first is taken.
int cpuTemperatureRank(const Sensor& sensor) {
    if (sensor.quantity != Quantity::Temperature || sensor.device != "cpu") {
        return sensor.quantity == Quantity::Temperature && has(sensor.id, "acpitz") ? 1 : 0;
    }
    if (has(sensor.label, "Package") || has(sensor.label, "Tdie")) {
        return 6;
    }
    // Some Ryzen add an offset to Tctl, so that Tdie is preferred; where there is none, the two are the same.
    if (has(sensor.label, "Tctl") || has(sensor.id, "x86_pkg_temp")) {
        return 5;
    }
    if (has(sensor.id, "cpu") && has(sensor.id, "therm")) {
        return 4;
    }
    return has(sensor.label, "Core") || has(sensor.label, "Tccd") ? 2 : 3;
}

int cpuPowerRank(const Sensor& sensor) {
    if (sensor.quantity != Quantity::Power || sensor.device != "cpu" || has(sensor.id, "/limit/")) {
        return 0;
    }
    return sensor.id == "rapl/power" ? 3 : sensor.id.starts_with("rapl/package") ? 2 : 1;
}

int gpuRank(const Sensor& sensor, Quantity quantity, std::initializer_list<std::string_view> ends) {
    if (sensor.quantity != quantity || !sensor.device.starts_with("gpu")) {
        return 0;
    }
    int rank = 100;
    for (const std::string_view end : ends) {
        if (endsWith(sensor, end) || has(sensor.label, end)) {
            return rank;
        }
        --rank;
    }
    return 0;
}

int rankOf(Role role, const Sensor& sensor) {
    switch (role) {
        case Role::CpuTemperature:
            return cpuTemperatureRank(sensor);
        case Role::CpuPower:
            return cpuPowerRank(sensor);
        case Role::CpuClock:
            return sensor.id == "cpu.clock" ? 1 : 0;
        case Role::CpuUse:
            return sensor.id == "process.cpu" ? 1 : 0;
        case Role::GpuTemperature:
            return gpuRank(sensor, Quantity::Temperature, {"/temperature", "edge", "junction", "/temp1"});
        case Role::GpuPower:
            return gpuRank(sensor, Quantity::Power, {"/power", "PPT", "/power1"});
        case Role::GpuClock:
            return gpuRank(sensor, Quantity::Clock, {"/sm_clock", ".clock"});
        case Role::GpuUse:
            return gpuRank(sensor, Quantity::Share, {"/utilisation", ".busy"});
        case Role::MemoryUsed:
            return sensor.id == "process.rss" ? 1 : 0;
        case Role::MemoryAvailable:
            return sensor.id == "memory.available" ? 1 : 0;
        case Role::Fan:
            return sensor.quantity == Quantity::FanSpeed ? 1 : 0;
    }
    return 0;
}

Pick pickByRank(Role role, const std::vector<Sensor>& sensors) {
    const std::vector<SensorIndex> candidates = sensorsFor(role, sensors);
    if (candidates.empty()) {
        return {.sensor = std::nullopt, .why = Message(MessageId::no_sensor_for_role, {std::string(nameOf(role))})};
    }
    const Sensor& sensor = sensors[candidates.front()];
    return {.sensor = candidates.front(),
            .why = Message(candidates.size() == 1 ? MessageId::sensor_is_the_only_one : MessageId::sensor_was_picked,
                           {sensor.id, sensor.label, static_cast<std::int64_t>(candidates.size())})};
}

}  // namespace

std::string_view nameOf(Role role) {
    return names[static_cast<std::size_t>(role)];
}

std::optional<Role> roleOf(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<Role>(found - names.begin()));
}

std::vector<SensorIndex> sensorsFor(Role role, const std::vector<Sensor>& sensors) {
    std::vector<SensorIndex> fitting;
    for (std::size_t at = 0; at < sensors.size(); ++at) {
        if (rankOf(role, sensors[at]) > 0) {
            fitting.push_back(static_cast<SensorIndex>(at));
        }
    }
    std::ranges::stable_sort(fitting, std::greater(), [&](SensorIndex index) { return rankOf(role, sensors[index]); });
    return fitting;
}

Picks pickSensors(const std::vector<Sensor>& sensors, const SensorChoices& choices) {
    Picks picks;
    for (std::size_t at = 0; at < roles; ++at) {
        const auto role = static_cast<Role>(at);
        const auto choice = choices.find(std::string(nameOf(role)));
        if (choice == choices.end()) {
            picks[at] = pickByRank(role, sensors);
            continue;
        }
        if (choice->second == "none") {
            picks[at] = {.sensor = std::nullopt, .why = Message(MessageId::sensor_hidden), .isHidden = true};
            continue;
        }
        const auto named = std::ranges::find(sensors, choice->second, &Sensor::id);
        if (named == sensors.end()) {
            picks[at].why = Message(MessageId::sensor_chosen_is_absent, {choice->second});
        } else {
            picks[at] = {.sensor = static_cast<SensorIndex>(named - sensors.begin()),
                         .why = Message(MessageId::sensor_was_chosen, {choice->second})};
        }
    }
    return picks;
}

}  // namespace clipscope::telemetry
