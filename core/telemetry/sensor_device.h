// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace clipscope::telemetry {

/// What a chip of hwmon tells of, by the name of its driver: "cpu" (coretemp, k10temp, zenpower, cpu_thermal …), "disk"
/// (nvme, drivetemp), "battery" (BAT0 …), "gpu" (amdgpu, i915, xe, nouveau …; which one is for GpuOrder to say), else
/// "board".
[[nodiscard]] std::string_view deviceOfChip(std::string_view driver);

/// The same for the type of a thermal zone: "x86_pkg_temp", "cpu-thermal", "TCPU" … are "cpu", "gpu-thermal" is "gpu".
[[nodiscard]] std::string_view deviceOfThermalZone(std::string_view type);

}  // namespace clipscope::telemetry
