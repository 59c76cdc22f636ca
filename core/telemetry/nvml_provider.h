// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/nvml_gpu.h"
#include "core/telemetry/nvml_library.h"
#include "core/telemetry/pci_id.h"
#include "core/telemetry/sensor_provider.h"

#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::telemetry {

/// The GPUs of NVIDIA, by the library of their driver.
///
/// Sensors of each GPU, as nvml/<UUID>/<what>: temperature (degC; limit: where hardware slows it down),
/// memory_temperature (degC), power (W; of the moment where the GPU tells that, else its label says over which time it
/// is a mean; limit: the enforced one), power_limit (W), energy (J since the driver was loaded; read once a second and
/// held in between), utilisation and memory_utilisation (% of the time of the driver's last period), memory_used and
/// memory_total (B), sm_clock, memory_clock, sm_clock_max and memory_clock_max (MHz), event_reasons (nvml::reason),
/// thermal_time, power_time, board_limit_time, reliability_time, hardware_thermal_time and power_brake_time (s,
/// cumulative: how long each held the clocks down), fan0 … (% of its highest speed).
/// memory_temperature, hardware_thermal_time, power_brake_time and fans are listed only where the GPU has them.
///
/// Devices are "gpu0", "gpu1" … by PCI id; one that comes later gets the next name. A GPU that is lost keeps its
/// sensors and its name: they are Absent, the others go on, and each sample() returns false until a probe() found it
/// again. probe() starts NVML anew then; how often that is worth its time is the caller's choice.
class NvmlProvider final : public SensorProvider {
public:
    /// \param library as dlopen() takes it; opened by the first probe()
    explicit NvmlProvider(std::string library = "libnvidia-ml.so.1");

    [[nodiscard]] std::string_view name() const override { return "nvml"; }
    [[nodiscard]] Pace pace() const override { return Pace::Slow; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

    /// The device ("gpu0") at a PCI id, which is how a device of CUDA is found, whose own order is another one. Nothing
    /// where the last probe() found none there. Thread-safe, and never waits for the driver.
    [[nodiscard]] std::optional<std::string> deviceAt(const PciId& pci) const;

private:
    [[nodiscard]] bool hasLost() const;
    void meet(std::vector<NvmlDevice> devices, Capabilities& found);
    [[nodiscard]] std::optional<Message> reasonOfGpus() const;
    void publishDevices();

    NvmlLibrary m_library;
    std::vector<NvmlGpu> m_gpus;

    mutable std::mutex m_mutex;
    std::vector<std::pair<PciId, std::string>> m_devices;  ///< guarded by m_mutex
};

}  // namespace clipscope::telemetry
