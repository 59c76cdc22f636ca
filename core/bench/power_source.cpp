// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/power_source.h"

#include "core/telemetry/power_supply_provider.h"

#include <vector>

namespace clipscope::bench {

PowerSource readPowerSource(const std::filesystem::path& sysroot) {
    telemetry::PowerSupplyProvider supplies(sysroot);
    const telemetry::Capabilities found = supplies.probe();
    std::vector<telemetry::Value> values(found.sensors.size());
    (void)supplies.sample(Clock::time_point(), values);
    PowerSource source{.reason = found.reason};
    for (std::size_t at = 0; at < values.size(); ++at) {
        const std::string& id = found.sensors[at].id;
        if (values[at].isOk() && id == "power_supply.on_battery") {
            source.isBattery = values[at].number > 0;
        } else if (values[at].isOk() && id == "battery.charge") {
            source.chargePercent = values[at].number;
        }
    }
    return source;
}

}  // namespace clipscope::bench
