// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/kept_file.h"
#include "core/telemetry/runtime_power.h"
#include "core/telemetry/sensor.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::telemetry {

/// One GPU of /sys/class/drm: which of the files that DrmProvider lists it has, and their values. Not thread-safe.
class DrmGpu {
public:
    /// Finds its files without reading one, which could wake it.
    /// \param card such as /sys/class/drm/card0
    /// \param driver amdgpu, i915 or xe; others have nothing to read here
    /// \param device "gpu0", which its sensors are named after
    DrmGpu(const std::filesystem::path& card, std::string_view driver, std::string device);

    [[nodiscard]] const std::vector<Sensor>& sensors() const { return m_sensors; }

    /// Reads them all, in the order of sensors(): Suspended, without touching a file, while the GPU sleeps.
    void read(std::span<Value> values);

private:
    struct Number {
        KeptFile file;
        double scale = 1;
        Quantity quantity = Quantity::Count;
    };
    struct Reason {
        KeptFile file;
        std::uint32_t bit = 0;
    };

    void findAmd(const std::filesystem::path& device);
    void findI915(const std::filesystem::path& card);
    void findXe(const std::filesystem::path& device);
    void addNumber(const std::filesystem::path& file, std::string_view id, std::string label, Quantity quantity,
                   double scale = 1);
    void addReasons(const std::filesystem::path& folder, std::string_view prefix);
    [[nodiscard]] Value throttleReasons();

    std::string m_device;
    RuntimePower m_power;
    std::vector<Sensor> m_sensors;
    std::vector<Number> m_numbers;
    std::vector<Reason> m_reasons;  ///< where there are any, their sensor is the last
};

}  // namespace clipscope::telemetry
