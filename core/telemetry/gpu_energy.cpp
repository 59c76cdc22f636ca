// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/gpu_energy.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace clipscope::telemetry {

GpuEnergy::GpuEnergy(std::string library) : m_library(std::move(library)) {}

std::optional<double> GpuEnergy::joules(const PciId& gpu) {
    const std::scoped_lock lock(m_mutex);
    if (!m_library.isStarted()) {
        nvml::Return ignored = nvml::Return::Success;
        m_devices = m_library.start() ? listNvmlDevices(m_library, ignored) : std::vector<NvmlDevice>{};
    }
    const auto device =
        std::find_if(m_devices.begin(), m_devices.end(), [&](const NvmlDevice& one) { return one.pci == gpu; });
    if (device == m_devices.end()) {
        if (std::any_of(m_devices.begin(), m_devices.end(),
                        [](const NvmlDevice& one) { return one.handle == nullptr; })) {
            m_library.stop();  // one that is lost tells no PCI id, and may be the one asked for
        }
        return std::nullopt;
    }
    const auto read = m_library.functions().totalEnergy;
    std::uint64_t millijoules = 0;
    const nvml::Return result = read != nullptr ? read(device->handle, &millijoules) : nvml::Return::FunctionNotFound;
    if (isLossOfGpu(result)) {
        m_library.stop();
    }
    if (result != nvml::Return::Success || millijoules == std::numeric_limits<std::uint64_t>::max()) {
        return std::nullopt;
    }
    return static_cast<double>(millijoules) * 1e-3;
}

}  // namespace clipscope::telemetry
