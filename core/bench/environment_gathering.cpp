// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/environment_gathering.h"

#include "core/bench/machine_facts.h"
#include "core/bench/machine_settings.h"
#include "core/bench/power_facts.h"
#include "core/bench/sensor_facts.h"
#include "core/bench/system_facts.h"
#include "core/telemetry/busy_list.h"
#include "core/telemetry/cgroup.h"
#include "core/telemetry/cpu_offer.h"
#include "core/telemetry/memory_offer.h"
#include "core/telemetry/procfs.h"
#include "core/telemetry/sensor_inventory.h"

#include <memory>

namespace clipscope::bench {

record::Environment gatherEnvironment(const telemetry::SensorSetup& sensors) {
    const std::filesystem::path& sysroot = sensors.sysroot;
    const MachineSettings settings = readMachineSettings(sysroot);
    const auto sources = telemetry::takeInventory(
        telemetry::allProviders(sensors, telemetry::offeredCpus(sysroot), std::make_shared<telemetry::BusyList>()));
    const auto memory = telemetry::memoryOfferedBytes(telemetry::Procfs(sysroot), telemetry::Cgroup(sysroot));
    return {.groups = {machineFacts(sysroot, settings), powerFacts(sysroot, settings), systemFacts(sysroot, settings),
                       sensorFacts(sources)},
            .memoryOfferedBytes = static_cast<double>(memory.value_or(0)),
            .cpusAllowed = telemetry::usableCpus(sysroot)};
}

}  // namespace clipscope::bench
