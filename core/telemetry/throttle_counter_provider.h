// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/kept_file.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <string>
#include <vector>

namespace clipscope::telemetry {

/// The kernel's counters of thermal throttling, which Intel CPUs have. The sensors, of those that the machine has:
/// cpuN.core_throttle_count (1, cumulative; rises when it begins), cpuN.core_throttle_time (s, cumulative; rises when
/// it ends), packageP.throttle_count and packageP.throttle_time, the same of a whole package. A step back means that
/// the kernel began to count anew.
///
/// Each CPU repeats the counters of its package: they are read from the first CPU of each.
class ThrottleCounterProvider final : public SensorProvider {
public:
    /// \param sysroot stands before /sys
    explicit ThrottleCounterProvider(std::filesystem::path sysroot = "/");

    [[nodiscard]] std::string_view name() const override { return "thermal_throttle"; }
    [[nodiscard]] Pace pace() const override { return Pace::Fast; }
    [[nodiscard]] Capabilities probe() override;
    /// \return false as well where CPUs were switched on or off
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

private:
    struct Counter {
        KeptFile file;
        Quantity quantity = Quantity::Count;
    };

    void add(Capabilities& found, const std::filesystem::path& file, const std::string& device, Quantity quantity);

    std::filesystem::path m_sysroot;
    std::vector<Counter> m_counters;
    KeptFile m_online;
    std::string m_onlineAtProbe;
};

}  // namespace clipscope::telemetry
