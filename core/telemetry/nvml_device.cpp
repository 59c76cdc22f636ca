// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/nvml_device.h"

#include <algorithm>
#include <array>

namespace clipscope::telemetry {
namespace {

constexpr std::uint32_t mostDevices = 256;  // more is no machine but a broken library

template <std::size_t size>
std::string textOf(NvmlFunctions::OfDevice<char*, std::uint32_t> function, nvml::Device* handle) {
    std::array<char, size> text{};
    const bool isTold = function != nullptr && function(handle, text.data(), size - 1) == nvml::Return::Success;
    return isTold ? text.data() : "";
}

void identify(const NvmlFunctions& functions, NvmlDevice& device) {
    nvml::PciInfo pci;
    if (functions.pciInfo != nullptr && functions.pciInfo(device.handle, &pci) == nvml::Return::Success) {
        device.pci = PciId{.domain = pci.domain, .bus = pci.bus, .device = pci.device};
    }
    const std::string uuid = textOf<nvml::mostOfUuid>(functions.uuid, device.handle);
    if (!uuid.empty()) {
        device.id = uuid;
    } else if (device.pci) {
        device.id = device.pci->text();
    }
    device.name = textOf<nvml::mostOfName>(functions.name, device.handle);
}

}  // namespace

std::vector<NvmlDevice> listNvmlDevices(const NvmlLibrary& library, nvml::Return& why) {
    const NvmlFunctions& functions = library.functions();
    std::uint32_t count = 0;
    why = functions.deviceCount(&count);
    if (why != nvml::Return::Success) {
        return {};
    }
    std::vector<NvmlDevice> devices;
    for (std::uint32_t index = 0; index < std::min(count, mostDevices); ++index) {
        NvmlDevice device{.id = std::to_string(index)};
        device.failure = functions.deviceByIndex(index, &device.handle);
        if (device.failure == nvml::Return::Success && device.handle != nullptr) {
            identify(functions, device);
        } else {
            device.handle = nullptr;
            device.failure = device.failure == nvml::Return::Success ? nvml::Return::Unknown : device.failure;
        }
        devices.push_back(std::move(device));
    }
    std::stable_sort(devices.begin(), devices.end(), [](const NvmlDevice& a, const NvmlDevice& b) {
        return a.pci && b.pci ? *a.pci < *b.pci : a.pci.has_value() && !b.pci.has_value();
    });
    return devices;
}

}  // namespace clipscope::telemetry
