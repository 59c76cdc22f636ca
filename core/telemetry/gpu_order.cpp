// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/gpu_order.h"

#include "core/telemetry/folder_entries.h"
#include "core/telemetry/small_file.h"

#include <algorithm>
#include <array>
#include <system_error>

namespace clipscope::telemetry {
namespace {

/// The device behind its links; empty where there is none.
std::filesystem::path resolved(const std::filesystem::path& device) {
    std::error_code failed;
    std::filesystem::path path = std::filesystem::canonical(device, failed);
    return failed ? std::filesystem::path() : path;
}

}  // namespace

GpuOrder::GpuOrder(const std::filesystem::path& sysroot) {
    const std::filesystem::path sys = sysroot / "sys";
    // Beside the devices, which are named by their address, the driver's folder has files such as bind.
    m_first = static_cast<std::size_t>(
        std::ranges::count_if(folderEntries(sys / "bus/pci/drivers/nvidia"),
                              [](const std::string& name) { return name.find(':') != std::string::npos; }));
    const auto add = [this](const std::filesystem::path& device) {
        std::filesystem::path path = resolved(device);
        if (!path.empty() && std::ranges::find(m_devices, path) == m_devices.end()) {
            m_devices.push_back(std::move(path));
        }
    };
    for (const std::string& name : folderEntries(sys / "class/drm")) {
        const std::filesystem::path device = sys / "class/drm" / name / "device";
        if (isGpuDriver(driverOfUevent(readSmallFile(device / "uevent").value_or("")))) {
            add(device);
        }
    }
    for (const std::string& name : folderEntries(sys / "class/hwmon")) {
        const std::filesystem::path chip = sys / "class/hwmon" / name;
        if (isGpuDriver(readFirstLine(chip / "name").value_or(""))) {
            add(chip / "device");
        }
    }
    std::ranges::sort(m_devices, {}, [](const std::filesystem::path& path) { return path.filename(); });
}

std::optional<std::string> GpuOrder::nameOf(const std::filesystem::path& device) const {
    const auto found = std::ranges::find(m_devices, resolved(device));
    if (found == m_devices.end()) {
        return std::nullopt;
    }
    return "gpu" + std::to_string(m_first + static_cast<std::size_t>(found - m_devices.begin()));
}

bool isGpuDriver(std::string_view driver) {
    constexpr std::array<std::string_view, 5> drivers{"amdgpu", "i915", "nouveau", "radeon", "xe"};
    return std::ranges::find(drivers, driver) != drivers.end();
}

std::string_view driverOfUevent(std::string_view uevent) {
    constexpr std::string_view key = "DRIVER=";
    while (!uevent.empty()) {
        const std::string_view line = uevent.substr(0, uevent.find('\n'));
        if (line.starts_with(key)) {
            return line.substr(key.size());
        }
        uevent.remove_prefix(std::min(line.size() + 1, uevent.size()));
    }
    return {};
}

}  // namespace clipscope::telemetry
