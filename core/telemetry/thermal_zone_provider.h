// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/folder_watch.h"
#include "core/telemetry/kept_file.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <vector>

namespace clipscope::telemetry {

/// Temperatures of the kernel's thermal zones (/sys/class/thermal): what ARM boards and laptops have where hwmon tells
/// little.
///
/// "thermal/x86_pkg_temp" (degC) for each zone, by its type; several of one type get "#2", in the kernel's order. The
/// limit is the critical trip point, else the hot, else the lowest passive one. Of the device "cpu", "gpu0", "battery",
/// "disk" or "board", by the type.
class ThermalZoneProvider final : public SensorProvider {
public:
    /// \param sysroot stands before /sys; tests give a folder of their own
    explicit ThermalZoneProvider(const std::filesystem::path& sysroot = "/");

    [[nodiscard]] std::string_view name() const override { return "thermal"; }
    [[nodiscard]] Pace pace() const override { return Pace::Fast; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    void look(std::span<Value> values);

    std::filesystem::path m_thermal;
    FolderWatch m_watch;
    std::vector<KeptFile> m_zones;
};

}  // namespace clipscope::telemetry
