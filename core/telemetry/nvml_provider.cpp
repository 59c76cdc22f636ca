// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/nvml_provider.h"

#include <algorithm>

namespace clipscope::telemetry {

NvmlProvider::NvmlProvider(std::string library) : m_library(std::move(library)) {}

Capabilities NvmlProvider::probe() {
    if (hasLost()) {
        m_library.stop();  // only a new beginning sees whether a lost GPU is back
    }
    Capabilities found{.sensors = {}, .status = ReadingStatus::Absent, .reason = std::nullopt};
    if (m_library.start()) {
        nvml::Return listed = nvml::Return::Success;
        meet(listNvmlDevices(m_library, listed), found);
        if (listed != nvml::Return::Success) {
            found.status = statusOfNvml(listed);
            found.reason = Message(MessageId::nvml_failed, {m_library.words(listed)});
        }
    } else {
        meet({}, found);
        found.status = m_library.status();
        found.reason = m_library.reason();
    }
    for (const NvmlGpu& gpu : m_gpus) {
        found.sensors.insert(found.sensors.end(), gpu.sensors().begin(), gpu.sensors().end());
        if (found.status == ReadingStatus::Absent) {
            found.status = gpu.status();
        }
        if (gpu.status() == ReadingStatus::Ok) {
            found.status = ReadingStatus::Ok;
        }
    }
    if (!found.reason) {
        found.reason = reasonOfGpus();
    }
    publishDevices();
    return found;
}

bool NvmlProvider::sample(Clock::time_point now, std::span<Value> values) {
    for (NvmlGpu& gpu : m_gpus) {
        const std::size_t count = std::min(values.size(), gpu.sensors().size());
        gpu.sample(now, values.first(count));
        values = values.subspan(count);
    }
    return !hasLost();
}

std::optional<std::string> NvmlProvider::deviceAt(const PciId& pci) const {
    const std::scoped_lock lock(m_mutex);
    for (const auto& [place, device] : m_devices) {
        if (place == pci) {
            return device;
        }
    }
    return std::nullopt;
}

bool NvmlProvider::hasLost() const {
    return std::any_of(m_gpus.begin(), m_gpus.end(), [](const NvmlGpu& gpu) { return gpu.isLost(); });
}

/// Takes the GPUs that there are now; those that are missing among them are lost.
void NvmlProvider::meet(std::vector<NvmlDevice> devices, Capabilities& found) {
    for (NvmlGpu& known : m_gpus) {
        known.lose();
    }
    for (NvmlDevice& device : devices) {
        if (device.handle == nullptr) {
            found.status = statusOfNvml(device.failure);
            found.reason = device.failure == nvml::Return::NoPermission
                               ? Message(MessageId::nvml_no_permission)
                               : Message(MessageId::nvml_gpu_refused, {device.id, m_library.words(device.failure)});
            continue;
        }
        const auto known = std::find_if(m_gpus.begin(), m_gpus.end(),
                                        [&](const NvmlGpu& gpu) { return gpu.identity().id == device.id; });
        if (known == m_gpus.end()) {
            m_gpus.emplace_back(m_library.functions(), std::move(device), "gpu" + std::to_string(m_gpus.size()));
            continue;
        }
        NvmlGpu again(m_library.functions(), std::move(device), known->device());
        if (!again.isLost()) {
            *known = std::move(again);
        }
    }
    if (hasLost()) {
        found.reason.reset();  // a refused one is probably the lost one, and how to get that back is what helps
    }
}

std::optional<Message> NvmlProvider::reasonOfGpus() const {
    if (m_gpus.empty()) {
        return Message(MessageId::nvml_no_gpu);
    }
    for (const NvmlGpu& gpu : m_gpus) {
        if (gpu.isLost()) {
            return Message(MessageId::nvml_gpu_lost, {gpu.device(), gpu.identity().name});
        }
    }
    for (const NvmlGpu& gpu : m_gpus) {
        if (gpu.isInMigMode()) {
            return Message(MessageId::nvml_gpu_in_mig_mode, {gpu.device()});
        }
    }
    const std::string lacking = m_library.functions().lacking();
    if (!lacking.empty()) {
        return Message(MessageId::nvml_driver_lacks, {m_library.driverVersion(), lacking});
    }
    return std::nullopt;
}

void NvmlProvider::publishDevices() {
    std::vector<std::pair<PciId, std::string>> devices;
    for (const NvmlGpu& gpu : m_gpus) {
        if (gpu.identity().pci && !gpu.isLost()) {
            devices.emplace_back(*gpu.identity().pci, gpu.device());
        }
    }
    const std::scoped_lock lock(m_mutex);
    m_devices = std::move(devices);
}

}  // namespace clipscope::telemetry
