// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/sensor_provider.h"

#include <memory>

namespace clipscope::telemetry {

/// Temperatures, fans, voltages, currents, power and energy of every chip that libsensors knows (/sys/class/hwmon), as
/// the person's own sensors.conf names and scales them.
///
/// "libsensors/coretemp-isa-0000/temp1": the chip's name and its feature; chips of one name get "#2", in the kernel's
/// order. Power is the average where the chip has one. A chip that counts energy and has no power also has
/// "…/energy1/power". The limit of a temperature is the critical one, else the maximum, else that of emergency; of
/// power the cap. The device is deviceOfChip(), GPUs by GpuOrder.
///
/// A GPU that sleeps is Suspended and never woken. If it slept at probe() its limits are not known, so sample() asks
/// for another probe() once it is awake.
///
/// libsensors is one for the whole process and knows no threads: all providers share it under one mutex, and one that
/// blocks in a driver blocks the others. It reads /sys itself, so there is no sysroot.
class LibsensorsProvider final : public SensorProvider {
public:
    LibsensorsProvider();
    ~LibsensorsProvider() override;
    LibsensorsProvider(const LibsensorsProvider&) = delete;
    LibsensorsProvider& operator=(const LibsensorsProvider&) = delete;

    [[nodiscard]] std::string_view name() const override { return "libsensors"; }
    /// Slow: it opens every file anew, and drivers on slow buses block.
    [[nodiscard]] Pace pace() const override { return Pace::Slow; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace clipscope::telemetry
