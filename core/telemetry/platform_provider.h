// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/kept_file.h"
#include "core/telemetry/sensor_provider.h"

#include <filesystem>
#include <mutex>
#include <string>

namespace clipscope::telemetry {

/// The firmware's profile of performance: "low-power", "balanced", "performance" (/sys/firmware/acpi/platform_profile).
///
/// "platform.profile_changes" (1, cumulative since construction) of the device "machine": a run in which it rises was
/// measured on two machines.
class PlatformProvider final : public SensorProvider {
public:
    /// \param sysroot stands before /sys; tests give a folder of their own
    explicit PlatformProvider(const std::filesystem::path& sysroot = "/");

    [[nodiscard]] std::string_view name() const override { return "platform"; }
    /// Slow: some firmware is asked anew at each reading.
    [[nodiscard]] Pace pace() const override { return Pace::Slow; }
    [[nodiscard]] Capabilities probe() override;
    [[nodiscard]] bool sample(Clock::time_point now, std::span<Value> values) override;

    /// The profile at the last look; empty where none was read yet. Thread-safe.
    [[nodiscard]] std::string profile() const;

private:
    [[nodiscard]] Value look();

    KeptFile m_file;
    mutable std::mutex m_mutex;
    std::string m_profile;
    int m_changes = 0;
};

}  // namespace clipscope::telemetry
