// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/doctor_facts.h"

#include "core/hardware/cpu_list.h"
#include "core/hardware/topology.h"
#include "core/telemetry/busy_list.h"
#include "core/telemetry/cgroup.h"
#include "core/telemetry/cpu_offer.h"
#include "core/telemetry/folder_entries.h"
#include "core/telemetry/memory_offer.h"
#include "core/telemetry/procfs.h"
#include "core/telemetry/sensor_inventory.h"
#include "core/telemetry/small_file.h"

#include <algorithm>
#include <memory>

namespace clipscope::bench {
namespace {

std::optional<double> asBytes(std::optional<std::uint64_t> bytes) {
    return bytes ? std::optional(static_cast<double>(*bytes)) : std::nullopt;
}

bool hasNvidiaGpu(const std::filesystem::path& sysroot) {
    const std::filesystem::path devices = sysroot / "sys/bus/pci/devices";
    return std::ranges::any_of(telemetry::folderEntries(devices), [&](const std::string& device) {
        const bool isDisplay = telemetry::readFirstLine(devices / device / "class").value_or("").starts_with("0x03");
        return isDisplay && telemetry::readFirstLine(devices / device / "vendor") == "0x10de";
    });
}

}  // namespace

DoctorFacts gatherDoctorFacts(const telemetry::SensorSetup& sensors) {
    const std::filesystem::path& sysroot = sensors.sysroot;
    const telemetry::Procfs procfs(sysroot);
    const telemetry::Cgroup cgroup(sysroot);
    return {.settings = readMachineSettings(sysroot),
            .power = readPowerSource(sysroot),
            .sources = telemetry::takeInventory(telemetry::allProviders(sensors, telemetry::offeredCpus(sysroot),
                                                                        std::make_shared<telemetry::BusyList>())),
            .hasNvidiaGpu = hasNvidiaGpu(sysroot),
            .memoryOfferedBytes = asBytes(telemetry::memoryOfferedBytes(procfs, cgroup)),
            .memoryAvailableBytes = asBytes(telemetry::memoryHeadroomBytes(procfs, cgroup)),
            .cpuQuota = cgroup.cpuQuota(),
            .cpusOnline = hardware::onlineCpus(sysroot),
            .cores = hardware::readTopology().cores};
}

}  // namespace clipscope::bench
