// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::telemetry {

/// Which GPU is "gpu0": one answer for every provider that reads /sys.
///
/// First those of NVIDIA's driver, as many as it has, since NVML counts them from 0; then all others with one of the
/// drivers of isGpuDriver() by PCI address, whether they show in /sys/class/drm, in /sys/class/hwmon or in both.
class GpuOrder {
public:
    /// \param sysroot stands before /sys; tests give a folder of their own
    explicit GpuOrder(const std::filesystem::path& sysroot = "/");

    /// "gpu0" …; nothing where it is no GPU.
    /// \param device a folder or link of /sys that is the PCI device, such as /sys/class/drm/card0/device
    [[nodiscard]] std::optional<std::string> nameOf(const std::filesystem::path& device) const;

private:
    std::size_t m_first = 0;
    std::vector<std::filesystem::path> m_devices;
};

/// Whether a driver (or the chip that it names in hwmon) is one of a GPU whose sensors stand below /sys: amdgpu, i915,
/// nouveau, radeon, xe.
[[nodiscard]] bool isGpuDriver(std::string_view driver);

/// The driver that a device's uevent file names: "DRIVER=amdgpu". Empty where it names none.
[[nodiscard]] std::string_view driverOfUevent(std::string_view uevent);

}  // namespace clipscope::telemetry
