// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/battery.h"
#include "core/telemetry/folder_watch.h"
#include "core/telemetry/kept_file.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <vector>

namespace clipscope::telemetry {

/// Mains and batteries of the machine (/sys/class/power_supply); those of mice and headsets are left out.
///
/// "power_supply.on_battery" (1: no adapter is online and no battery charges), of the device "machine". Where there is
/// a battery, of the device "battery": "battery.charge" (%, the mean of several) and "battery.power" (W that flow in or
/// out, the sum of several).
class PowerSupplyProvider final : public SensorProvider {
public:
    /// \param sysroot stands before /sys; tests give a folder of their own
    explicit PowerSupplyProvider(const std::filesystem::path& sysroot = "/");

    [[nodiscard]] std::string_view name() const override { return "power_supply"; }
    /// Slow: asking a battery takes a controller's time.
    [[nodiscard]] Pace pace() const override { return Pace::Slow; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    void look(std::span<Value> values);
    [[nodiscard]] Value isOnBattery();

    std::filesystem::path m_supplies;
    FolderWatch m_watch;
    std::vector<KeptFile> m_adapters;  ///< their files `online`
    std::vector<Battery> m_batteries;
};

}  // namespace clipscope::telemetry
