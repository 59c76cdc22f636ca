// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sensor_setup.h"

#include "core/telemetry/cgroup_provider.h"
#include "core/telemetry/cpu_clock_provider.h"
#include "core/telemetry/drm_provider.h"
#include "core/telemetry/libsensors_provider.h"
#include "core/telemetry/machine_cpu_provider.h"
#include "core/telemetry/memory_provider.h"
#include "core/telemetry/nvml_provider.h"
#include "core/telemetry/perf_event_provider.h"
#include "core/telemetry/platform_provider.h"
#include "core/telemetry/power_supply_provider.h"
#include "core/telemetry/pressure_provider.h"
#include "core/telemetry/rapl_provider.h"
#include "core/telemetry/thermal_zone_provider.h"
#include "core/telemetry/throttle_counter_provider.h"

#include <utility>

namespace clipscope::telemetry {

std::vector<std::unique_ptr<SensorProvider>> allProviders(const SensorSetup& setup, double cpusOffered,
                                                          std::shared_ptr<BusyList> busy) {
    const std::filesystem::path& root = setup.sysroot;
    std::vector<std::unique_ptr<SensorProvider>> all;
    all.push_back(std::make_unique<MachineCpuProvider>(cpusOffered, root));
    all.push_back(std::make_unique<MemoryProvider>(root));
    all.push_back(std::make_unique<CgroupProvider>(cpusOffered, root));
    all.push_back(std::make_unique<PressureProvider>(root));
    all.push_back(std::make_unique<CpuClockProvider>(root));
    all.push_back(std::make_unique<ThrottleCounterProvider>(root));
    all.push_back(std::make_unique<RaplProvider>(root));
    all.push_back(std::make_unique<ThermalZoneProvider>(root));
    all.push_back(std::make_unique<PerfEventProvider>(root));
    if (setup.usesLibsensors) {
        all.push_back(std::make_unique<LibsensorsProvider>());
    }
    all.push_back(std::make_unique<PowerSupplyProvider>(root));
    all.push_back(std::make_unique<PlatformProvider>(root));
    all.push_back(std::make_unique<DrmProvider>(root));
    all.push_back(std::make_unique<NvmlProvider>(setup.nvmlLibrary));
    all.push_back(std::make_unique<BusyListProvider>(std::move(busy), root));
    return all;
}

}  // namespace clipscope::telemetry
