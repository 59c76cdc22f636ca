// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sensor_device.h"

#include "core/telemetry/gpu_order.h"

#include <algorithm>
#include <array>
#include <span>

namespace clipscope::telemetry {
namespace {

bool beginsWithAny(std::string_view text, std::span<const std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view begin) { return text.starts_with(begin); });
}

}  // namespace

std::string_view deviceOfChip(std::string_view driver) {
    constexpr std::array<std::string_view, 8> cpu{"coretemp", "k10temp",  "k8temp",  "zenpower",
                                                  "cpu",      "fam15h_p", "via_cpu", "amd_energy"};
    constexpr std::array<std::string_view, 2> disk{"nvme", "drivetemp"};
    constexpr std::array<std::string_view, 2> battery{"BAT", "CMB"};
    if (isGpuDriver(driver)) {
        return "gpu";
    }
    if (beginsWithAny(driver, cpu)) {
        return "cpu";
    }
    if (beginsWithAny(driver, disk)) {
        return "disk";
    }
    return beginsWithAny(driver, battery) ? "battery" : "board";
}

std::string_view deviceOfThermalZone(std::string_view type) {
    constexpr std::array<std::string_view, 8> cpu{"x86_pkg_temp", "cpu", "CPU",     "TCPU",
                                                  "B0D4",         "soc", "bigcore", "littlecore"};
    constexpr std::array<std::string_view, 3> battery{"battery", "BAT", "bat"};
    if (beginsWithAny(type, cpu)) {
        return "cpu";
    }
    if (type.starts_with("gpu") || type.starts_with("GPU")) {
        return "gpu";
    }
    if (beginsWithAny(type, battery)) {
        return "battery";
    }
    return type.starts_with("nvme") ? "disk" : "board";
}

}  // namespace clipscope::telemetry
