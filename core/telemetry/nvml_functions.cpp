// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/nvml_functions.h"

#include <dlfcn.h>

namespace clipscope::telemetry {
namespace {

template <typename Pointer>
void find(void* library, const char* name, Pointer& function) {
    function = reinterpret_cast<Pointer>(::dlsym(library, name));
}

}  // namespace

NvmlFunctions NvmlFunctions::in(void* library) {
    NvmlFunctions found;
    find(library, "nvmlInit_v2", found.init);
    find(library, "nvmlShutdown", found.shutdown);
    find(library, "nvmlErrorString", found.errorString);
    find(library, "nvmlDeviceGetCount_v2", found.deviceCount);
    find(library, "nvmlDeviceGetHandleByIndex_v2", found.deviceByIndex);
    find(library, "nvmlSystemGetDriverVersion", found.driverVersion);
    find(library, "nvmlDeviceGetName", found.name);
    find(library, "nvmlDeviceGetUUID", found.uuid);
    find(library, "nvmlDeviceGetPciInfo_v3", found.pciInfo);
    find(library, "nvmlDeviceGetCudaComputeCapability", found.computeCapability);
    find(library, "nvmlDeviceGetMigMode", found.migMode);
    find(library, "nvmlDeviceGetTemperatureV", found.temperatureV);
    find(library, "nvmlDeviceGetTemperature", found.temperature);
    find(library, "nvmlDeviceGetTemperatureThreshold", found.temperatureThreshold);
    find(library, "nvmlDeviceGetPowerUsage", found.powerUsage);
    find(library, "nvmlDeviceGetEnforcedPowerLimit", found.enforcedPowerLimit);
    find(library, "nvmlDeviceGetTotalEnergyConsumption", found.totalEnergy);
    find(library, "nvmlDeviceGetUtilizationRates", found.utilization);
    find(library, "nvmlDeviceGetMemoryInfo_v2", found.memoryV2);
    find(library, "nvmlDeviceGetMemoryInfo", found.memory);
    find(library, "nvmlDeviceGetClockInfo", found.clock);
    find(library, "nvmlDeviceGetMaxClockInfo", found.maxClock);
    find(library, "nvmlDeviceGetNumFans", found.fanCount);
    find(library, "nvmlDeviceGetFanSpeed_v2", found.fanSpeed);
    find(library, "nvmlDeviceGetCurrentClocksEventReasons", found.eventReasons);
    find(library, "nvmlDeviceGetCurrentClocksThrottleReasons", found.throttleReasons);
    find(library, "nvmlDeviceGetViolationStatus", found.violation);
    find(library, "nvmlDeviceGetFieldValues", found.fieldValues);
    return found;
}

const char* NvmlFunctions::missing() const {
    return init == nullptr            ? "nvmlInit_v2"
           : shutdown == nullptr      ? "nvmlShutdown"
           : errorString == nullptr   ? "nvmlErrorString"
           : deviceCount == nullptr   ? "nvmlDeviceGetCount_v2"
           : deviceByIndex == nullptr ? "nvmlDeviceGetHandleByIndex_v2"
                                      : nullptr;
}

std::string NvmlFunctions::lacking() const {
    std::string list;
    const auto look = [&list](bool isThere, const char* function) {
        if (!isThere) {
            list += list.empty() ? "" : ", ";
            list += function;
        }
    };
    look(temperatureV != nullptr || temperature != nullptr, "nvmlDeviceGetTemperatureV");
    look(powerUsage != nullptr || fieldValues != nullptr, "nvmlDeviceGetPowerUsage");
    look(enforcedPowerLimit != nullptr, "nvmlDeviceGetEnforcedPowerLimit");
    look(totalEnergy != nullptr, "nvmlDeviceGetTotalEnergyConsumption");
    look(utilization != nullptr, "nvmlDeviceGetUtilizationRates");
    look(memoryV2 != nullptr || memory != nullptr, "nvmlDeviceGetMemoryInfo_v2");
    look(clock != nullptr, "nvmlDeviceGetClockInfo");
    look(maxClock != nullptr, "nvmlDeviceGetMaxClockInfo");
    look(eventReasons != nullptr || throttleReasons != nullptr, "nvmlDeviceGetCurrentClocksEventReasons");
    look(violation != nullptr || fieldValues != nullptr, "nvmlDeviceGetFieldValues");
    return list;
}

}  // namespace clipscope::telemetry
